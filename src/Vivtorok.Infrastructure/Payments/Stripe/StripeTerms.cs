using Vivtorok.Application.Features.Billing;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Payments.Stripe;

/// <summary>Stripe's objects in our words.</summary>
internal static class StripeTerms
{
    /// <summary>Null: a first payment that never came; nobody has anything by it.</summary>
    public static PaidTerms? Of(StripeSubscription subscription, StripeOptions options)
    {
        if (StatusOf(subscription.Status) is not { } status || subscription.Items.Data.FirstOrDefault() is not { } item) return null;
        var plan = options.PlanOf(item.Price.Id);
        return new PaidTerms(
            subscription.Id, item.Id, status, plan, new Money((item.Price.UnitAmount ?? 0) * (item.Quantity ?? 1), item.Price.Currency.ToUpperInvariant()),
            At(item.CurrentPeriodStart), At(item.CurrentPeriodEnd))
        {
            CancelsAtPeriodEnd = subscription.CancelAtPeriodEnd || subscription.CancelAt is not null,
            TrialEndsAt = subscription.TrialEnd is { } trial ? At(trial) : null,
            CreatedAt = At(subscription.Created),
        };
    }

    /// <summary>Null: a draft, which nobody has been sent.</summary>
    public static InvoiceTerms? Of(StripeInvoice invoice) => InvoiceStatusOf(invoice.Status) is not { } status ? null
        : new InvoiceTerms(invoice.Id, invoice.Number, status, At(invoice.StatusTransitions?.FinalizedAt ?? invoice.Created), invoice.Total, invoice.Currency.ToUpperInvariant())
        {
            Tax = TaxOf(invoice.TotalTaxes),
            AmountPaid = invoice.AmountPaid,
            PaidAt = invoice.StatusTransitions?.PaidAt is { } paid ? At(paid) : null,
            NextAttemptAt = invoice.NextPaymentAttempt is { } next ? At(next) : null,
            PageUrl = invoice.HostedInvoiceUrl,
            PdfUrl = invoice.InvoicePdf,
        };

    public static Proration Of(StripePreview preview)
    {
        var amounts = preview.Lines.Data.Select(line => line.Amount).ToList();
        return new Proration(amounts.Where(amount => amount > 0).Sum(), -amounts.Where(amount => amount < 0).Sum(), TaxOf(preview.TotalTaxes), preview.AmountDue, preview.Currency.ToUpperInvariant());
    }

    private static SubscriptionStatus? StatusOf(string status) => status switch
    {
        "trialing" or "active" => SubscriptionStatus.Active,
        "past_due" => SubscriptionStatus.PastDue,
        "unpaid" or "paused" => SubscriptionStatus.Unpaid,
        "canceled" => SubscriptionStatus.Cancelled,
        _ => null,
    };

    private static InvoiceStatus? InvoiceStatusOf(string status) => status switch
    {
        "open" => InvoiceStatus.Open,
        "paid" => InvoiceStatus.Paid,
        "uncollectible" => InvoiceStatus.Uncollectible,
        "void" => InvoiceStatus.Void,
        _ => null,
    };

    private static long TaxOf(StripeTax[]? taxes) => taxes?.Sum(tax => tax.Amount) ?? 0;

    private static DateTimeOffset At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
}
