using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Billing;

/// <summary>What the workspace has, what it has used and what must be known about it.</summary>
/// <param name="State"><c>free</c>: this installation takes no payments, there are no limits.</param>
/// <param name="Plan">Null where there are no limits.</param>
/// <param name="Price">What is taken each period, before tax; null while nothing was bought.</param>
/// <param name="Period">In which replies of the agent are counted.</param>
public sealed record BillingView(
    PlanState State, PlanKey? Plan, Money? Price, BillingPeriod Period, IReadOnlyList<UsageRow> Usage, IReadOnlyList<UsageWarning> Warnings)
{
    /// <summary>In a trial when it ends; after an early purchase when the first payment is taken.</summary>
    public DateTimeOffset? TrialEndsAt { get; init; }

    /// <summary>The subscription was cancelled and ends then.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>A payment failed: until then everything goes on.</summary>
    public DateTimeOffset? GraceEndsAt { get; init; }

    /// <summary>When the failed payment is tried again.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>Where the open invoice can be paid at once; for owners.</summary>
    public string? PayUrl { get; init; }

    /// <summary>There is a subscription that can be changed or cancelled.</summary>
    public bool IsRunning { get; init; }

    /// <summary>That of the subscription; 0 where there is none.</summary>
    public int Version { get; init; }
}

public sealed record BillingPeriod(DateTimeOffset StartsAt, DateTimeOffset EndsAt);

/// <summary>How much of a limit is used.</summary>
/// <param name="Allowed">Null: without limit.</param>
/// <param name="Forecast">Where it will stand at the end of the period if it goes on so; null for what does not run out, and too early to say.</param>
public sealed record UsageRow(PlanLimit Limit, int Used, int? Allowed, int? Forecast);

/// <summary>How near a limit is.</summary>
public enum UsageLevel
{
    /// <summary>Four fifths are used.</summary>
    Near,
    Reached,

    /// <summary>It will be reached within the period if it goes on so.</summary>
    Expected,
}

public sealed record UsageWarning(PlanLimit Limit, UsageLevel Level);

/// <summary>A plan as the page compares them.</summary>
public sealed record PlanRow(PlanKey Key, bool IsOnSale, bool IsCurrent, PlanLimits Limits, IReadOnlyList<PlanFeature> Features, IReadOnlyList<Money> Prices);

/// <summary>The plans and the currencies one can pay in.</summary>
/// <param name="Currency">The one to show first: that of the subscription, else that of the business.</param>
public sealed record PlanList(IReadOnlyList<PlanRow> Items, string Currency, bool CanBuy);

/// <summary>A page of the payment provider to send the browser to at once; it lives for a short time.</summary>
public sealed record ProviderPage(string Url);
