using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>Single days: written dates, days of a month, weekdays, days counted from today.</summary>
internal static class DateRules
{
    public static readonly Rule[] All =
    [
        new("day", "relativeDay", m => new Day(m.Chart.Today.AddDays(m.Int(0)), Relative: true)),
        new("day", "dayWord|unit after relativeDay", m => m.Int(2) == 1 ? new Day(m.Chart.Today.AddDays(2), Relative: true) : null),
        new("day", "after relativeDay", m => m.Int(1) == 1 ? new Day(m.Chart.Today.AddDays(2), Relative: true) : null),
        new("day", "the dayWord|unit after relativeDay", m => m.Int(3) == 1 ? new Day(m.Chart.Today.AddDays(2), Relative: true) : null),
        new("day", "the? dayWord|unit before relativeDay", m => m.Int(3) == -1 ? new Day(m.Chart.Today.AddDays(-2), Relative: true) : null),
        new("count", "int|few|a", m => m.Parts[0]!.Kind == "a" ? new Number(1, 0) : new Number(m.Int(0), 0)),
        new("day", "through count? few? unit", m => m.Has(2) && m.Has(1) && m.Parts[1]!.Kind == "int" ? null : Ahead(m, m.Has(2) ? m.Int(2) : m.Has(1) ? m.Int(1) : 1, m.Text(3))),
        new("day", "count unit hence", m => Ahead(m, m.Int(0), m.Text(1))),
        new("day", "count unit from now", m => Ahead(m, m.Int(0), m.Text(1))),
        new("day", "count unit ago", m => Ahead(m, -m.Int(0), m.Text(1))),

        new("date", "day", m => m.Get<Day>(0)),
        new("date", "weekday", m => Weekday(m, m.Int(0))),
        new("date", "weekday ~.", m => m.Chart.Tokens[m.Start].Length <= 4 ? Weekday(m, m.Int(0)) : null),
        new("date", "on|this|every weekdayMaybe", m => Weekday(m, m.Int(1))),
        new("date", "this|coming weekday|weekdayMaybe", m => Weekday(m, m.Int(1))),
        new("date", "next weekday|weekdayMaybe", m => NextWeek(m, m.Int(1))),
        new("date", "last weekday|weekdayMaybe", m => new Day(Day.Coming(m.Chart.Today.AddDays(-7), m.Int(1)), Relative: true)),
        new("date", "weekday of? this unit", m => m.Text(3) == "week" ? OfWeek(m, m.Int(0), 0) : null),
        new("date", "weekday of? the? next unit", m => m.Text(4) == "week" ? OfWeek(m, m.Int(0), 1) : null),
        new("date", "next unit on? weekday", m => m.Text(1) == "week" ? OfWeek(m, m.Int(3), 1) : null),
        new("date", "this unit on? weekday", m => m.Text(1) == "week" ? OfWeek(m, m.Int(3), 0) : null),
        new("date", "weekday after next", m => new Day(Day.Coming(m.Chart.Today.AddDays(1), m.Int(0)).AddDays(7), Relative: true)),
        new("date", "through unit on? weekday", m => m.Text(1) == "week" ? OfWeek(m, m.Int(3), 1) : null),
        new("date", "weekday|weekdayMaybe through unit", m => m.Text(2) == "week" ? OfWeek(m, m.Int(0), 1) : null),
        new("date", "count unit from date", m => m.Text(1) == "week" && m.Get<Day>(3) is { IsSingle: true } day && m.Int(0) < 60 ? day with { First = day.First.AddDays(7 * m.Int(0)), Alternative = null } : null),
        new("date", "relativeDay ,? on? the? written", m => m.Get<Day>(4)),

        new("date", "written", m => m.Get<Day>(0)),
        new("date", "weekday|weekdayMaybe ,|.? ,? on? the? written", m => Agree(m.Int(0), m.Get<Day>(5))),
        new("date", "weekday|weekdayMaybe ,? the? dayNumber", m => m.Chart.Tokens[m.End - 1].Kind == TokenKind.Number && !m.FollowedBy("ampm", "meridiem", "hourMark") && Day.Next(m.Chart.Today, m.Int(3)) is { } day ? Agree(m.Int(0), day) : null),
        new("date", "from date na date", m => m.Get<Day>(3)), // moved: what counts is where to
        new("date", "written ,? (? weekday|weekdayMaybe )?", m => Agree(m.Int(3), m.Get<Day>(0))),
    ];

    private static Day? Ahead(Match m, int count, string unit) => Math.Abs(count) > 1000 ? null : unit switch
    {
        "day" => new Day(m.Chart.Today.AddDays(count), Relative: true),
        "week" => new Day(m.Chart.Today.AddDays(7 * count), Relative: true),
        "month" => new Day(m.Chart.Today.AddMonths(count), Relative: true),
        "year" => Math.Abs(count) < 100 ? new Day(m.Chart.Today.AddYears(count), Relative: true) : null,
        _ => null,
    };

    private static Day Weekday(Match m, int weekday)
    {
        var coming = Day.Coming(m.Chart.Today, weekday);
        return new Day(coming, WeekdayOnly: true) { Alternative = coming == m.Chart.Today ? coming.AddDays(7) : null };
    }

    // The calendar week after this one. On a Tuesday some mean the Thursday in two days by it.
    private static Day NextWeek(Match m, int weekday)
    {
        var nextWeek = Day.Monday(m.Chart.Today).AddDays(6 + weekday);
        var nearest = Day.Coming(m.Chart.Today.AddDays(1), weekday);
        return new Day(nextWeek, WeekdayOnly: true, Relative: true) { Alternative = nearest == nextWeek ? null : nearest };
    }

    private static Day OfWeek(Match m, int weekday, int weeks) =>
        new(Day.Monday(m.Chart.Today).AddDays((7 * weeks) + weekday - 1), WeekdayOnly: true, Relative: true);

    private static Day? Agree(int weekday, Day date) => Day.Iso(date.First) == weekday ? date : null;
}
