using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>Says how an answer of the draft differs from the one before it, by what can be told without a judge.</summary>
internal static class AnswerComparison
{
    /// <param name="today">The business's day: a time offered for a day that has passed cannot be offered again, so it is not compared.</param>
    public static IReadOnlyList<AnswerDifference> Compare(RehearsedAnswer draft, RehearsedAnswer? before, DateOnly today)
    {
        var found = new List<AnswerDifference>();
        if (draft.Unbacked.Count > 0) found.Add(AnswerDifference.UnbackedFact);
        if (before is not null)
        {
            found.AddRange(InWho(draft, before));
            if (IsOtherPrice(draft, before)) found.Add(AnswerDifference.Price);
            if (IsOtherBooking(draft, before, today)) found.Add(AnswerDifference.Booking);
            if (draft.Outcome == TurnOutcome.Replied && before.Text is { } words && !IsSame(draft.Text!, words)) found.Add(AnswerDifference.Words);
        }

        return [.. found.Distinct().Order()];
    }

    private static IEnumerable<AnswerDifference> InWho(RehearsedAnswer draft, RehearsedAnswer before)
    {
        var hadPerson = before.Author == MessageAuthor.Member || before.Outcome == TurnOutcome.HandedOff;
        if (draft.Outcome == TurnOutcome.HandedOff)
        {
            if (!hadPerson) yield return AnswerDifference.HandOff;
            else if (before.HandOffReason is { } reason && reason != draft.HandOffReason) yield return AnswerDifference.Words;
        }
        else if (hadPerson && draft.Outcome == TurnOutcome.Replied)
        {
            yield return AnswerDifference.AnswersNow;
        }
        else if (draft.Outcome == TurnOutcome.NoReplyNeeded && before is { Author: MessageAuthor.Agent, Outcome: TurnOutcome.Replied or TurnOutcome.Drafted })
        {
            yield return AnswerDifference.Silence;
        }
    }

    // A person may leave a price out or add one; the agent's own answers should name the same.
    private static bool IsOtherPrice(RehearsedAnswer draft, RehearsedAnswer before)
    {
        if (draft.Outcome != TurnOutcome.Replied || before.Outcome == TurnOutcome.HandedOff) return false;
        if (before.Author == MessageAuthor.Member && (draft.Prices.Count == 0 || before.Prices.Count == 0)) return false;
        return !draft.Prices.ToHashSet().SetEquals(before.Prices);
    }

    private static bool IsOtherBooking(RehearsedAnswer draft, RehearsedAnswer before, DateOnly today) =>
        before.OffersServiceId is not null && !(before.OffersDate < today) && draft.Outcome != TurnOutcome.HandedOff
        && (draft.OffersServiceId != before.OffersServiceId || (before.Books && !draft.Books));

    private static bool IsSame(string left, string right) => Plain(left) == Plain(right);

    private static string Plain(string text) => string.Join(' ', TextNormaliser.Normalise(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
