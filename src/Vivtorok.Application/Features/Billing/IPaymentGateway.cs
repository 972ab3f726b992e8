using Vivtorok.Domain;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Billing;

/// <summary>
/// Takes the money. Every refusal is one of <see cref="BillingFailures"/>: a card that was declined is not a key that was revoked. A
/// call that changes something carries the key of its <see cref="PaymentOrder"/>; given twice, it is carried out once.
/// </summary>
public interface IPaymentGateway
{
    /// <summary>False: this installation takes no payments.</summary>
    bool IsConfigured { get; }

    /// <summary>Makes a payer.</summary>
    /// <returns>Its key.</returns>
    Task<Result<string>> MakeCustomerAsync(Payer payer, string orderKey, CancellationToken cancellationToken);

    /// <summary>Opens a page of the provider where the plan is paid for. Card data never comes by us.</summary>
    Task<Result<string>> OpenCheckoutAsync(CheckoutWish wish, string orderKey, CancellationToken cancellationToken);

    /// <summary>Whose payer a checkout page is of; for a customer who comes back before the news does.</summary>
    Task<Result<string>> PayerOfCheckoutAsync(string session, CancellationToken cancellationToken);

    /// <summary>Opens a page of the provider for cards, billing address and tax number.</summary>
    Task<Result<string>> OpenPortalAsync(string customerKey, string returnUrl, CancellationToken cancellationToken);

    /// <summary>Everything the payer has or had, in any order.</summary>
    Task<Result<PaidTerms[]>> ListSubscriptionsAsync(string customerKey, CancellationToken cancellationToken);

    Task<Result<InvoiceTerms[]>> ListInvoicesAsync(string customerKey, CancellationToken cancellationToken);

    /// <summary>What a change of plan would cost if it were made at that instant.</summary>
    Task<Result<Proration>> PreviewChangeAsync(PlanChange change, CancellationToken cancellationToken);

    /// <summary>Changes the plan and takes the difference at once; where the card is declined nothing changes.</summary>
    Task<Result<Done>> ChangePlanAsync(PlanChange change, string orderKey, CancellationToken cancellationToken);

    /// <summary>Lets the subscription end with what is paid, or go on after all.</summary>
    Task<Result<Done>> CancelAtPeriodEndAsync(string subscriptionKey, bool cancels, string orderKey, CancellationToken cancellationToken);

    /// <summary>Ends it at once; what is paid and not used is credited.</summary>
    Task<Result<Done>> CancelNowAsync(string subscriptionKey, string orderKey, CancellationToken cancellationToken);

    /// <summary>Reads an event the provider posted: its raw bytes and their signature.</summary>
    Result<PaymentNotice> Read(byte[] body, string? signature);
}

/// <summary>Who pays: the business, by the owner who buys.</summary>
public sealed record Payer(WorkspaceId WorkspaceId, string BusinessName, string Email, string Locale);

/// <summary>A plan somebody wants to buy.</summary>
public sealed record CheckoutWish(WorkspaceId WorkspaceId, string CustomerKey, PlanKey Plan, string Currency)
{
    /// <summary>The end of the trial where it is far enough ahead; null: at once.</summary>
    public DateTimeOffset? FirstPaymentAt { get; init; }

    /// <summary>Where the provider sends the browser back to.</summary>
    public required string SuccessUrl { get; init; }

    public required string CancelUrl { get; init; }
}

/// <summary>Another plan for a running subscription.</summary>
/// <param name="At">The instant the days are counted at: what was shown is what is taken.</param>
public sealed record PlanChange(string CustomerKey, string SubscriptionKey, string ItemKey, PlanKey Plan, string Currency, DateTimeOffset At);

/// <summary>What a change of plan costs now, in minor units.</summary>
/// <param name="Charge">For the rest of the period on the new plan.</param>
/// <param name="Credit">For the rest of the period that was paid on the old one.</param>
/// <param name="Due">What is taken now, with tax; what is over goes on account.</param>
public sealed record Proration(long Charge, long Credit, long Tax, long Due, string Currency);

/// <summary>An event of the provider: who it is about, never what it says.</summary>
/// <param name="Workspace">As we had written it on the object; null: it is not of ours.</param>
/// <param name="Matters">It may have changed a subscription or an invoice.</param>
public sealed record PaymentNotice(string Key, string Kind, string? CustomerKey, WorkspaceId? Workspace, bool Matters);
