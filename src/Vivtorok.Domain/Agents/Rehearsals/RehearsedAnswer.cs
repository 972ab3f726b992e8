using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Domain.Agents;

/// <summary>How an answer of the draft differs from the one it is compared with.</summary>
public enum AnswerDifference
{
    /// <summary>Other words, nothing worse.</summary>
    Words,

    /// <summary>A person had it before, now the agent answers.</summary>
    AnswersNow,

    /// <summary>Other amounts of money.</summary>
    Price,

    /// <summary>Given to people where it was answered before, or for another reason.</summary>
    HandOff,

    /// <summary>A time was offered or booked before and is not now, or of another service.</summary>
    Booking,

    /// <summary>Something in the answer has nothing behind it.</summary>
    UnbackedFact,

    /// <summary>Nothing is said where something was.</summary>
    Silence,

    /// <summary>What the scenario expects does not hold.</summary>
    Expectation,
}

/// <summary>One answer of a rehearsal: what was said or would be said, and what it took.</summary>
/// <param name="Author">Who said it: the agent or a member.</param>
/// <param name="Prices">Amounts of money the text names.</param>
/// <param name="OffersServiceId">The service of the time it offered or booked; null: none.</param>
/// <param name="OffersDate">The local date of that time.</param>
/// <param name="Books">Whether it booked that time. In a rehearsal nothing is written.</param>
/// <param name="Unbacked">Facts in it that nothing backs.</param>
/// <param name="CostMicros">Millionths of a US dollar, by the prices of the day; an answer kept before costs were has none.</param>
public sealed record RehearsedAnswer(
    MessageAuthor Author,
    string? Text,
    TurnOutcome Outcome,
    HandOffReason? HandOffReason,
    IReadOnlyList<Money> Prices,
    ServiceId? OffersServiceId,
    DateOnly? OffersDate,
    bool Books,
    IReadOnlyList<CheckedFact> Unbacked,
    int InputTokens,
    int OutputTokens,
    long CostMicros = 0);

/// <summary>What the customer wrote before an answer was due.</summary>
/// <param name="Said">What was really said; null in a scenario, or where nobody answered.</param>
/// <param name="Mentions">Any of these must stand in the answer; empty: nothing is asked.</param>
public sealed record RehearsalTurn(string Text, RehearsedAnswer? Said, IReadOnlyList<string> Mentions);

/// <summary>One answer of the draft beside the one it is compared with.</summary>
public sealed record RehearsedTurn(RehearsedAnswer Draft, RehearsedAnswer? Before, IReadOnlyList<AnswerDifference> Differences);

/// <summary>One play of a whole case.</summary>
/// <param name="Broken">Expectations that did not hold.</param>
public sealed record RehearsalTrial(IReadOnlyList<RehearsedTurn> Turns, IReadOnlyList<BrokenExpectation> Broken)
{
    /// <summary>Nothing is worse than before and every expectation holds.</summary>
    public bool Passed => Broken.Count == 0 && !Turns.Any(turn => turn.Differences.Any(IsWorse));

    public static bool IsWorse(AnswerDifference difference) => difference is not (AnswerDifference.Words or AnswerDifference.AnswersNow);
}
