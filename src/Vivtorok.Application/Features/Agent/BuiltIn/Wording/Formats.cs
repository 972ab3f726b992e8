using System.Globalization;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Wording;

/// <summary>Money, dates, times and lengths as customers read them in one language.</summary>
internal sealed class Formats
{
    private const char Nbsp = '\u00A0';

    private static readonly string[] WeekdaysUk = ["неділя", "понеділок", "вівторок", "середа", "четвер", "п’ятниця", "субота"];
    private static readonly string[] OnWeekdaysUk = ["у неділю", "у понеділок", "у вівторок", "у середу", "у четвер", "у п’ятницю", "у суботу"];
    private static readonly string[] ToWeekdaysUk = ["неділю", "понеділок", "вівторок", "середу", "четвер", "п’ятницю", "суботу"];
    private static readonly string[] MonthsUk =
        ["січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"];

    private readonly bool isUkrainian;
    private readonly BusinessSnapshot business;
    private readonly Phrases phrases;

    private Formats(string language, BusinessSnapshot business)
    {
        (isUkrainian, this.business) = (language == "uk", business);
        phrases = Phrases.In(language);
    }

    public static Formats For(string language, BusinessSnapshot business) => new(language, business);

    public string Money(Money money) => money.Amount == 0 ? phrases["price.free"] : Amount(money);

    public string Amount(Money money)
    {
        var (whole, cents) = (money.Amount / 100, money.Amount % 100);
        var number = whole.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', isUkrainian ? Nbsp : ',')
            + (cents == 0 ? "" : (isUkrainian ? "," : ".") + cents.ToString("00", CultureInfo.InvariantCulture));
        return (money.Currency, isUkrainian) switch
        {
            ("UAH", true) => $"{number}{Nbsp}₴",
            ("UAH", false) => $"₴{number}",
            ("USD", true) => $"{number}{Nbsp}$",
            ("USD", false) => $"${number}",
            ("EUR", true) => $"{number}{Nbsp}€",
            ("EUR", false) => $"€{number}",
            ("PLN", true) => $"{number}{Nbsp}zł",
            var (currency, _) => $"{number}{Nbsp}{currency}",
        };
    }

    /// <summary>"четвер, 26 листопада 2026".</summary>
    public string Date(DateOnly date) => $"{Weekday(date)}, {DayOfYear(date)}";

    /// <summary>"у четвер, 26 листопада 2026" / "on Thursday, 26 November 2026".</summary>
    public string OnDate(DateOnly date) => $"{OnWeekday(date)}, {DayOfYear(date)}";

    /// <summary>"у четвер" / "on Thursday".</summary>
    public string OnWeekday(DateOnly date) => isUkrainian ? OnWeekdaysUk[(int)date.DayOfWeek] : "on " + date.DayOfWeek;

    /// <summary>"26 листопада 2026", without the weekday.</summary>
    public string DayOfYear(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day} {(isUkrainian ? MonthsUk[date.Month - 1] : CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month))} {date.Year}");

    public string Weekday(DateOnly date) => isUkrainian ? WeekdaysUk[(int)date.DayOfWeek] : date.DayOfWeek.ToString();

    public string Weekday(DayOfWeek day) => isUkrainian ? WeekdaysUk[(int)day] : day.ToString();

    /// <summary>"четвер, 26 листопада 2026, 15:30 за Києвом": all that a promise of a time needs.</summary>
    public string Moment(DateOnly date, TimeOnly time) => $"{Date(date)}, {Time(time)} {Zone}";

    /// <summary>The same after "на" or "to": "суботу, 17 квітня 2027, 11:00 за Києвом".</summary>
    public string ToMoment(DateOnly date, TimeOnly time) =>
        isUkrainian ? $"{ToWeekdaysUk[(int)date.DayOfWeek]}, {DayOfYear(date)}, {Time(time)} {Zone}" : Moment(date, time);

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public string Zone
    {
        get
        {
            var key = $"zone.{business.Profile.TimeZone}";
            if (phrases.Keys.Contains(key)) return phrases[key];
            var city = business.Profile.TimeZone.Split('/')[^1].Replace('_', ' ');
            return phrases.Say("zone.other", ("city", city));
        }
    }

    /// <summary>"10:00–14:00, 15:00–20:00".</summary>
    public static string Spans(IEnumerable<HoursSpan> spans) => string.Join(", ", spans.Select(span => $"{HoursSpan.Clock(span.From)}–{HoursSpan.Clock(span.To)}"));

    /// <summary>"1 год 30 хв".</summary>
    public string Duration(int minutes)
    {
        var (hours, rest) = (minutes / 60, minutes % 60);
        var parts = new List<string>();
        if (hours > 0) parts.Add($"{hours}{Nbsp}{phrases["unit.hour"]}");
        if (rest > 0 || hours == 0) parts.Add($"{rest}{Nbsp}{phrases["unit.minute"]}");
        return string.Join(Nbsp, parts);
    }
}
