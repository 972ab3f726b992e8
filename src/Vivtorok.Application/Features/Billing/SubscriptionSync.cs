using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Billing;

/// <summary>
/// Makes our copy what the provider says now: the subscription that counts and the invoices, in one save. It takes nothing from an
/// event, so events may come twice, late, in any order or not at all. The row is read before the provider is asked and saved with its
/// version: of two that ask at one moment, the one with the older answer is the one that tries again.
/// </summary>
internal sealed class SubscriptionSync(IAppDbContext db, IPaymentGateway gateway, PaymentDesk desk, BillingBell bell)
{
    private const int Tries = 5;

    /// <param name="customerKey">The payer that was heard of, where we may not know it yet.</param>
    public async Task<Result<Subscription>> RunAsync(string? customerKey, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.Forget();
            if (await db.Subscriptions.SingleOrDefaultAsync(cancellationToken) is not { } subscription) return BillingFailures.NotSubscribed;
            if (customerKey is not null) subscription.BelongTo(customerKey);
            if (subscription.CustomerKey is null) return subscription;
            var copied = await CopyAsync(subscription, subscription.CustomerKey, cancellationToken);
            if (!copied.IsSuccess) return copied.Failure;
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException exception) when (attempt < Tries && db.IsConflict(exception))
            {
                continue;
            }

            var ended = await EndTwinsAsync(copied.Value, subscription, cancellationToken);
            if (!ended.IsSuccess) return ended.Failure;
            await bell.TellAsync(subscription, cancellationToken);
            return subscription;
        }
    }

    private async Task<Result<PaidTerms[]>> CopyAsync(Subscription subscription, string customer, CancellationToken cancellationToken)
    {
        var all = await gateway.ListSubscriptionsAsync(customer, cancellationToken);
        if (all.Failure == BillingFailures.Missing)
        {
            subscription.Vanish();
            return Array.Empty<PaidTerms>();
        }

        if (!all.IsSuccess) return all.Failure;
        var invoices = await gateway.ListInvoicesAsync(customer, cancellationToken);
        if (!invoices.IsSuccess) return invoices.Failure;
        await WriteInvoicesAsync(subscription, invoices.Value, cancellationToken);
        if (TheOneThatCounts(all.Value) is { } terms) subscription.Apply(terms, OwedSince(invoices.Value));
        return all;
    }

    /// <summary>One that runs before one that waits for money before one that is over; of equals the latest.</summary>
    public static PaidTerms? TheOneThatCounts(IEnumerable<PaidTerms> all) => all
        .OrderBy(terms => terms.IsAlive ? 0 : terms.Status == SubscriptionStatus.Unpaid ? 1 : 2)
        .ThenByDescending(terms => terms.CreatedAt).ThenByDescending(terms => terms.Key, StringComparer.Ordinal).FirstOrDefault();

    private static DateTimeOffset? OwedSince(IReadOnlyList<InvoiceTerms> invoices) =>
        invoices.Where(invoice => invoice.Status == InvoiceStatus.Open && invoice.AmountPaid < invoice.Total).Min(invoice => (DateTimeOffset?)invoice.IssuedAt);

    private async Task WriteInvoicesAsync(Subscription subscription, IReadOnlyList<InvoiceTerms> invoices, CancellationToken cancellationToken)
    {
        var keys = invoices.Select(invoice => invoice.Key).ToList();
        var known = await db.Invoices.Where(row => keys.Contains(row.ProviderKey)).ToDictionaryAsync(row => row.ProviderKey, cancellationToken);
        foreach (var invoice in invoices)
        {
            if (!known.TryGetValue(invoice.Key, out var row)) db.Invoices.Add(row = new InvoiceRecord(subscription.WorkspaceId, invoice.Key, invoice.IssuedAt));
            row.Apply(invoice);
        }
    }

    // Two pages of the provider that were paid side by side: nobody is to pay twice.
    private async Task<Result<Done>> EndTwinsAsync(IReadOnlyList<PaidTerms> all, Subscription subscription, CancellationToken cancellationToken)
    {
        foreach (var twin in all.Where(terms => terms.IsAlive && terms.Key != subscription.ProviderKey))
        {
            var ended = await desk.OrderAsync(PaymentOrderKind.CancelNow, twin.Key, key => gateway.CancelNowAsync(twin.Key, key, cancellationToken), cancellationToken);
            if (!ended.IsSuccess && ended.Failure != BillingFailures.Missing) return ended.Failure;
        }

        return Done.Instance;
    }
}
