using System.Globalization;

namespace Vivtorok.Application.Common.Appointments;

/// <summary>Moments as people read them in one language, by the clock of the business.</summary>
internal sealed class Moments(BusinessSnapshot business, string language)
{
    private static readonly string[] Weekdays = ["неділя", "понеділок", "вівторок", "середа", "четвер", "п’ятниця", "субота"];
    private static readonly string[] OnWeekdays = ["у неділю", "у понеділок", "у вівторок", "у середу", "у четвер", "у п’ятницю", "у суботу"];

    private static readonly string[] Months =
        ["січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"];

    private static readonly Dictionary<string, string> Cities = new()
    {
        ["Europe/Kyiv"] = "Києвом", ["Europe/Warsaw"] = "Варшавою", ["Europe/Berlin"] = "Берліном", ["Europe/Prague"] = "Прагою", ["Europe/London"] = "Лондоном",
        ["UTC"] = "UTC",
    };

    private bool IsEnglish => language == "en";

    /// <summary>"четвер, 26 листопада 2026, 15:30 за Києвом": all that a promise of a time needs.</summary>
    public string Full(DateTimeOffset instant)
    {
        var local = business.Local(instant);
        return $"{(IsEnglish ? local.DayOfWeek.ToString() : Weekdays[(int)local.DayOfWeek])}, {Day(local)} {local.Year}, {Clock(local)} {Zone}";
    }

    /// <summary>"у понеділок з 10:00" / "on Monday at 10:00", seen from <paramref name="now"/>: today, tomorrow, a day of this week, or a date.</summary>
    public string Seen(DateTimeOffset instant, DateTimeOffset now)
    {
        var (local, days) = (business.Local(instant), business.Today(instant).DayNumber - business.Today(now).DayNumber);
        var day = (days, IsEnglish) switch
        {
            (0, true) => "today",
            (0, false) => "сьогодні",
            (1, true) => "tomorrow",
            (1, false) => "завтра",
            ( < 7, true) => $"on {local.DayOfWeek}",
            ( < 7, false) => OnWeekdays[(int)local.DayOfWeek],
            (_, true) => $"on {local.DayOfWeek}, {Day(local)}",
            _ => $"{OnWeekdays[(int)local.DayOfWeek]}, {Day(local)}",
        };
        return IsEnglish ? $"{day} at {Clock(local)}" : $"{day} з {Clock(local)}";
    }

    public static string Clock(DateTimeOffset local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    private string Day(DateTimeOffset local) => IsEnglish ? local.ToString("d MMMM", CultureInfo.InvariantCulture) : $"{local.Day} {Months[local.Month - 1]}";

    private string Zone
    {
        get
        {
            var city = business.Profile.TimeZone.Split('/')[^1].Replace('_', ' ');
            if (IsEnglish) return city == "UTC" ? "(UTC)" : $"({city} time)";
            return Cities.TryGetValue(business.Profile.TimeZone, out var known) ? $"за {known}" : $"(час: {city})";
        }
    }
}
