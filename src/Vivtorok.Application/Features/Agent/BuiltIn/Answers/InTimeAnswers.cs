using Vivtorok.Application.Features.Agent.BuiltIn.Booking;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.BuiltIn.Wording;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>"Will I still make it today?": looked up in the calendar, not guessed.</summary>
internal static class InTimeAnswers
{
    public static async Task<bool> AnswerAsync(Turn turn, IReadOnlyList<Subject> subjects)
    {
        if (!turn.Said.Has(Intent.InTime) || turn.HasOpenBooking) return false;
        var service = subjects.Select(subject => subject.Item).OfType<Service>().Where(candidate => candidate.Bookable)
            .MinBy(candidate => candidate.DurationMinutes ?? int.MaxValue);
        if (service is null) return false;

        var day = turn.Said.When.Dates is [var named, ..] ? named.Date : turn.Today;
        var free = await Calendar.FreeTimesAsync(turn, new BookingDraft { ServiceId = service.Id.Value, Date = day });
        var spans = turn.Business.Profile.SpansOn(day);
        if (spans.Count > 0) turn.Say("hours.day", ("day", turn.Formats.OnDate(day)), ("hours", Formats.Spans(spans)));
        if (free.Times.Count > 0) turn.Add(Calendar.FreeLine(turn, day, free.Times));
        else
        {
            turn.Say("inTime.no");
            turn.Add(Calendar.NearestLine(turn, free.Nearest));
        }
        return true;
    }
}
