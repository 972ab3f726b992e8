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
        var isAsked = said.Has(Intent.Move) || chooses;
        var minutes = Shift.Minutes(said) ?? (chooses ? turn.State.MoveBy : null);
        if (!isAsked && !IsImplied(turn, minutes)) return null;
        if (turn.HasOpenBooking && turn.State.Draft is { AppointmentId: null, ServiceId: not null }) return null;

        var own = await Appointments.ListAsync(turn);
        if (!isAsked && (own.Count == 0 || (minutes is null && own.Any(one => said.When.Dates.Any(date => date.Date == one.Date))))) return null;
        if (own.Count == 0) return CancelFlow.IsRuleAsked(turn) ? null : CancelFlow.None(turn);
        var meant = Appointments.Meant(turn, own);
        if (meant.Count > 1) return Which(turn, meant, minutes);

        var draft = minutes is { } by ? Shifted(meant[0], by) : Draft(turn, meant[0]);
        turn.State = turn.State with { Draft = draft, CancelTarget = null, MoveBy = null, Expecting = Expecting.NewTime };
        if (draft.Date is null) turn.Say("move.target", ("appointment", Appointments.Line(turn, meant[0])));
        return await BookingFlow.StepAsync(turn, draft);
    }

    // "An hour later, please", or "I cannot tomorrow, is Thursday free?": said by who has an appointment, they move it.
    private static bool IsImplied(Turn turn, int? minutes)
    {
        var said = turn.Said;
        if (turn.HasOpenBooking || said.HasAny(Intent.Cancel, Intent.CallMe, Intent.CallBack, Intent.Price, Intent.Party)) return false;
        if (minutes is not null) return said.Words.Count <= 14 && said.Mentions.Count == 0 && !said.Words.Any(word => word.Text is "should" or "need" or "book" or "треба" or "потрібно" || word.Text.StartsWith("запиші", StringComparison.Ordinal));
        return said.Has(Intent.Absent) && said.When.Dates.Any(date => !date.IsNegated);
    }

    private static BookingDraft Shifted(OwnAppointment appointment, int minutes)
    {
        var (date, time) = Shift.From(appointment.Date, appointment.Time, minutes);
        return new BookingDraft { AppointmentId = appointment.Id, ServiceId = appointment.ServiceId, VariantId = appointment.VariantId, Date = date, Time = time };
    }

    private static AgentStep Which(Turn turn, IReadOnlyList<OwnAppointment> meant, int? minutes)
    {
        turn.State = turn.State with { MoveBy = minutes, Expecting = Expecting.Appointment, CancelTarget = null, Draft = null };
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
