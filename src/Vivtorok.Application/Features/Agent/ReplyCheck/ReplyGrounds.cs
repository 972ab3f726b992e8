using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>A time the server itself gave this customer: booked, or offered with a token.</summary>
/// <param name="Kind"><c>appointment</c> or <c>proposal</c>.</param>
/// <param name="Holds">It is still so: an appointment that was not cancelled.</param>
internal sealed record KnownMoment(string Kind, DateTimeOffset StartsAt, DateTimeOffset EndsAt, long? PriceAmount, bool Holds = true)
{
    public const string Appointment = "appointment";
    public const string Proposal = "proposal";
}

/// <summary>Everything a reply may be drawn from.</summary>
internal sealed record ReplyGrounds(
    BusinessSnapshot Business, DateTimeOffset Now, IReadOnlyList<ChatLine> History, KnownContact Contact, IReadOnlyList<KnownMoment> Moments)
{
    /// <summary>What the owner told the agent: never repeated to a customer word for word.</summary>
    public string Instructions { get; init; } = "";

    public IReadOnlyList<ToolExchange> Exchanges { get; private init; } = [];

    public ToolFacts Tools { get; private init; } = ToolFacts.None;

    /// <summary>The words leave with a hand-off: who is told to answer will see the conversation.</summary>
    public bool IsHandingOver { get; private init; }

    public OwnerTexts Owner { get; } = OwnerTexts.Of(Business);

    public NamedItems Items { get; } = NamedItems.Of(Business);

    public SaidFacts Said { get; } = new(History, Business.Local(Now), Business.CallingCode);

    public DateTimeOffset LocalNow => Business.Local(Now);

    public DateOnly Today => Business.Today(Now);

    /// <summary>With what the tools of this turn answered.</summary>
    public ReplyGrounds With(IReadOnlyList<ToolExchange> exchanges) => this with { Exchanges = exchanges, Tools = ToolFacts.Of(exchanges, Business) };

    public ReplyGrounds HandingOver() => this with { IsHandingOver = true };

    /// <summary>The tool of this turn that did one of these things; null: none did.</summary>
    public string? Done(params ReadOnlySpan<string> tools)
    {
        foreach (var exchange in Exchanges)
            if (exchange.Result.IsOk && tools.Contains(exchange.Call.Name)) return $"tool:{exchange.Call.Name}";
        return null;
    }

    /// <summary>The days a price of this conversation may be meant for.</summary>
    public IEnumerable<DateOnly> Days() =>
        Moments.Select(m => DateOnly.FromDateTime(Business.Local(m.StartsAt).DateTime)).Concat(Tools.Dates.Keys).Append(Today).Distinct();
}
