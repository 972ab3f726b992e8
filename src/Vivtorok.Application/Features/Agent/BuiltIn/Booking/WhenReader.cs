using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>Puts the days and times of a message into a draft; a new day keeps the time that was said before, and the other way round.</summary>
internal static class WhenReader
{
    // "January 12" said on January 20 is a slip, not a wish for next year.
    private const int FarAhead = 300;
    private const int EarliestNaturalHour = 7;
    private static readonly HashSet<string> Joints = ["або", "чи", "абож", "or", "или"];

    public static BookingDraft Fill(Turn turn, BookingDraft draft)
    {
        var said = turn.Said;
        if (draft is { Date: { } date, Time: { } time } && Shift.Minutes(said) is { } minutes)
        {
            (date, time) = Shift.From(date, time, minutes);
            return draft.Unproposed() with { Date = date, Time = time };
        }
        return InNextWeek(turn, Time(turn, Day(turn, draft, said), said), said);
    }

    // "On Tuesday at ten", said on a Tuesday at eleven.
    private static BookingDraft InNextWeek(Turn turn, BookingDraft draft, Utterance said)
    {
        var isOver = draft.Date == turn.Today && draft.Time is { } time && time.ToTimeSpan() < turn.Now.TimeOfDay;
        return isOver && said.When.Dates is [.., { IsWeekdayOnly: true, IsNegated: false, Alternative: { } next }] ? draft.Unproposed() with { Date = next } : draft;
    }

    /// <summary>The single times a mention may mean, the likelier first.</summary>
    public static TimeOnly Resolve(BusinessSnapshot business, DateOnly? date, TimeOnly written, bool ambiguous)
    {
        if (!ambiguous) return written;
        var later = written.AddHours(12);
        var (fits, laterFits) = (IsOpen(business, date, written), IsOpen(business, date, later));
        if (fits != laterFits) return fits ? written : later;
        return written.Hour >= EarliestNaturalHour ? written : later;
    }

    public static DateOnly NotNextYear(DateMention mention, DateOnly today) =>
        !mention.IsRelative && !mention.IsWeekdayOnly && !HasYear(mention.Text) && mention.Date.DayNumber - today.DayNumber > FarAhead
            ? mention.Date.AddYears(-1)
            : mention.Date;

    private static BookingDraft Day(Turn turn, BookingDraft draft, Utterance said)
    {
        var days = said.When.Dates.Where(date => !date.IsNegated).ToList();
        if (days.Count == 0)
        {
            var denied = said.When.Dates.Any(date => date.IsNegated && date.Date == draft.Date);
            return denied ? draft.Unproposed() with { Date = null } : draft;
        }
        var chosen = days[^1];
        var date = NotNextYear(chosen, turn.Today);
        if (chosen.Until is { } last) date = FirstOpen(turn, date, last);
        return date == draft.Date ? draft : draft.Unproposed() with { Date = date, Time = draft.Time ?? (said.When.Times.Count == 0 ? draft.Wanted : null) };
    }

    private static BookingDraft Time(Turn turn, BookingDraft draft, Utterance said)
    {
        var times = said.When.Times.Where(time => !time.IsNegated).ToList();
        if (times.Count == 0)
        {
            var denied = said.When.Times.Any(time => time.IsNegated) && !said.When.Times.Any(time => !time.IsNegated);
            return denied ? draft.Unproposed() with { Time = null } : draft;
        }
        var chosen = (IsEitherOr(said.Text, times) ? times.Find(time => time.At is not null) : times.FindLast(time => time.At is not null)) ?? times[^1];
        if (chosen.At is { } at)
        {
            var time = Resolve(turn.Business, draft.Date, at, chosen.Ambiguous);
            return time == draft.Time ? draft : draft.Unproposed() with { Time = time, From = null, To = null };
        }
        return draft.Unproposed() with { Time = null, From = Open(turn, draft, chosen.From, chosen), To = Open(turn, draft, chosen.To, chosen) };
    }

    // "At 12, or at 13 if that is taken": the first is wanted more.
    private static bool IsEitherOr(string text, List<TimeMention> times) => times.Zip(times.Skip(1))
        .Any(pair => pair.Second.Start > pair.First.Start + pair.First.Length && TextNormaliser.Words(text[(pair.First.Start + pair.First.Length)..pair.Second.Start]) is [var joint, ..] && Joints.Contains(joint));

    private static TimeOnly? Open(Turn turn, BookingDraft draft, TimeOnly? edge, TimeMention mention) =>
        edge is { } value ? Resolve(turn.Business, draft.Date, value, mention.Ambiguous) : null;

    private static DateOnly FirstOpen(Turn turn, DateOnly first, DateOnly last)
    {
        var days = Enumerable.Range(0, Math.Min(31, last.DayNumber - first.DayNumber + 1)).Select(first.AddDays).Where(day => day >= turn.Today);
        return days.Where(day => turn.Business.Profile.SpansOn(day).Count > 0).DefaultIfEmpty(first).First();
    }

    private static bool IsOpen(BusinessSnapshot business, DateOnly? date, TimeOnly time)
    {
        var minute = (time.Hour * 60) + time.Minute;
        var spans = date is { } day && business.Profile.SpansOn(day) is { Count: > 0 } own ? own : business.Profile.WeeklyHours.SelectMany(week => week.Spans);
        return spans.Any(span => span.From <= minute && minute < span.To);
    }

    private static bool HasYear(string text) => text.Any(char.IsAsciiDigit) && System.Text.RegularExpressions.Regex.IsMatch(text, @"\d{4}");
}
