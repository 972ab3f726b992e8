using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>The days and times of a message, read against the customer's clock.</summary>
internal static class TimeExpressions
{
    private static readonly Rule[] Days = [.. WrittenDateRules.All, .. DateRules.All, .. DateRangeRules.All];
    private static readonly Rule[] Clocks = [.. ClockRules.All, .. SpokenClockRules.All, .. ClockWindowRules.All];

    public static WhenMentions Find(string text, DateTimeOffset nowLocal)
    {
        text = TextNormaliser.Capped(text);
        var chart = Chart.Read(text, nowLocal.DateTime, Unreadable(text));
        chart.Apply(Days);
        chart.Apply(Clocks);
        chart.Apply(MomentRules.All);

        var dates = new List<DateMention>();
        var times = new List<TimeMention>();
        foreach (var node in chart.Longest("moment", "date", "time"))
        {
            if (Day(node) is { } day) dates.Add(Mention(chart, node, day, text));
            if (Clock(node) is { } clock) times.Add(Mention(chart, node, clock, text));
        }
        return new WhenMentions(Said(dates, date => date.IsNegated), Said(times, time => time.IsNegated));
    }

    private static Day? Day(Node node) => node.Value as Day ?? (node.Value as Moment)?.Day;

    private static Clock? Clock(Node node) => node.Value as Clock ?? (node.Value as Moment)?.Clock;

    private static DateMention Mention(Chart chart, Node node, Day day, string text)
    {
        var (start, length) = chart.Place(node);
        return new DateMention(day.First, day.Last, day.WeekdayOnly, day.Relative, start, length, text.Substring(start, length))
        {
            Alternative = day.Alternative,
            IsNegated = IsNegated(chart, node),
        };
    }

    private static TimeMention Mention(Chart chart, Node node, Clock clock, string text)
    {
        var (start, length) = chart.Place(node);
        return new TimeMention(Time(clock.At), Time(clock.From), Time(clock.To), clock.TwelveHour, start, length, text.Substring(start, length))
        {
            IsNegated = IsNegated(chart, node),
            IsVague = clock.Vague,
        };
    }

    private static TimeOnly? Time(int? minutes) => minutes is { } value ? TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(value % Language.Clock.Midnight)) : null;

    private static bool IsNegated(Chart chart, Node node)
    {
        var before = node.Start - 1;
        if (before > 0 && chart.At(before, "on", "at", "atLoose").Any()) before--;
        return (before >= 0 && chart.At(before, "not").Any()) || IsRefused(chart, node.End);
    }

    // "На 17 не можу", "Friday doesn't work".
    private static bool IsRefused(Chart chart, int after) =>
        after < chart.Tokens.Count
        && (chart.At(after, "wont").Any() || (after + 1 < chart.Tokens.Count && chart.At(after, "not").Any() && chart.At(after + 1, "cannot").Any()));

    // "Not Tuesday, Wednesday": what is denied counts only when nothing else is said.
    private static List<T> Said<T>(List<T> mentions, Func<T, bool> denied) =>
        mentions.Exists(mention => !denied(mention)) ? mentions.FindAll(mention => !denied(mention)) : mentions;

    private static List<(int, int)> Unreadable(string text) =>
    [
        .. LinkExpressions.Find(text).Select(link => (link.Start, link.Start + link.Length)),
        .. ContactExpressions.Places(text),
    ];
}
