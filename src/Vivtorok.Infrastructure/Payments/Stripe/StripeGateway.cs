using Microsoft.Extensions.Options;
using Vivtorok.Application.Features.Billing;
using Vivtorok.Domain;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Payments.Stripe;

/// <summary>Stripe as our payment provider: customers, its pages, subscriptions and invoices.</summary>
internal sealed class StripeGateway(StripeClient client, StripeWebhook webhook, IOptions<StripeOptions> options) : IPaymentGateway
{
    /// <summary>Stands on every object we make, so that its events tell whose they are.</summary>
    public const string WorkspaceMark = "vivtorok_workspace";
    private const int MaxPages = 20;

    public bool IsConfigured => true;

    public async Task<Result<string>> MakeCustomerAsync(Payer payer, string orderKey, CancellationToken cancellationToken)
    {
        var form = new StripeForm
        {
            ["name"] = payer.BusinessName, ["email"] = payer.Email, ["preferred_locales"] = new[] { payer.Locale }, ["metadata"] = Mark(payer.WorkspaceId),
        };
        return Map(await client.PostAsync<StripeCustomer>("customers", form, orderKey, cancellationToken), customer => customer.Id);
    }

    public async Task<Result<string>> OpenCheckoutAsync(CheckoutWish wish, string orderKey, CancellationToken cancellationToken)
    {
        if (options.Value.PriceOf(wish.Plan, wish.Currency) is not { } price) return BillingFailures.NoPrice;
        var subscription = new StripeForm { ["metadata"] = Mark(wish.WorkspaceId) };
        if (wish.FirstPaymentAt is { } at) subscription["trial_end"] = at;
        var form = new StripeForm
        {
            ["mode"] = "subscription", ["customer"] = wish.CustomerKey, ["client_reference_id"] = wish.WorkspaceId.Value, ["metadata"] = Mark(wish.WorkspaceId),
            ["line_items"] = new[] { new StripeForm { ["price"] = price, ["quantity"] = 1 } }, ["subscription_data"] = subscription, ["payment_method_collection"] = "always",
            ["success_url"] = wish.SuccessUrl, ["cancel_url"] = wish.CancelUrl, ["locale"] = "auto", ["allow_promotion_codes"] = true, ["tax_id_collection"] = On,
            ["billing_address_collection"] = "auto", ["customer_update"] = new StripeForm { ["address"] = "auto", ["name"] = "auto" },
        };
        if (options.Value.AutomaticTax) form["automatic_tax"] = On;
        return PageOf(await client.PostAsync<StripePage>("checkout/sessions", form, orderKey, cancellationToken));
    }

    public async Task<Result<string>> PayerOfCheckoutAsync(string session, CancellationToken cancellationToken)
    {
        var found = await client.GetAsync<StripeCheckout>($"checkout/sessions/{Uri.EscapeDataString(session)}", [], cancellationToken);
        return !found.IsSuccess ? found.Failure : found.Value.Customer is { } customer ? customer : BillingFailures.Missing;
    }

    public async Task<Result<string>> OpenPortalAsync(string customerKey, string returnUrl, CancellationToken cancellationToken)
    {
        var form = new StripeForm { ["customer"] = customerKey, ["return_url"] = returnUrl };
        return PageOf(await client.PostAsync<StripePage>("billing_portal/sessions", form, Guid.CreateVersion7().ToString(), cancellationToken));
    }

    public async Task<Result<PaidTerms[]>> ListSubscriptionsAsync(string customerKey, CancellationToken cancellationToken)
    {
        var all = await ListAsync<StripeSubscription>("subscriptions", new StripeForm { ["customer"] = customerKey, ["status"] = "all" }, cancellationToken);
        return Map(all, list => list.Select(subscription => StripeTerms.Of(subscription, options.Value)).OfType<PaidTerms>().ToArray());
    }

