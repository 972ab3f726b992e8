using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>What a date expression means, before it is a mention.</summary>
internal sealed record Day(DateOnly First, DateOnly? Last = null, bool WeekdayOnly = false, bool Relative = false)
{
    private const int JustGone = 30;

    public DateOnly? Alternative { get; init; }

    public bool IsSingle => Last is null;

    /// <summary>A run of days; null when it ends before it begins.</summary>
    public static Day? Range(DateOnly first, DateOnly last, bool relative = false) => first > last ? null : new Day(first, last, Relative: relative);

    /// <summary>Null for February 30.</summary>
    public static Day? On(int year, int month, int day)
    {
        if (year is >= 0 and < 100) year += 2000;
        return year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Day(new DateOnly(year, month, day))
            : null;
    }

    /// <summary>
    /// The next such date that is not over; February 29 waits for its year. A date just gone is a slip and not one of next
    /// year: it is kept, so that the customer can be told.
    /// </summary>
    public static Day? Next(DateOnly today, int month, int day)
    {
        var known = Enumerable.Range(today.Year - 1, 10).Select(year => On(year, month, day)).OfType<Day>().ToList();
        var next = known.Find(date => date.First >= today);
        var gone = known.FindLast(date => date.First < today && date.First >= today.AddDays(-JustGone));
        return gone is null ? next : gone with { Alternative = next?.First };
    }

    /// <summary>The next day with this number that is not over.</summary>
    public static Day? Next(DateOnly today, int day) => Enumerable.Range(0, 3)
        .Select(ahead => today.AddDays(1 - today.Day).AddMonths(ahead))
        .Select(month => On(month.Year, month.Month, day))
        .FirstOrDefault(date => date is not null && date.First >= today);

    public static DateOnly Monday(DateOnly day) => day.AddDays(1 - Iso(day));

    public static int Iso(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The nearest such weekday, today included.</summary>
    public static DateOnly Coming(DateOnly today, int weekday) => today.AddDays((weekday - Iso(today) + 7) % 7);
}
