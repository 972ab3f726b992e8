using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>A day and a time in one expression.</summary>
internal sealed record Moment(Day Day, Clock Clock);

/// <summary>Expressions whose words belong to the day and to the time at once: "tonight at 8", "9 tomorrow morning", "in two hours".</summary>
internal static class MomentRules
{
    private static readonly DayPart Evening = DayPart.Named("evening");

    public static readonly Rule[] All =
    [
        new("moment", "tonight", m => new Moment(Today(m), Evening.Window)),
        new("moment", "tonight at? hour|hm|clock|compact", m => ClockRules.IsHour(m) ? At(Today(m), m.Get<Clock>(2), Evening) : null),
        new("moment", "this part", m => new Moment(Today(m), DayPart.Named(m.Text(1)).Window)),
        new("moment", "this part at? hour|hm|clock", m => ClockRules.IsHour(m) ? At(Today(m), m.Get<Clock>(3), DayPart.Named(m.Text(1))) : null),
        new("moment", "date inWord? the? early? part|partAdverb", m => new Moment(m.Get<Day>(0), (m.Has(3) ? DayPart.Named("early") : DayPart.Named(m.Text(4))).Window)),
        new("moment", "inWord? the? part|partAdverb of? on? date", m => BelongsBefore(m) ? null : new Moment(m.Get<Day>(5), DayPart.Named(m.Text(2)).Window)),
        new("moment", "date early inWord? the? part", m => new Moment(m.Get<Day>(0), DayPart.Named("early").Window)),
        new("moment", "date inWord? the? part|partAdverb at|atLoose? hour|hm|spoken|clock", m => ClockRules.IsHour(m) ? At(m.Get<Day>(0), m.Get<Clock>(5), DayPart.Named(m.Text(3))) : null),
        new("moment", "hour day part|partAdverb|partOfHour", m => At(m.Get<Day>(1), m.Get<Clock>(0), DayPart.Named(m.Text(2)))),
        new("moment", "hour day", m => IsDigits(m, 0) && !m.PrecededBy("month", ".", "/", "int") ? new Moment(m.Get<Day>(1), m.Get<Clock>(0)) : null),
        new("moment", "date ,? hour", m => ClockRules.IsHour(m) && IsDigits(m, 2) && Ends(m) ? new Moment(m.Get<Day>(0), m.Get<Clock>(2)) : null),

        new("moment", "on? weekday|weekdayMaybe hour", m => ClockRules.IsHour(m) && IsDigits(m, 2) && IsNoDay(m) ? new Moment(new Day(Language.Day.Coming(m.Chart.Today, m.Int(1)), WeekdayOnly: true), m.Get<Clock>(2)) : null),

        new("ahead", "count|int unit", m => Minutes(m.Text(1)) * m.Int(0)),
        new("ahead", "the? few of? unit", m => Minutes(m.Text(3)) * m.Int(1)),
        new("ahead", "unit", m => Minutes(m.Text(0))),
        new("ahead", "halfHour", m => m.Int(0)),
        new("ahead", "half|halfTo the? unit", m => Minutes(m.Text(2)) == 60 ? 30 : null),
        new("ahead", "oneAndHalf unit", m => Minutes(m.Text(1)) == 60 ? m.Int(0) : null),
        new("ahead", "a unit and the? half", m => Minutes(m.Text(1)) == 60 ? 90 : null),
        new("moment", "through at? ahead", m => Later(m, m.Get<int>(2))),
        new("moment", "next count unit", m => Coming(m, m.Int(1), m.Text(2))),
        new("moment", "ahead hence", m => Later(m, m.Get<int>(0))),
        new("moment", "ahead from now", m => Later(m, m.Get<int>(0))),
    ];

    private static Day Today(Match m) => new(m.Chart.Today, Relative: true);

    // Twelve in the evening is tomorrow already.
    private static Moment At(Day day, Clock clock, DayPart part)
    {
        var placed = clock.In(part);
        var isOver = part.Name == "evening" && placed.At < 60;
        return new Moment(isOver ? day with { First = day.First.AddDays(1) } : day, placed);
    }

    // In "4 in the evening on Saturday" the evening tells the hour.
    private static bool BelongsBefore(Match m) => m.PrecededBy("greeting", "int", "nthHour", "oclock") || (!m.Has(0) && m.PrecededBy("inWord", "the"));

    private static bool IsDigits(Match m, int part) => m.Chart.Tokens[m.Parts[part]!.Start].Kind == TokenKind.Number;

    private static bool Ends(Match m) => m.End == m.Chart.Tokens.Count || m.Chart.Tokens[m.End].Kind == TokenKind.Symbol || m.FollowedBy("on", "atLoose");

    // In "Saturday 12 works" the twelfth is no Saturday, so it is an hour.
    private static bool IsNoDay(Match m) =>
        m.Get<Clock>(2).At is { } at && (Language.Day.Next(m.Chart.Today, at / 60) is not { } day || Language.Day.Iso(day.First) != m.Int(1));

    private static int? Minutes(string unit) => unit switch { "minute" => 1, "hour" => 60, _ => null };

    // "The next three hours" are whole hours, from the one that begins next.
    private static Moment? Coming(Match m, int count, string unit)
    {
        if (Minutes(unit) is not { } each || count * each > 12 * 60) return null;
        var now = (m.Chart.Now.Hour * 60) + m.Chart.Now.Minute;
        var from = now - (now % each) + each;
        return from + (count * each) < Clock.Midnight ? new Moment(Today(m), new Clock(null, from, from + (count * each))) : null;
    }

    private static Moment? Later(Match m, int minutes)
    {
        if (minutes > 60 * 24 * 7) return null;
        var then = m.Chart.Now.AddMinutes(minutes);
        return new Moment(new Day(DateOnly.FromDateTime(then), Relative: true), new Clock((then.Hour * 60) + then.Minute));
    }
}