    public async Task<Result<InvoiceTerms[]>> ListInvoicesAsync(string customerKey, CancellationToken cancellationToken)
    {
        var all = await ListAsync<StripeInvoice>("invoices", new StripeForm { ["customer"] = customerKey }, cancellationToken);
        return Map(all, list => list.Select(StripeTerms.Of).OfType<InvoiceTerms>().ToArray());
    }

    public async Task<Result<Proration>> PreviewChangeAsync(PlanChange change, CancellationToken cancellationToken)
    {
        if (options.Value.PriceOf(change.Plan, change.Currency) is not { } price) return BillingFailures.NoPrice;
        var details = new StripeForm { ["items"] = Items(change, price), ["proration_behavior"] = "always_invoice", ["proration_date"] = change.At };
        var form = new StripeForm { ["customer"] = change.CustomerKey, ["subscription"] = change.SubscriptionKey, ["subscription_details"] = details };
        return Map(await client.PostAsync<StripePreview>("invoices/create_preview", form, Guid.CreateVersion7().ToString(), cancellationToken), StripeTerms.Of);
    }

    public async Task<Result<Done>> ChangePlanAsync(PlanChange change, string orderKey, CancellationToken cancellationToken)
    {
        if (options.Value.PriceOf(change.Plan, change.Currency) is not { } price) return BillingFailures.NoPrice;
        var form = new StripeForm
        {
            ["items"] = Items(change, price), ["proration_behavior"] = "always_invoice", ["proration_date"] = change.At,
            ["payment_behavior"] = "error_if_incomplete", ["cancel_at_period_end"] = false,
        };
        return Done(await client.PostAsync<StripeObject>($"subscriptions/{change.SubscriptionKey}", form, orderKey, cancellationToken));
    }

    public async Task<Result<Done>> CancelAtPeriodEndAsync(string subscriptionKey, bool cancels, string orderKey, CancellationToken cancellationToken) =>
        Done(await client.PostAsync<StripeObject>($"subscriptions/{subscriptionKey}", new StripeForm { ["cancel_at_period_end"] = cancels }, orderKey, cancellationToken));

    // A delete is carried out once by nature, so it needs no key.
    public async Task<Result<Done>> CancelNowAsync(string subscriptionKey, string orderKey, CancellationToken cancellationToken) =>
        Done(await client.DeleteAsync<StripeObject>($"subscriptions/{subscriptionKey}", new StripeForm { ["invoice_now"] = true, ["prorate"] = true }, cancellationToken));

    public Result<PaymentNotice> Read(byte[] body, string? signature) => webhook.Read(body, signature);

    private static StripeForm On => new() { ["enabled"] = true };

    private static StripeForm Mark(WorkspaceId workspace) => new() { [WorkspaceMark] = workspace.Value };

    private static StripeForm[] Items(PlanChange change, string price) => [new StripeForm { ["id"] = change.ItemKey, ["price"] = price }];

    private async Task<Result<List<T>>> ListAsync<T>(string path, StripeForm filter, CancellationToken cancellationToken) where T : StripeObject
    {
        var all = new List<T>();
        filter["limit"] = 100;
        for (var page = 0; page < MaxPages; page++)
        {
            var next = await client.GetAsync<StripeList<T>>(path, filter, cancellationToken);
            if (!next.IsSuccess) return next.Failure;
            all.AddRange(next.Value.Data);
            if (!next.Value.HasMore || next.Value.Data.Length == 0) break;
            filter["starting_after"] = all[^1].Id;
        }

        return all;
    }

    private static Result<string> PageOf(Result<StripePage> opened) => !opened.IsSuccess ? opened.Failure : opened.Value.Url is { } url ? url : BillingFailures.Refused;

    private static Result<Done> Done(Result<StripeObject> answer) => answer.IsSuccess ? Domain.Common.Done.Instance : answer.Failure;

    private static Result<TTo> Map<TFrom, TTo>(Result<TFrom> result, Func<TFrom, TTo> map) => result.IsSuccess ? map(result.Value) : result.Failure;
}
