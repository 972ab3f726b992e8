using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>«We work on Sunday» and «closed on Tuesday» must be so.</summary>
internal static class HoursCheck
{
    public static IEnumerable<CheckedFact> Check(Reply reply, ReplyGrounds grounds)
    {
        foreach (var sentence in reply.Sentences)
        {
            var days = reply.When.Dates.Where(date => date.Until is null && sentence.Start <= date.Start && date.Start < sentence.End).ToList();
            if (days.Count == 0 || sentence.IsQuestion || Cues.Excepts().IsMatch(sentence.Text)) continue;
            var (opens, closed) = (Cues.WorksOn().IsMatch(sentence.Text), Cues.Closed().IsMatch(sentence.Text));
            if (opens && !closed && !sentence.Denies)
                foreach (var day in days.Where(day => !IsOpen(day, grounds) && !IsClock(day, reply))) yield return new CheckedFact("hours", Words(reply, sentence, day), false, null);
            else if (closed && !opens && !IsTimed(sentence, reply))
                foreach (var day in days.Where(day => !(day.IsRelative && day.Date == grounds.Today) && !IsClosed(day, grounds) && !IsOwners(sentence, grounds))) yield return new CheckedFact("hours", Words(reply, sentence, day), false, null);
        }
    }

    private static bool IsOpen(DateMention day, ReplyGrounds grounds) => Dates(day).Any(date => grounds.Business.Profile.SpansOn(date).Count > 0) || (day.IsWeekdayOnly && Weekly(day, grounds) > 0);

    private static bool IsClosed(DateMention day, ReplyGrounds grounds) => Dates(day).Any(date => grounds.Business.Profile.SpansOn(date).Count == 0) || (day.IsWeekdayOnly && Weekly(day, grounds) == 0);

    private static IEnumerable<DateOnly> Dates(DateMention day) => day.Alternative is { } other ? [day.Date, other] : [day.Date];

    private static int Weekly(DateMention day, ReplyGrounds grounds) =>
        grounds.Business.Profile.WeeklyHours.FirstOrDefault(hours => hours.Day == day.Date.DayOfWeek)?.Spans.Count ?? 0;

    private static bool IsTimed(Sentence sentence, Reply reply) => reply.When.Times.Any(time => sentence.Start <= time.Start && time.Start < sentence.End);

    // A moment such as "in two hours" has a day too, but names none.
    private static bool IsClock(DateMention day, Reply reply) => day.IsRelative && reply.When.Times.Any(time => time.Start == day.Start);

    private static bool IsOwners(Sentence sentence, ReplyGrounds grounds) => grounds.Owner.Quotes(sentence.Text.Trim(' ', '\n', '.', '!', '?')) is not null;

    private static string Words(Reply reply, Sentence sentence, DateMention day) =>
        sentence.Text.Length <= 120 ? sentence.Text.Trim() : reply.Text.Substring(day.Start, day.Length);
}
