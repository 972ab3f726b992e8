using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>A time the server itself gave this customer: booked, or offered with a token.</summary>
/// <param name="Kind"><c>appointment</c> or <c>proposal</c>.</param>
internal sealed record KnownMoment(string Kind, DateTimeOffset StartsAt, DateTimeOffset EndsAt, long? PriceAmount);

/// <summary>Everything a reply may be drawn from.</summary>
internal sealed record ReplyGrounds(
    BusinessSnapshot Business, DateTimeOffset Now, IReadOnlyList<ChatLine> History, KnownContact Contact, IReadOnlyList<KnownMoment> Moments)
{
    public IReadOnlyList<ToolExchange> Exchanges { get; private init; } = [];

    public ToolFacts Tools { get; private init; } = ToolFacts.None;

    public OwnerTexts Owner => OwnerTexts.Of(Business);

    public DateTimeOffset LocalNow => Business.Local(Now);

    /// <summary>With what the tools of this turn answered.</summary>
    public ReplyGrounds With(IReadOnlyList<ToolExchange> exchanges) => this with { Exchanges = exchanges, Tools = ToolFacts.Of(exchanges, Business) };

    /// <summary>What the customer said, newest last.</summary>
    public string CustomerWords => string.Join('\n', History.Where(line => line.Role == ChatRole.Customer).Select(line => line.Text));

    /// <summary>What both sides have said: our own lines were checked when they left.</summary>
    public string AllWords => string.Join('\n', History.Select(line => line.Text));
}
