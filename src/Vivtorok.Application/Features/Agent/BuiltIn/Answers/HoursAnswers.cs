using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.BuiltIn.Wording;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Business;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>When the business is open: now, on a day, in the week, on exceptional days.</summary>
internal static class HoursAnswers
{
    public static void Answer(Turn turn)
    {
        turn.State = turn.State with { WasAboutHours = true };
        var days = turn.Said.When.Dates.Where(date => !date.IsNegated).SelectMany(Days).Distinct().Take(4).ToList();
        if (days.Count == 0) days = [.. Named(turn)];
        if (days.Count > 0) Each(turn, days);
        else if (turn.Said.Has(Intent.OpenNow)) Now(turn);
        else if (MeansToday(turn)) Each(turn, [turn.Today]);
        else Week(turn);
    }

    // Where several days are closed, the next open one is named once.
    private static void Each(Turn turn, List<DateOnly> days)
    {
        var spans = turn.Business.Profile;
        foreach (var day in days) Day(turn, day);
        var closed = days.Where(day => spans.SpansOn(day).Count == 0).ToList();
        if (closed.Count > 0 && closed.Count == days.Count) turn.Add(NextOpen(turn, closed.Max()));
    }

    /// <summary>"We are open on …" or "closed".</summary>
    private static void Day(Turn turn, DateOnly day)
    {
        var spans = turn.Business.Profile.SpansOn(day);
        var note = turn.Business.Profile.Exceptions.FirstOrDefault(exception => exception.Date == day)?.Note;
        if (day == turn.Today && spans.Count > 0 && turn.Said.Has(Intent.OpenNow)) Now(turn);
        else if (spans.Count > 0) turn.Say(AsksYesOrNo(turn) ? "hours.dayYes" : "hours.day", ("day", turn.Formats.OnDate(day)), ("hours", Formats.Spans(spans)));
        else turn.Say("hours.dayClosed", ("day", turn.Formats.OnDate(day)), ("note", Note(turn, note)));
    }

    /// <summary>Which of the next days is open, and when; empty when none is in two weeks.</summary>
    public static string NextOpen(Turn turn, DateOnly after)
    {
        var next = Enumerable.Range(1, 14).Select(after.AddDays).FirstOrDefault(day => turn.Business.Profile.SpansOn(day).Count > 0);
        if (next == default) return "";
        // Within a week the weekday says it all.
        var name = next.DayNumber - turn.Today.DayNumber is > 0 and < 7 ? turn.Formats.Weekday(next) : turn.Formats.Date(next);
        return turn.Phrases.Say("hours.next", ("day", name), ("hours", Formats.Spans(turn.Business.Profile.SpansOn(next))));
    }

    // "Are you open at Christmas?": the day the owner calls so.
    private static IEnumerable<DateOnly> Named(Turn turn)
    {
        var said = turn.Said.Words.Where(word => word.Text.Length > 5).Select(word => Term.Of(word.Text)).ToList();
        return turn.Business.Profile.Exceptions.Where(exception => exception.Date >= turn.Today && exception.Note is not null
                && TextNormaliser.Words(exception.Note).Where(word => word.Length > 5).Select(Term.Of).Any(word => said.Exists(term => word.Likeness(term) >= 0.85)))
            .Select(exception => exception.Date).Take(2);
    }

    private static bool AsksYesOrNo(Turn turn) =>
        turn.Said.IsQuestion && !turn.Said.Words.Any(word => word.Text is "котрої" or "котрій" or "коли" or "скількох" or "якої" or "який" or "яка" or "when" or "what" or "which" or "till" or "until" or "how");

    private static void Now(Turn turn)
    {
        var minute = (turn.Now.Hour * 60) + turn.Now.Minute;
        var spans = turn.Business.Profile.SpansOn(turn.Today);
        if (spans.FirstOrDefault(span => span.From <= minute && minute < span.To) is { To: > 0 } open)
            turn.Say("hours.openNow", ("until", HoursSpan.Clock(open.To)), ("hours", Formats.Spans(spans)));
        else if (spans.FirstOrDefault(span => span.From > minute) is { To: > 0 } later)
            turn.Say(spans.Any(span => span.To <= minute) ? "hours.break" : "hours.notYet", ("from", HoursSpan.Clock(later.From)), ("until", HoursSpan.Clock(later.To)));
        else turn.Add(turn.Phrases.Say("hours.closedNow") + " " + NextOpen(turn, turn.Today));
    }

    private static void Week(Turn turn)
    {
        var lines = turn.Business.Profile.WeeklyHours.OrderBy(day => ((int)day.Day + 6) % 7)
            .Select(day => (day.Day, Hours: day.Spans.Count == 0 ? turn.Phrases["hours.dayOff"] : Formats.Spans(day.Spans)))
            .Aggregate(new List<(DayOfWeek First, DayOfWeek Last, string Hours)>(), (runs, day) =>
            {
                if (runs.Count > 0 && runs[^1].Hours == day.Hours) runs[^1] = (runs[^1].First, day.Day, day.Hours);
                else runs.Add((day.Day, day.Day, day.Hours));
                return runs;
            });
        if (lines.Count == 0) return;
        var text = lines.Select(run => run.First == run.Last ? $"{turn.Formats.Weekday(run.First)}: {run.Hours}" : $"{turn.Formats.Weekday(run.First)} – {turn.Formats.Weekday(run.Last)}: {run.Hours}");
        turn.Say("hours.week", ("hours", string.Join("; ", text)));
    }

    private static IEnumerable<DateOnly> Days(Language.DateMention mention) => mention.Until is { } last
        ? Enumerable.Range(0, Math.Min(4, last.DayNumber - mention.Date.DayNumber + 1)).Select(mention.Date.AddDays)
        : [mention.Date];

    private static bool MeansToday(Turn turn) => turn.Said.Has(Intent.InTime) || turn.Said.Clauses.Any(clause => clause.Words.Any(word => word is "сьогодні" or "today" or "сёдня" or "сьодні"));

    private static string Note(Turn turn, string? note) => note is null || turn.Language != "uk" ? "" : $" ({note})";
}
