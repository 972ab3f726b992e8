namespace Vivtorok.Domain.Agents;

/// <summary>What must hold at the end of a scenario; null or empty: nothing is asked.</summary>
/// <param name="HandOff">Whether the agent must (<c>true</c>) or must not (<c>false</c>) give it to people.</param>
/// <param name="Booking">What must be booked.</param>
/// <param name="MustMention">Each must stand in some reply.</param>
/// <param name="MustMatch">Regular expressions that some reply must match.</param>
/// <param name="Forbidden">Regular expressions that no reply may match.</param>
/// <param name="ReplyLanguage"><c>uk</c> or <c>en</c>.</param>
public sealed record Expectations(
    bool? HandOff, ExpectedBooking? Booking, IReadOnlyList<string> MustMention, IReadOnlyList<string> MustMatch, IReadOnlyList<string> Forbidden, string? ReplyLanguage)
{
    public static readonly Expectations None = new(null, null, [], [], [], null);
}

/// <summary>What must be booked at the end.</summary>
/// <param name="None">Nothing may be booked.</param>
/// <param name="Service">The key or name of the service.</param>
public sealed record ExpectedBooking(bool None, string? Service);

/// <summary>What a scenario can ask for.</summary>
public enum ExpectationKind
{
    HandOff,
    Booking,
    MustMention,
    MustMatch,
    Forbidden,
    ReplyLanguage,

    /// <summary>Of one turn: any of its <see cref="RehearsalTurn.Mentions"/>.</summary>
    Answer,
}

/// <summary>An expectation that did not hold.</summary>
/// <param name="Detail">What was asked for, such as <c>450</c>.</param>
public sealed record BrokenExpectation(ExpectationKind Kind, string? Detail);
