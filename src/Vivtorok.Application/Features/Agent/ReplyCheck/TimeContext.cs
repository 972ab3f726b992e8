using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Business;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>What a clock time is said for: offered as free, put to the customer, or an end of the opening hours of some days.</summary>
internal sealed class TimeContext
{
    private const int LongestRun = 31;

    private readonly ReplyGrounds _grounds;
    private readonly List<DateMention> _days;

    public TimeContext(Sentence sentence, IReadOnlyList<DateMention> dates, TimeMention time, ReplyGrounds grounds)
    {
        _grounds = grounds;
        _days = Of(time, [.. dates.Where(date => sentence.Start <= date.Start && date.Start < sentence.End)], sentence);
        SpeaksOfHours = !sentence.Denies && Cues.Opens().IsMatch(sentence.Text);
        Offers = !sentence.Denies && !SpeaksOfHours && Cues.Offers().IsMatch(sentence.Text);
        Proposes = !Offers && sentence.IsQuestion && Cues.Proposes().IsMatch(sentence.Text) && !Cues.Opens().IsMatch(sentence.Text);
        IsOfHours = !Offers && !Proposes;
    }

    public bool SpeaksOfHours { get; }

    public bool Offers { get; }

    public bool Proposes { get; }

    public bool IsOfHours { get; }

    /// <summary>The one day it is said of, if it is one.</summary>
    public DateOnly? Day => _days is [{ Until: null } day] ? day.Date : null;

    /// <summary>Whether the business opens or closes at this minute on those days; with no open day named, on any.</summary>
    public bool IsEdge(int minutes)
    {
        var profile = _grounds.Business.Profile;
        var spans = _days.SelectMany(SpansOf).ToList();
        if (spans.Count == 0) spans = [.. profile.WeeklyHours.SelectMany(day => day.Spans), .. profile.Exceptions.SelectMany(e => e.Spans)];
        return spans.Exists(span => span.From % HoursSpan.MinutesOfDay == minutes || span.To % HoursSpan.MinutesOfDay == minutes);
    }

    private IEnumerable<HoursSpan> SpansOf(DateMention mention)
    {
        var profile = _grounds.Business.Profile;
        var last = mention.Until ?? mention.Date;
        for (var date = mention.Date; date <= last && date.DayNumber - mention.Date.DayNumber < LongestRun; date = date.AddDays(1))
            foreach (var span in profile.SpansOn(date).Concat(mention.IsWeekdayOnly || mention.Until is not null ? Weekly(date) : [])) yield return span;
    }

    private IReadOnlyList<HoursSpan> Weekly(DateOnly date) => _grounds.Business.Profile.WeeklyHours.FirstOrDefault(day => day.Day == date.DayOfWeek)?.Spans ?? [];

    // «З 8:00 до 18:00, у суботу з 9:00»: the day has a time of its own.
    private static bool IsFollowed(TimeMention time, Sentence sentence) =>
        Between(time.Start + time.Length, sentence.End, sentence).Any(char.IsAsciiDigit);

    private static string Between(int from, int to, Sentence sentence) => from < to ? sentence.Text[(from - sentence.Start)..(to - sentence.Start)] : "";

    // The days named right before the time («пн–пт 9:00–18:00, сб 10:00–15:00»), else those after it.
    private static List<DateMention> Of(TimeMention time, List<DateMention> dates, Sentence sentence)
    {
        var before = dates.FindLastIndex(date => date.Start <= time.Start);
        if (before < 0) return IsFollowed(time, sentence) ? [] : dates;
        if (Cues.Weekdays().IsMatch(Between(dates[before].Start + dates[before].Length, time.Start, sentence))) return [];
        var from = before;
        while (from > 0 && dates[from].Start - dates[from - 1].Start - dates[from - 1].Length <= 4) from--;
        return dates.GetRange(from, before - from + 1);
    }
}
