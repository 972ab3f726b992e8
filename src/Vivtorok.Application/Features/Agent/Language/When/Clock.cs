namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>What a time expression means, in minutes after midnight.</summary>
/// <param name="TwelveHour">Written on a 12-hour clock, and nothing told which half of the day.</param>
/// <param name="Told">Written on a 12-hour clock, and something told which half of the day.</param>
/// <param name="Vague">A part of the day: no hour was named.</param>
internal sealed record Clock(int? At, int? From = null, int? To = null, bool TwelveHour = false, bool Told = false, bool Vague = false)
{
    public const int Noon = 12 * 60;
    public const int Midnight = 24 * 60;

    /// <summary>As written: 4 may be in the afternoon, 16 and 04 may not.</summary>
    public static Clock? Read(int hour, int minute = 0, bool leadingZero = false) =>
        hour is >= 0 and <= 24 && minute is >= 0 and < 60 && (hour < 24 || minute == 0)
            ? new Clock(((hour * 60) + minute) % Midnight, TwelveHour: hour is >= 1 and <= 11 && !leadingZero)
            : null;

    /// <summary>12-hour clock with a.m. or p.m.</summary>
    public static Clock? Read(int hour, int minute, string meridiem) =>
        hour is < 1 or > 12 || minute is < 0 or > 59
            ? hour is > 12 and < 24 ? Read(hour, minute) : null
            : new Clock((((hour % 12) + (meridiem == "pm" ? 12 : 0)) * 60) + minute, Told: true);

    public Clock? Shift(int minutes) =>
        At is { } at ? this with { At = (at + minutes + Midnight) % Midnight } : null;

    /// <summary>The same clock reading in a part of the day: 4 in the evening is 16:00.</summary>
    public Clock In(DayPart part) => At is not { } at ? this : new Clock(part.Place(at), Told: true);
}
