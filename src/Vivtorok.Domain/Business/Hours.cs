using System.Globalization;

namespace Vivtorok.Domain.Business;

/// <summary>An opening span of one day in minutes from midnight; <c>To</c> may be 1440, which is written <c>24:00</c>.</summary>
public readonly record struct HoursSpan(int From, int To)
{
    public const int MinutesOfDay = 24 * 60;

    /// <summary>Reads <c>HH:mm</c>; <c>24:00</c> closes at midnight.</summary>
    public static bool TryParseClock(string? text, out int minutes)
    {
        minutes = 0;
        if (text is not { Length: 5 } || text[2] != ':'
            || !int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var rest)) return false;
        minutes = hours * 60 + rest;
        return rest < 60 && minutes <= MinutesOfDay;
    }

    public static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}

/// <summary>The spans of one weekday, in order and not overlapping; none: closed.</summary>
public sealed record DayHours(DayOfWeek Day, IReadOnlyList<HoursSpan> Spans);

/// <summary>A date whose spans replace those of its weekday.</summary>
public sealed record HoursException(DateOnly Date, IReadOnlyList<HoursSpan> Spans, string? Note);

/// <summary>Rules of the calendar that hold for every service.</summary>
/// <param name="SlotStepMinutes">The grid on which appointments start, counted from midnight or from the opening.</param>
/// <param name="LeadTimeMinutes">How long before its start an appointment can still be booked by a customer.</param>
/// <param name="MaxDaysAhead">How far into the future a customer can book.</param>
/// <param name="Capacity">How many appointments of any services may run at one moment; null: no common limit.</param>
public sealed record BookingRules(int SlotStepMinutes, int LeadTimeMinutes, int MaxDaysAhead, int? Capacity)
{
    public static readonly BookingRules Default = new(15, 60, 90, null);
}

/// <summary>What the agent asks a customer for: <c>name</c>, <c>phone</c>, <c>email</c> or the key of a custom field.</summary>
public sealed record LeadField(string Key, bool Required);
