namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>A day or a run of days named in a text.</summary>
/// <param name="Until">The last day of a range ("this weekend").</param>
/// <param name="IsWeekdayOnly">Only a weekday was named: the date is our reading of it.</param>
/// <param name="IsRelative">Counted from today ("tomorrow", "in two weeks").</param>
internal sealed record DateMention(DateOnly Date, DateOnly? Until, bool IsWeekdayOnly, bool IsRelative, int Start, int Length, string Text)
{
    /// <summary>Another day it may mean: "next Thursday" said on a Tuesday is the one in two days to some.</summary>
    public DateOnly? Alternative { get; init; }

    /// <summary>Said to be wrong ("not on Monday").</summary>
    public bool IsNegated { get; init; }
}

/// <summary>A clock time (<see cref="At"/>) or a window, either end of which may be open.</summary>
/// <param name="Ambiguous">A 12-hour clock without a.m. or p.m.: values are as written, the Alternative ones 12 hours later.</param>
internal sealed record TimeMention(TimeOnly? At, TimeOnly? From, TimeOnly? To, bool Ambiguous, int Start, int Length, string Text)
{
    public TimeOnly? AlternativeAt => Ambiguous ? At?.AddHours(12) : null;

    public TimeOnly? AlternativeFrom => Ambiguous ? From?.AddHours(12) : null;

    public TimeOnly? AlternativeTo => Ambiguous ? To?.AddHours(12) : null;

    /// <summary>Said to be wrong ("not at five").</summary>
    public bool IsNegated { get; init; }

    public bool IsWindow => At is null;

    /// <summary>A part of the day ("in the evening"): no hour was named.</summary>
    public bool IsVague { get; init; }
}

/// <summary>The days and times of a text, each in order of appearance.</summary>
internal sealed record WhenMentions(IReadOnlyList<DateMention> Dates, IReadOnlyList<TimeMention> Times);
