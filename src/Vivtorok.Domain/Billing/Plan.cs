using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Billing;

/// <summary>The plans, the smallest first.</summary>
public enum PlanKey
{
    /// <summary>Free, for two weeks, to try everything.</summary>
    Trial,
    Solo,
    Team,
    Business,
}

/// <summary>What a plan bounds.</summary>
public enum PlanLimit
{
    /// <summary>Answers of the agent that were sent, in a period.</summary>
    AgentReplies,
    Members,
    Channels,
    Contacts,
}

/// <summary>What is in a plan. Plans differ in how much, not in what: only support differs.</summary>
public enum PlanFeature
{
    Agent,
    AllChannels,
    Bookings,
    SalesBoard,
    PrivacyDesk,
    Api,
    Export,
    PrioritySupport,
}

/// <summary>What a workspace may hold and use.</summary>
public sealed record PlanLimits(int AgentReplies, int Members, int Channels, int Contacts)
{
    public int Of(PlanLimit limit) => limit switch
    {
        PlanLimit.AgentReplies => AgentReplies,
        PlanLimit.Members => Members,
        PlanLimit.Channels => Channels,
        _ => Contacts,
    };
}

/// <summary>A plan: what it holds and what it costs a month in each currency. Prices are before tax.</summary>
public sealed record Plan(PlanKey Key, PlanLimits Limits, IReadOnlyList<PlanFeature> Features, IReadOnlyList<Money> Prices)
{
    public static readonly TimeSpan TrialLength = TimeSpan.FromDays(14);

    private static readonly PlanFeature[] Everything =
        [PlanFeature.Agent, PlanFeature.AllChannels, PlanFeature.Bookings, PlanFeature.SalesBoard, PlanFeature.PrivacyDesk, PlanFeature.Api, PlanFeature.Export];

    /// <summary>The smallest first.</summary>
    public static readonly IReadOnlyList<Plan> All =
    [
        new(PlanKey.Trial, new PlanLimits(300, 3, 3, 500), Everything, []),
        new(PlanKey.Solo, new PlanLimits(1_000, 1, 2, 1_000), Everything, [new Money(590_00, "UAH"), new Money(14_00, "EUR")]),
        new(PlanKey.Team, new PlanLimits(5_000, 5, 5, 10_000), Everything, [new Money(1_490_00, "UAH"), new Money(35_00, "EUR")]),
        new(PlanKey.Business, new PlanLimits(20_000, 20, 15, 50_000), [.. Everything, PlanFeature.PrioritySupport], [new Money(3_990_00, "UAH"), new Money(95_00, "EUR")]),
    ];

    /// <summary>The currencies every plan on sale has a price in.</summary>
    public static readonly IReadOnlyList<string> Currencies = ["UAH", "EUR"];

    public static Plan Of(PlanKey key) => All.Single(plan => plan.Key == key);

    public bool IsOnSale => Prices.Count > 0;

    public Money? PriceIn(string currency) => Prices.FirstOrDefault(price => price.Currency == currency);
}
