using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Answers;
using Vivtorok.Application.Features.Agent.BuiltIn.Wording;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>Why a time cannot be had, and which others can.</summary>
internal static class Refusal
{
    public static AgentStep Answer(Turn turn, BookingDraft draft, ToolResult result)
    {
        var (date, time) = (draft.Date!.Value, draft.Time!.Value);
        if (result.Outcome == "appointment.inPast" || date < turn.Today) return Past(turn, draft);
        if (result.Outcome is "appointment.notBookable" or "appointment.notFound" or "agent.tooManyCalls") return turn.HandOff("toolFailure", $"The calendar answered {result.Outcome}.", turn.Phrases.Say("handOff.unsure"));

        Reason(turn, draft, result.Outcome, date, time);
        var free = Calendar.Read(result);
        if (free.Times.Count > 0) turn.Add(Calendar.FreeLine(turn, date, free.Times));
        else turn.Add(Calendar.NearestLine(turn, free.Nearest));
        turn.Say("ask.otherTime");
        turn.State = turn.State with { Draft = draft.Unproposed() with { Time = null, Wanted = time }, Expecting = Expecting.Time };
        return turn.Reply();
    }

    public static AgentStep Past(Turn turn, BookingDraft draft)
    {
        var isToday = draft.Date == turn.Today && draft.Time is not null;
        turn.Say("refused.past", ("day", isToday ? turn.Formats.Moment(draft.Date!.Value, draft.Time!.Value) : turn.Formats.Date(draft.Date!.Value)));
        turn.State = turn.State with { Draft = draft.Unproposed() with { Date = null }, Expecting = Expecting.Day };
        turn.Say("ask.otherDay");
        return turn.Reply();
    }

    /// <summary>The business is closed that day, whatever the service; null when it is not.</summary>
    public static AgentStep? DayOff(Turn turn, BookingDraft draft, DateOnly day)
    {
        if (day < turn.Today) return Past(turn, draft);
        if (turn.Business.Profile.SpansOn(day).Count > 0) return null;
        turn.Say("refused.dayOff", ("day", turn.Formats.OnDate(day)));
        turn.Add(HoursAnswers.NextOpen(turn, day));
        turn.State = turn.State with { Draft = draft with { Date = null }, Expecting = Expecting.Day };
        turn.Say("ask.otherDay");
        return turn.Reply();
    }

    private static void Reason(Turn turn, BookingDraft draft, string outcome, DateOnly date, TimeOnly time)
    {
        var spans = turn.Business.Profile.SpansOn(date);
        var moment = turn.Formats.Moment(date, time);
        switch (outcome)
        {
            case "appointment.closed" when spans.Count == 0:
                turn.Say("refused.dayOff", ("day", turn.Formats.OnDate(date)));
                break;
            case "appointment.closed":
                var length = SlotFilling.ServiceOf(turn, draft) is { } service ? ItemWords.Duration(turn, service, draft.VariantId) : null;
                turn.Say("refused.outside", ("time", Formats.Time(time)), ("day", turn.Formats.OnDate(date)), ("hours", Formats.Spans(spans)));
                if (length is not null) turn.Say("refused.length", ("length", length));
                break;
            case "appointment.tooSoon":
                turn.Say("refused.tooSoon", ("moment", moment));
                break;
            case "appointment.tooFar":
                turn.Say("refused.tooFar", ("moment", moment));
                break;
            case "appointment.offGrid":
                turn.Say("refused.offGrid", ("time", Formats.Time(time)));
                break;
            case "appointment.staffUnable":
                turn.Say("refused.staff");
                break;
            default:
                turn.Say("refused.taken", ("moment", moment));
                break;
        }
    }
}
