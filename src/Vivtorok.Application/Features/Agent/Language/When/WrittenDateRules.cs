using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>Dates that name a day of a month: "7 березня", "March 7th, 2026", "07.03", "the 7th".</summary>
internal static class WrittenDateRules
{
    public static readonly Rule[] All =
    [
        new("year", "int", m => m.Digits(0) == 4 && m.Int(0) is >= 1950 and <= 2150 ? m.Get<Number>(0) : null),
        new("dayNumber", "int", m => m.Digits(0) is 1 or 2 && m.Int(0) is >= 1 and <= 31 ? m.Get<Number>(0) : null),
        new("dayNumber", "nth|nthHour", m => m.Int(0) is >= 1 and <= 31 ? m.Get<Number>(0) : null),
        new("monthName", "month", m => m.Parts[0]!.Value),
        new("monthName", "month ~.", m => m.Chart.Tokens[m.Start].Length <= 4 ? m.Parts[0]!.Value : null),

        new("written", "dayNumber of? monthName ,? year?", m => InMonth(m, m.Int(2), m.Int(0), 4)),
        new("written", "monthName the? dayNumber ,? year?", m => m.PrecededBy("int", "nth") || (!m.Has(4) && FollowedByDigit(m)) ? null : InMonth(m, m.Int(0), m.Int(2), 4)),
        new("written", "dayNumber dayWord|monthDay of monthName year?", m => InMonth(m, m.Int(3), m.Int(0), 4)),
        new("written", "nth last dayWord|unit of? monthName year?", m => FromEnd(m, m.Int(0), m.Int(4), 5)),
        new("written", "lastDay dayWord|unit of? monthName year?", m => FromEnd(m, 1, m.Int(3), 4)),
        new("written", "the? ides of monthName", m => Day.Next(m.Chart.Today, m.Int(3), m.Int(3) is 3 or 5 or 7 or 10 ? 15 : 13)),
        new("written", "last|lastDay weekday of? monthName year?", m => NthWeekday(m, 5, m.Int(1), m.Int(3), 4) ?? NthWeekday(m, 4, m.Int(1), m.Int(3), 4)),
        new("written", "nth|nthHour weekday of? monthName year?", m => NthWeekday(m, m.Int(0), m.Int(1), m.Int(3), 4)),

        new("written", "year ~- ~int ~- ~int", m => Day.On(m.Int(0), m.Int(2), m.Int(4))),
        new("written", "int ~. ~int ~. ~int .?", m => m.Digits(4) is 2 or 4 ? Dotted(m, m.Int(2), m.Int(0), m.Int(4)) : null),
        new("written", "int ~. ~int .?", m => IsPlainDate(m) && !FollowedByDigit(m) ? Dotted(m, m.Int(2), m.Int(0), null) : null),
        new("written", "int ~/ ~int ~/ ~int", m => m.Digits(4) is 2 or 4 ? Slashed(m, m.Int(4)) : null),
        new("written", "int ~/ ~int", m => FollowedByDigit(m) || m.FollowedBy("currency", "unit", "of", "hourMark") ? null : Slashed(m, null)),
        new("written", "int ~- ~int ~- ~int", m => m.Digits(4) == 4 && m.Digits(0) <= 2 ? Day.On(m.Int(4), m.Int(2), m.Int(0)) : null),

        new("written", "nth", m => m.FollowedBy("month", "monthName", "unit", "weekday", "dayWord") ? null : BareDay(m)),
        new("written", "atLoose dayNumber", m => m.Int(1) > 24 && EndsPhrase(m) ? Day.Next(m.Chart.Today, m.Int(1)) : null),
        new("written", "dayNumber numberOfMonth", m => Day.Next(m.Chart.Today, m.Int(0))),
        new("written", "dayNumber numberOfMonth? of? this unit", m => m.Text(4) == "month" ? Day.Next(m.Chart.Today, m.Int(0)) : null),
        new("written", "dayNumber numberOfMonth? of? next unit", m => m.Text(4) == "month" ? OfNextMonth(m) : null),
    ];

    private static Day? InMonth(Match m, int month, int day, int yearPart) =>
        m.Has(yearPart) ? Day.On(m.Int(yearPart), month, day) : Day.Next(m.Chart.Today, month, day);

    private static Day? OfNextMonth(Match m)
    {
        var next = m.Chart.Today.AddDays(1 - m.Chart.Today.Day).AddMonths(1);
        return Day.On(next.Year, next.Month, m.Int(0));
    }

    private static Day? FromEnd(Match m, int count, int month, int yearPart)
    {
        var year = m.Has(yearPart) ? m.Int(yearPart) : m.Chart.Today.Year + (month < m.Chart.Today.Month ? 1 : 0);
        return Day.On(year, month, DateTime.DaysInMonth(year, month) + 1 - count);
    }

    private static Day? NthWeekday(Match m, int count, int weekday, int month, int yearPart)
    {
        var year = m.Has(yearPart) ? m.Int(yearPart) : m.Chart.Today.Year + (month < m.Chart.Today.Month ? 1 : 0);
        var date = Day.Coming(new DateOnly(year, month, 1), weekday).AddDays(7 * (count - 1));
        return date.Month == month ? new Day(date) : null;
    }

    // "the 7th", "7-го", "on the seventh", "давайте сьомого", "на сьоме": other ordinals in words count other things ("перший раз").
    private static Day? BareDay(Match m)
    {
        var inDigits = m.Chart.Tokens[m.Start].Kind == TokenKind.Number;
        var introduced = m.PrecededBy("the") && m.Start > 1 && m.Chart.At(m.Start - 2, "on", "from", "upTo", "before").Any();
        var last = m.Chart.Tokens[m.End - 1].Text;
        var declined = last.EndsWith("го", StringComparison.Ordinal) || (last[^1] is 'е' or 'є' && m.PrecededBy("atLoose"));
        return m.Int(0) is >= 1 and <= 31 && (inDigits || introduced || (declined && EndsPhrase(m))) ? Day.Next(m.Chart.Today, m.Int(0)) : null;
    }

    private static bool EndsPhrase(Match m) =>
        m.End == m.Chart.Tokens.Count || m.Chart.Tokens[m.End].Kind == TokenKind.Symbol
        || m.FollowedBy("at", "atLoose", "on", "from", "upTo", "after", "part", "partAdverb", "and");

    // "1.5" is a litre and a half or half past midnight more often than the first of May.
    private static bool IsPlainDate(Match m) =>
        !m.FollowedBy("currency", "percent", "thousand", "unit", "counted", "hourMark", "meridiem")
        && (m.Digits(2) == 2 || m.StandsAlone || m.PrecededBy("on", "from", "upTo", "weekday", "relativeDay"));

    private static bool FollowedByDigit(Match m) =>
        m.End + 1 < m.Chart.Tokens.Count && m.Chart.Tokens[m.End] is { Glued: true, Kind: TokenKind.Symbol } && m.Chart.Tokens[m.End + 1] is { Glued: true, Kind: TokenKind.Number };

    private static Day? Dotted(Match m, int month, int day, int? year) =>
        year is { } given ? Day.On(given, month, day) : Day.Next(m.Chart.Today, month, day);

    private static Day? Slashed(Match m, int? year)
    {
        var (first, second) = (m.Int(0), m.Int(2));
        return m.Chart.MonthFirst ? Dotted(m, first, second, year) ?? Dotted(m, second, first, year) : Dotted(m, second, first, year) ?? Dotted(m, first, second, year);
    }
}
