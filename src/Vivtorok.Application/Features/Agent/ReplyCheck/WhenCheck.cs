using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Business;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>Dates and clock times: opening hours, what the tools found free, what is booked or offered, what was said before.</summary>
internal static partial class WhenCheck
{
    public static IEnumerable<CheckedFact> Check(string text, ReplyGrounds grounds)
    {
        var found = TimeExpressions.Find(text, grounds.LocalNow);
        var amounts = MoneyExpressions.Find(text);
        bool IsAmount(int start, int length) => amounts.Any(money => money.Start < start + length && start < money.Start + money.Length);
        var dates = found.Dates.Where(mention => !IsAmount(mention.Start, mention.Length)).ToList();
        var times = found.Times.Where(mention => (!mention.IsWindow || mention.Text.Any(char.IsAsciiDigit)) && !IsAmount(mention.Start, mention.Length)).ToList();
        if (dates.Count == 0 && times.Count == 0) return [];

        var said = new Lazy<WhenMentions>(() => TimeExpressions.Find(grounds.AllWords, grounds.LocalNow));
        var clocks = times.SelectMany(Clocks.Of).ToHashSet();
        return dates.Select(mention => CheckDate(mention, text, grounds, said, clocks)).Concat(times.Select(mention => CheckTime(mention, grounds, said)));
    }

    private static CheckedFact CheckDate(DateMention mention, string text, ReplyGrounds grounds, Lazy<WhenMentions> said, HashSet<int> clocks)
    {
        // A weekday or «tomorrow» is the calendar's own; a written day of a month must come from somewhere.
        var isCalendar = mention.IsWeekdayOnly || mention.IsRelative || !mention.Text.Any(char.IsAsciiDigit);
        var ends = mention.Until is { } until ? new[] { mention.Date, until } : [mention.Date];
        var sources = isCalendar ? ["calendar"] : ends.Select(date => SourceOf(date, mention.Text, grounds, said)
            ?? (IsOfHours(date, clocks, text, grounds) ? "hours" : null)).ToArray();
        return new CheckedFact("date", mention.Text, Array.TrueForAll(sources, s => s is not null), sources[0]);
    }

    private static string? SourceOf(DateOnly date, string words, ReplyGrounds grounds, Lazy<WhenMentions> said)
    {
        var business = grounds.Business;
        if (date == business.Today(grounds.Now)) return "calendar";
        if (grounds.Tools.Dates.TryGetValue(date, out var source)) return source;
        if (grounds.Moments.FirstOrDefault(m => DateOnly.FromDateTime(business.Local(m.StartsAt).DateTime) == date) is { } moment) return moment.Kind;
        if (business.Profile.Exceptions.Any(e => e.Date == date)) return "hours";
        if (business.Promotions.FirstOrDefault(p => p.ValidFrom == date || p.ValidTo == date) is { } promotion) return $"promotion:{promotion.Key}";
        if (business.Products.FirstOrDefault(p => p.RestockDate == date) is { } product) return $"catalogue:{product.Key}";
        if (said.Value.Dates.Any(d => d.Date == date || d.Until == date || d.Alternative == date || IsInside(d, date))) return "conversation";
        return grounds.Owner.Quotes(words) ?? grounds.Owner.Date(date);
    }

    // «We are open on Tuesday, 9 March: 09:00–18:00», or closed then, is what the opening hours say.
    private static bool IsOfHours(DateOnly date, HashSet<int> clocks, string text, ReplyGrounds grounds)
    {
        var spans = grounds.Business.Profile.SpansOn(date);
        return spans.Count == 0
            ? Closed().IsMatch(text)
            : spans.Any(span => clocks.Contains(span.From % HoursSpan.MinutesOfDay) && clocks.Contains(span.To % HoursSpan.MinutesOfDay));
    }

    [GeneratedRegex(@"closed|not open|зачинен|вихідн|не працю", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closed();

    private static bool IsInside(DateMention range, DateOnly date) => range.Until is { } until && range.Date <= date && date <= until;

    private static CheckedFact CheckTime(TimeMention mention, ReplyGrounds grounds, Lazy<WhenMentions> said)
    {
        var ends = mention.IsWindow ? new[] { (mention.From, mention.AlternativeFrom), (mention.To, mention.AlternativeTo) } : [(mention.At, mention.AlternativeAt)];
        var sources = ends.Where(end => end.Item1 is not null)
            .Select(end => SourceOf(end.Item1!.Value, mention.Text, grounds, said) ?? (end.Item2 is { } later ? SourceOf(later, mention.Text, grounds, said) : null)).ToList();
        return new CheckedFact("time", mention.Text, sources.TrueForAll(s => s is not null), sources.FirstOrDefault());
    }

    private static string? SourceOf(TimeOnly time, string words, ReplyGrounds grounds, Lazy<WhenMentions> said)
    {
        var minutes = Clocks.Minutes(time);
        if (grounds.Tools.Clocks.TryGetValue(minutes, out var source)) return source;
        if (grounds.Moments.FirstOrDefault(m => IsAt(m.StartsAt, minutes, grounds) || IsAt(m.EndsAt, minutes, grounds)) is { } moment) return moment.Kind;
        var profile = grounds.Business.Profile;
        var spans = profile.WeeklyHours.SelectMany(day => day.Spans).Concat(profile.Exceptions.SelectMany(e => e.Spans));
        if (spans.Any(span => span.From % HoursSpan.MinutesOfDay == minutes || span.To % HoursSpan.MinutesOfDay == minutes)) return "hours";
        if (said.Value.Times.SelectMany(Clocks.Of).Contains(minutes)) return "conversation";
        return grounds.Owner.Quotes(words) ?? grounds.Owner.Clock(minutes);
    }

    private static bool IsAt(DateTimeOffset instant, int minutes, ReplyGrounds grounds) => (int)grounds.Business.Local(instant).TimeOfDay.TotalMinutes == minutes;
}
