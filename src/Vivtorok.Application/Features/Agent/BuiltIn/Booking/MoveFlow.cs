using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>Moving one's own appointment: which one, to when, then a yes to exactly that.</summary>
internal static class MoveFlow
{
    public static async Task<AgentStep?> StartAsync(Turn turn)
    {
        var said = turn.Said;
        var chooses = turn.State is { Expecting: Expecting.Appointment, CancelTarget: null };
        if (!said.Has(Intent.Move) && !chooses) return null;
        if (turn.HasOpenBooking && turn.State.Draft is { AppointmentId: null, ServiceId: not null }) return null;

        var own = await Appointments.ListAsync(turn);
        if (own.Count == 0) return CancelFlow.IsRuleAsked(turn) ? null : CancelFlow.None(turn);
        var meant = Appointments.Meant(turn, own);
        if (meant.Count > 1) return Which(turn, meant);

        var draft = Draft(turn, meant[0]);
        turn.State = turn.State with { Draft = draft, CancelTarget = null, Expecting = Expecting.NewTime };
        if (draft.Date is null) turn.Say("move.target", ("appointment", Appointments.Line(turn, meant[0])));
        return await BookingFlow.StepAsync(turn, draft);
    }

    private static AgentStep Which(Turn turn, IReadOnlyList<OwnAppointment> meant)
    {
        turn.State = turn.State with { Expecting = Expecting.Appointment, CancelTarget = null, Draft = null };
        turn.Add(turn.Phrases.Say("appointments.which") + "\n" + Appointments.Lines(turn, meant));
        return turn.Reply();
    }

    // "From Tuesday to Thursday, same time": the day it is on now is not the new one.
    private static BookingDraft Draft(Turn turn, OwnAppointment appointment)
    {
        var draft = new BookingDraft { AppointmentId = appointment.Id, ServiceId = appointment.ServiceId, VariantId = appointment.VariantId };
        var days = turn.Said.When.Dates.Where(date => !date.IsNegated).ToList();
        var news = days.Where(date => date.Date != appointment.Date).ToList();
        var times = turn.Said.When.Times.Where(time => time is { IsNegated: false, At: not null }).ToList();
        var fresh = times.Where(time => time.At != appointment.Time && time.AlternativeAt != appointment.Time).ToList();
        if (news.Count > 0) draft = draft with { Date = WhenReader.NotNextYear(news[^1], turn.Today) };
        else if (fresh.Count > 0) draft = draft with { Date = appointment.Date };

        var time = fresh.Count > 0 ? fresh[^1] : times.LastOrDefault();
        if (time is { At: { } at }) draft = draft with { Time = WhenReader.Resolve(turn.Business, draft.Date, at, time.Ambiguous) };
        else if (turn.Said.When.Times.LastOrDefault(window => window.IsWindow) is { } window) draft = draft with { From = window.From, To = window.To };
        else if (turn.Said.Has(Intent.SameTime)) draft = draft with { Time = appointment.Time };
        return draft;
    }
}
