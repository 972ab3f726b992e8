using System.Globalization;
using System.Text.Json.Nodes;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>Reads what can be compared in an answer: prices, hand-off, the time it offers, what it took.</summary>
internal static class AnswerReader
{
    private const string Confirm = "confirm_appointment";
    private static readonly string[] Offers = ["propose_appointment", "reschedule_appointment", Confirm];

    public static RehearsedAnswer Of(SandboxAnswer answer, string currency)
    {
        var run = answer.Run;
        var offer = LastOffer(run.Exchanges.Select(e => (e.Call.Name, e.Result.IsOk, e.Result.Data)));
        return new RehearsedAnswer(
            MessageAuthor.Agent, answer.Text, answer.Outcome, run.HandOff?.Reason, Prices(answer.Text, currency), offer.Service, offer.Date, offer.Books,
            [.. run.Facts.Where(fact => !fact.Backed)], run.Spent.Input, run.Spent.Output, run.Cost);
    }

    /// <summary>What the agent really did in a turn.</summary>
    /// <param name="said">What the customer read; null: nothing.</param>
    public static RehearsedAnswer Of(Turn turn, string? said, string currency)
    {
        var offer = LastOffer(turn.ToolCalls.Select(call => (call.Name, call.Outcome == "ok", JsonNode.Parse(call.Result) as JsonObject ?? [])));
        return new RehearsedAnswer(
            MessageAuthor.Agent, said ?? turn.Text, turn.Outcome, turn.HandOffReason, Prices(said ?? turn.Text, currency), offer.Service, offer.Date, offer.Books,
            [.. turn.Facts.Where(fact => !fact.Backed)], turn.InputTokens, turn.OutputTokens, turn.Cost);
    }

    /// <summary>What a member answered.</summary>
    public static RehearsedAnswer OfMember(string said, string currency) =>
        new(MessageAuthor.Member, said, TurnOutcome.Replied, null, Prices(said, currency), null, null, false, [], 0, 0);

    private static IReadOnlyList<Money> Prices(string? text, string currency) => text is null ? [] :
    [
        .. MoneyExpressions.Find(text)
            .SelectMany(mention => mention.MinorTo is { } to ? [(mention.Minor, mention.Currency), (to, mention.Currency)] : new[] { (mention.Minor, mention.Currency) })
            .Select(sum => new Money(sum.Minor, sum.Currency ?? currency)).Distinct().OrderBy(money => money.Amount),
    ];

    private static (ServiceId? Service, DateOnly? Date, bool Books) LastOffer(IEnumerable<(string Name, bool IsOk, JsonObject Data)> calls)
    {
        var last = calls.LastOrDefault(call => call.IsOk && Offers.Contains(call.Name));
        if (last.Name is null || !Guid.TryParse(last.Data["serviceId"]?.ToString(), out var service)) return default;
        var isDay = DateOnly.TryParseExact(last.Data["date"]?.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        return (new ServiceId(service), isDay ? date : null, last.Name == Confirm);
    }
}
