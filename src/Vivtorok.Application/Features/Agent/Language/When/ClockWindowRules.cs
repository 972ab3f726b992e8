using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>Windows of the day: parts of it, before and after, from–to.</summary>
internal static class ClockWindowRules
{
    private const int AfterLunch = 13 * 60;
    private const int AfterWork = 18 * 60;

    public static readonly Rule[] All =
    [
        new("window", "partAdverb", m => Greeted(m) ? null : Part(m, 0)),
        new("window", "inWord the? early? part", m => m.PrecededBy("greeting") ? null : m.Has(2) ? DayPart.Named("early").Window : Part(m, 3)),
        new("window", "part", m => m.StandsAlone && !Greeted(m) ? Part(m, 0) : null),
        new("window", "closer upTo part", m => DayPart.Named(m.Text(2)).Window),
        new("window", "later work", m => new Clock(null, AfterWork, Vague: true)),
        new("window", "inWord? nth|nthHour halfOfDay partOfHour|dayWord", m => m.Int(1) == 1 ? new Clock(null, DayPart.Named("morning").From, AfterLunch, Vague: true) : DayPart.Named("afternoon").Window),
        new("window", "at part", m => m.Text(1) == "lunch" ? Part(m, 1) : null),
        new("window", "early partAdverb", m => DayPart.Named("early").Window),
        new("window", "later part", m => m.Text(1) == "lunch" ? new Clock(null, AfterLunch, DayPart.Named("afternoon").To, Vague: true) : new Clock(null, DayPart.Named(m.Text(1)).To, Vague: true)),
        new("window", "before part", m => m.Text(1) == "lunch" ? new Clock(null, null, AfterLunch, Vague: true) : new Clock(null, null, DayPart.Named(m.Text(1)).From, Vague: true)),
        new("window", "not? later than? hour|hm|spoken|base|clock|dotted oclock?", m => End(m, 3, isEnd: m.Has(0))),
        new("window", "not? earlier than? hour|hm|spoken|base|clock|dotted oclock?", m => End(m, 3, isEnd: !m.Has(0))),
        new("window", "from partOfHour", m => Part(m, 1)),
        new("window", "from hour|hm|spoken|base|clock|dotted oclock?", m => IsCount(m, 1) ? null : End(m, 1, isEnd: false)),
        new("window", "before hour|hm|spoken|base|clock|dotted oclock?", m => IsCount(m, 1) ? null : End(m, 1, isEnd: true)),
        new("window", "from|between|at|atLoose at? hour|base|hm|spoken|clock -|upTo|and hour|base|hm|spoken|clock ish?", m => ClockRules.IsHour(m) && (m.Parts[3]!.Kind != "and" || m.Parts[0]!.Kind == "between") ? Span(m.Get<Clock>(2), m.Get<Clock>(4)) : null),
        new("window", "base|hm|spoken|clock|hour -|upTo base|hm|spoken|clock|hour", m => Bare(m, 0) && Bare(m, 2) && !FollowsDay(m) ? null : Span(m.Get<Clock>(0), m.Get<Clock>(2))),
        new("window", "later than? clock and? before clock", m => Span(m.Get<Clock>(2), m.Get<Clock>(5))),
        new("window", "window part|partOfHour|partAdverb", m => In(m.Get<Clock>(0), DayPart.Named(m.Text(1)))),
        new("window", "part|partAdverb window", m => In(m.Get<Clock>(1), DayPart.Named(m.Text(0)))),
        new("window", "from? clock forWord int unit", m => m.Text(4) == "minute" || m.Text(4) == "hour" ? Lasting(m.Get<Clock>(1), m.Int(3) * (m.Text(4) == "hour" ? 60 : 1)) : null),
        new("window", "any part", m => Part(m, 1)),
        new("time", "from hour|base|hm|spoken|clock na hour|base|hm|spoken|clock oclock?", m => ClockRules.IsHour(m) ? m.Get<Clock>(3) : null), // moved: what counts is where to
        new("time", "window", m => m.Get<Clock>(0)),
    ];

    private static Clock Part(Match m, int part) => DayPart.Named(m.Text(part)).Window;

    private static bool Greeted(Match m) => m.PrecededBy("greeting");

    // "Saturday 3-5", "Пн–Пт: 9–18"
    private static bool FollowsDay(Match m) =>
        m.PrecededBy("relativeDay", "weekday", "weekdayMaybe")
        || (m.PrecededBy(":") && m.Start > 1 && m.Chart.At(m.Start - 2, "relativeDay", "weekday", "weekdayMaybe").Any());

    private static bool Bare(Match m, int part) => m.Parts[part]!.Kind == "hour" || m.Chart.At(m.Parts[part]!.Start, "hour").Any(hour => hour.End == m.Parts[part]!.End);

    // "from 3 services", "до двох людей": a bare count is a time only when it could not be anything else.
    private static bool IsCount(Match m, int part) =>
        Bare(m, part) && !m.Chart.At(m.Parts[part]!.Start, "nthHour").Any() && !m.StandsAlone && m.End < m.Chart.Tokens.Count && m.Chart.Tokens[m.End].Kind == TokenKind.Word
        && !m.FollowedBy("and", "on", "relativeDay", "weekday", "at", "atLoose", "this", "next", "part", "partOfHour");

    private static Clock? End(Match m, int part, bool isEnd)
    {
        var clock = m.Get<Clock>(part);
        if (clock.At is not { } at || !ClockRules.IsHour(m)) return null;
        if (m.Parts[part]!.Kind == "dotted" && !ClockRules.IsNoDate(clock)) return null;
        return isEnd ? new Clock(null, null, at, clock.TwelveHour) : new Clock(null, at, null, clock.TwelveHour);
    }

    // "2-4 pm": what is known of the second is true of the first, unless the span would run backwards.
    private static Clock? Span(Clock first, Clock second)
    {
        if (first.At is not { } from || second.At is not { } to) return null;
        if (first.TwelveHour && second.Told && to >= Clock.Noon && from + Clock.Noon < to) from += Clock.Noon;
        if (second.TwelveHour && to <= from && to + Clock.Noon > from) to += Clock.Noon;
        var open = first.TwelveHour && second.TwelveHour && to < Clock.Noon;
        return from < to ? new Clock(null, from, to, open) : null;
    }

    private static Clock? Lasting(Clock from, int minutes) => from.At is { } at && at + minutes < Clock.Midnight ? new Clock(null, at, at + minutes, from.TwelveHour) : null;

    private static Clock In(Clock window, DayPart part) =>
        new(null, window.From is { } from ? part.Place(from) : null, window.To is { } to ? part.Place(to) : null);
}
