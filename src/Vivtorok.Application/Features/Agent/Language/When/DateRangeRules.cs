using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>Runs of days: weekends, weeks, parts of months, from–to.</summary>
internal static class DateRangeRules
{
    public static readonly Rule[] All =
    [
        new("date", "weekend", m => Weekend(m, 0)),
        new("date", "this|coming weekend", m => Weekend(m, 0)),
        new("date", "next weekend", m => Weekend(m, 1)),
        new("week", "this unit", m => m.Text(1) == "week" ? Week(m, 0) : null),
        new("week", "next|coming unit", m => m.Text(1) == "week" ? Week(m, 1) : null),
        new("week", "unit after next", m => m.Text(0) == "week" ? Week(m, 2) : null),
        new("date", "week", m => m.Get<Day>(0)),
        new("date", "last unit", m => m.Text(1) == "week" ? Week(m, -1) : null),
        new("date", "beginning of? at? the? week", m => Slice(m.Get<Day>(4), 0, 2)),
        new("date", "middle of? the? week", m => Slice(m.Get<Day>(3), 2, 3)),
        new("date", "ending of? the? week", m => Slice(m.Get<Day>(3), 4, 6)),
        new("date", "beginning of? the? unit", m => m.Text(3) == "week" ? Slice(Week(m, 0), 0, 2) : null),
        new("date", "middle of? the? unit", m => m.Text(3) == "week" ? Slice(Week(m, 0), 2, 3) : null),
        new("date", "ending of? the? unit", m => m.Text(3) == "week" ? Slice(Week(m, 0), 4, 6) : null),
        new("date", "beginning of? monthName", m => OfMonth(m, m.Int(2), 1, 10)),
        new("date", "middle of? monthName", m => OfMonth(m, m.Int(2), 11, 20)),
        new("date", "ending of? monthName", m => OfMonth(m, m.Int(2), 21, 31)),
        new("date", "next|coming count unit", m => m.Text(2) == "day" ? Day.Range(m.Chart.Today.AddDays(1), m.Chart.Today.AddDays(m.Int(1)), true) : null),

        new("join", "-|upTo|and", m => m.Parts[0]!.Kind),
        new("date", "from|between? the? dayNumber join the? dayNumber of? monthName ,? year?", m => Span(InMonth(m, m.Int(2), 7, 9), InMonth(m, m.Int(5), 7, 9), m)),
        new("date", "from? monthName dayNumber join the? dayNumber", m => IsTime(m) ? null : Span(Day.Next(m.Chart.Today, m.Int(1), m.Int(2)), Day.Next(m.Chart.Today, m.Int(1), m.Int(5)), m)),
        new("date", "from|between? date join date", m => m.Get<Day>(1).IsSingle && m.Get<Day>(3).IsSingle ? Span(m.Get<Day>(1), m.Get<Day>(3), m) : null),
        new("date", "from? written forWord count unit", m => Lasting(m, m.Get<Day>(1), m.Int(3), m.Text(4))),
        new("date", "forWord count unit from written", m => Lasting(m, m.Get<Day>(4), m.Int(1), m.Text(2))),
    ];

    // "and" joins only after "between": "Monday and Tuesday" are two days.
    private static Day? Span(Day? first, Day? last, Match m)
    {
        var join = Array.Find(m.Parts, part => part?.Kind == "join");
        var between = m.Parts[0]?.Kind == "between";
        if (first is null || last is null || (join?.Value is "and" && !between)) return null;
        var end = last.First < first.First && last.WeekdayOnly ? last.First.AddDays(7) : last.First;
        return end == first.First ? null : Day.Range(first.First, end, first.Relative);
    }

    private static Day? InMonth(Match m, int day, int monthPart, int yearPart) =>
        m.Has(yearPart) ? Day.On(m.Int(yearPart), m.Int(monthPart), day) : Day.Next(m.Chart.Today, m.Int(monthPart), day);

    private static bool IsTime(Match m) => m.FollowedBy("meridiem") || m.FollowedByGlued(":");

    private static Day? Lasting(Match m, Day from, int count, string unit) =>
        from.IsSingle && unit is "day" or "week" && count < 400 ? Day.Range(from.First, from.First.AddDays(unit == "day" ? count : 7 * count)) : null;

    private static Day Weekend(Match m, int weeks)
    {
        var saturday = Day.Monday(m.Chart.Today).AddDays(5 + (7 * weeks));
        return new Day(saturday, saturday.AddDays(1), Relative: true);
    }

    private static Day Week(Match m, int weeks)
    {
        var monday = Day.Monday(m.Chart.Today).AddDays(7 * weeks);
        return new Day(monday, monday.AddDays(6), Relative: true);
    }

    private static Day Slice(Day week, int from, int to) => week with { First = week.First.AddDays(from), Last = week.First.AddDays(to) };

    private static Day? OfMonth(Match m, int month, int from, int to)
    {
        var year = m.Chart.Today.Year + (month < m.Chart.Today.Month ? 1 : 0);
        return Day.Range(new DateOnly(year, month, from), new DateOnly(year, month, Math.Min(to, DateTime.DaysInMonth(year, month))));
    }
}
