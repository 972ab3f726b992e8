using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Billing;

/// <summary>How a subscription stands at the payment provider, in our words.</summary>
public enum SubscriptionStatus
{
    /// <summary>Ours alone: nothing was bought yet.</summary>
    Trial,
    Active,

    /// <summary>A payment failed and is tried again; everything goes on for a time of grace.</summary>
    PastDue,

    /// <summary>The provider has stopped trying.</summary>
    Unpaid,
    Cancelled,
}

/// <summary>What a workspace has at an instant.</summary>
public enum PlanState
{
    /// <summary>This installation takes no payments: there are no limits.</summary>
    Free,
    Trial,
    TrialOver,
    Active,
    PastDue,
    Unpaid,
    Cancelled,
}

/// <summary>A subscription as the payment provider has it now.</summary>
/// <param name="Key">The provider's id, opaque to us.</param>
/// <param name="ItemKey">The provider's id of the line that holds the plan.</param>
/// <param name="Plan">Null: the provider has a price that no plan of ours names.</param>
public sealed record PaidTerms(
    string Key, string ItemKey, SubscriptionStatus Status, PlanKey? Plan, Money Price, DateTimeOffset PeriodStart, DateTimeOffset PeriodEnd)
{
    public bool CancelsAtPeriodEnd { get; init; }

    /// <summary>In the future where the first payment waits for the end of the trial.</summary>
    public DateTimeOffset? TrialEndsAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public bool IsAlive => Status is SubscriptionStatus.Active or SubscriptionStatus.PastDue;
}

/// <summary>
/// What a workspace has bought. The provider is the truth: this is its copy, always written whole from what the provider says now, so
/// that the order in which its events come does not matter.
/// </summary>
[NotPersonal]
public sealed class Subscription : Entity, IWorkspaceOwned, IVersioned
{
    public const int KeyMaxLength = 255;
    public static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    private Subscription()
    {
    }

    public Subscription(WorkspaceId workspaceId, DateTimeOffset now)
    {
        Id = new SubscriptionId(Guid.CreateVersion7());
        (WorkspaceId, Plan, Status) = (workspaceId, PlanKey.Trial, SubscriptionStatus.Trial);
        (PeriodStart, PeriodEnd, TrialEndsAt) = (now, now + Billing.Plan.TrialLength, now + Billing.Plan.TrialLength);
    }

    public SubscriptionId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public PlanKey Plan { get; private set; }

    public SubscriptionStatus Status { get; private set; }

    /// <summary>End of our own trial, or of the provider's where the first payment waits for it.</summary>
    public DateTimeOffset? TrialEndsAt { get; private set; }

    public DateTimeOffset PeriodStart { get; private set; }

    public DateTimeOffset PeriodEnd { get; private set; }

    public bool CancelsAtPeriodEnd { get; private set; }

    /// <summary>Until then a failed payment changes nothing.</summary>
    public DateTimeOffset? GraceEndsAt { get; private set; }

    /// <summary>What the provider takes a period, before tax; 0 while nothing was bought.</summary>
    public long PriceAmount { get; private set; }

    public string? Currency { get; private set; }

    /// <summary>The payment provider's ids: of the payer, of the subscription, of its line. Opaque.</summary>
    public string? CustomerKey { get; private set; }

    public string? ProviderKey { get; private set; }

    public string? ItemKey { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whether something runs at the provider that can be changed or cancelled.</summary>
    public bool IsRunning => ProviderKey is not null && Status is SubscriptionStatus.Active or SubscriptionStatus.PastDue or SubscriptionStatus.Unpaid;

    public PlanState StateAt(DateTimeOffset now) => Status switch
    {
        SubscriptionStatus.Trial => now < TrialEndsAt ? PlanState.Trial : PlanState.TrialOver,
        SubscriptionStatus.Active => PlanState.Active,
        SubscriptionStatus.PastDue => now < GraceEndsAt ? PlanState.PastDue : PlanState.Unpaid,
        SubscriptionStatus.Unpaid => PlanState.Unpaid,
        _ => PlanState.Cancelled,
    };

    /// <summary>The agent answers and things may be added.</summary>
    public bool IsOpenAt(DateTimeOffset now) => StateAt(now) is PlanState.Trial or PlanState.Active or PlanState.PastDue;

    /// <summary>The period that usage counts in. News of a renewal can be late: then it goes on by months from what is known.</summary>
    public (DateTimeOffset Start, DateTimeOffset End) PeriodAt(DateTimeOffset now)
    {
        if (Status == SubscriptionStatus.Trial || now < PeriodEnd) return (PeriodStart, PeriodEnd);
        var months = 0;
        while (PeriodEnd.AddMonths(months + 1) <= now) months++;
        return (PeriodEnd.AddMonths(months), PeriodEnd.AddMonths(months + 1));
    }

    /// <summary>The payer at the provider; once known it stays, until the provider has deleted it.</summary>
    public void BelongTo(string customerKey) => CustomerKey ??= customerKey;

    /// <summary>Takes over what the provider says.</summary>
    /// <param name="owedSince">When the oldest invoice that still waits for money was made; null: none does.</param>
    public void Apply(PaidTerms terms, DateTimeOffset? owedSince)
    {
        var before = (Plan, Status, PeriodEnd, CancelsAtPeriodEnd, GraceEndsAt, ProviderKey, PriceAmount);
        (ProviderKey, ItemKey, Status, Plan) = (terms.Key, terms.ItemKey, terms.Status, terms.Plan ?? Plan);
        (PriceAmount, Currency) = (terms.Price.Amount, terms.Price.Currency);
        (PeriodStart, PeriodEnd, CancelsAtPeriodEnd) = (terms.PeriodStart, terms.PeriodEnd, terms.CancelsAtPeriodEnd);
        TrialEndsAt = terms.TrialEndsAt;
        GraceEndsAt = terms.Status == SubscriptionStatus.PastDue ? (owedSince ?? terms.PeriodStart) + Grace : null;
        if (before != (Plan, Status, PeriodEnd, CancelsAtPeriodEnd, GraceEndsAt, ProviderKey, PriceAmount)) Raise(new SubscriptionChanged(Id));
    }

    /// <summary>The provider knows nothing of it any more.</summary>
    public void Vanish()
    {
        CustomerKey = null;
        if (ProviderKey is null) return;
        (Status, CancelsAtPeriodEnd, GraceEndsAt) = (SubscriptionStatus.Cancelled, false, null);
        Raise(new SubscriptionChanged(Id));
    }
}

/// <summary>What a workspace has changed.</summary>
public sealed record SubscriptionChanged(SubscriptionId SubscriptionId) : IDomainEvent;
