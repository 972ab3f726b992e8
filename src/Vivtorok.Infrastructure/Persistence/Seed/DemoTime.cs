using System.Globalization;
using System.Text.RegularExpressions;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Business;

namespace Vivtorok.Infrastructure.Persistence.Seed;

/// <summary>Reads the demo's times, which are told from now, and writes dates as people say them.</summary>
internal sealed partial class DemoTime(BusinessSnapshot business, DateTimeOffset now)
{
    private static readonly string[] UkrainianDays = ["у неділю", "у понеділок", "у вівторок", "у середу", "у четвер", "у п’ятницю", "у суботу"];

    public DateTimeOffset Now => now;

    public DateOnly Today { get; } = business.Today(now);

    /// <summary><c>-2d 18:41</c>, <c>+2d 10:00</c> in local time; <c>-95m</c>, <c>-3h</c>, <c>+2m</c> from <paramref name="from"/>.</summary>
    public DateTimeOffset Read(string text, DateTimeOffset from)
    {
        if (text.Split(' ') is [var days, var clock])
            return At(Today.AddDays(int.Parse(days.TrimEnd('d'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)), clock);
        var amount = int.Parse(text[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return text[^1] == 'h' ? from.AddHours(amount) : from.AddMinutes(amount);
    }

    public DateTimeOffset At(DateOnly date, string clock) => business.Instant(date, Minutes(clock));

    /// <summary>The nth day from tomorrow on which this much time after <paramref name="clock"/> lies inside opening hours.</summary>
    public DateOnly NthOpenDay(int number, string clock, int minutes)
    {
        var from = Minutes(clock);
        var date = Today;
        for (var found = 0; found < number;)
        {
            date = date.AddDays(1);
            if (business.Profile.SpansOn(date).Any(span => span.From <= from && from + minutes <= span.To)) found++;
        }

        return date;
    }

    /// <summary>The day of the week that is <paramref name="weeks"/> away from this one.</summary>
    public DateOnly InWeek(int weeks, DayOfWeek day)
    {
        var monday = Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7));
        return monday.AddDays(weeks * 7 + ((int)day + 6) % 7);
    }

    /// <summary>Puts the times of appointments (<c>{when:key}</c>, <c>{date:key}</c>) and days from today (<c>{day:+3}</c>) into a line.</summary>
    public string Fill(string text, string language, IReadOnlyDictionary<string, DateTimeOffset> starts) => Placeholder().Replace(text, match => match.Groups[1].Value switch
    {
        "day" => Today.AddDays(int.Parse(match.Groups[2].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)).ToString("d MMMM", Culture(language)),
        "date" => Date(starts[match.Groups[2].Value], language),
        _ => When(starts[match.Groups[2].Value], language),
    });

    private string When(DateTimeOffset instant, string language) =>
        Date(instant, language) + (language == "uk" ? ", о " : ", ") + business.Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    private string Date(DateTimeOffset instant, string language)
    {
        var local = business.Local(instant);
        var day = language == "uk" ? UkrainianDays[(int)local.DayOfWeek] : local.ToString("dddd", Culture(language));
        return $"{day}, {local.ToString("d MMMM", Culture(language))}";
    }

    private static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language == "uk" ? "uk-UA" : "en-GB");

    private static int Minutes(string clock) => HoursSpan.TryParseClock(clock, out var minutes) ? minutes : throw new FormatException($"{clock} is not a time.");

    [GeneratedRegex(@"\{(when|date|day):([^}]+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
