using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>Cancelling one's own appointment, after a yes; and telling which ones there are.</summary>
internal static class CancelFlow
{
    private static readonly string[] Illness = ["захвор", "занедуж", "приболі", "злягл", "зліг", "температур", "грип", "sick", "ill", "unwell", "fever", "flu", "covid", "ковід"];

    public static async Task<AgentStep?> ConsentAsync(Turn turn)
    {
        if (turn.State.Expecting != Expecting.CancelConsent || turn.State.CancelTarget is not { } target) return null;
        if (turn.Said.Has(Intent.Move)) return null;
        var agreed = Consent.IsPlainYes(turn) || (turn.Said.Has(Intent.Cancel) && !turn.Said.Has(Intent.Deny));
        if (!agreed && !turn.Said.HasAny(Intent.Deny, Intent.DoNotBook)) return null;

        turn.State = turn.State with { Expecting = Expecting.Nothing, CancelTarget = null };
        if (!agreed)
        {
            turn.Say("cancel.kept");
            return turn.Reply();
        }
        var result = await turn.CallAsync("cancel_appointment", new JsonObject { ["appointmentId"] = target });
        if (!result.IsOk) return turn.HandOff("toolFailure", $"Cancelling answered {result.Outcome}.", turn.Phrases.Say("handOff.unsure"));
        turn.Say("cancel.done");
        return turn.Reply();
    }

    public static async Task<AgentStep?> StartAsync(Turn turn)
    {
        var said = turn.Said;
        var chooses = turn.State is { Expecting: Expecting.Appointment, CancelTarget: "" };
        if (AsksWhich(said)) return await TellAsync(turn);
        if (!chooses && !said.Has(Intent.Cancel)) return IsAbsent(turn) ? await AskAbsentAsync(turn) : null;
        if (!chooses && (!said.Has(Intent.Cancel) || said.Has(Intent.Move) || IsGeneralQuestion(said))) return null;
        if (turn.HasOpenBooking && !chooses && turn.State.Draft!.AppointmentId is null && !said.GivesWhen) return null;

        var own = await Appointments.ListAsync(turn);
        if (own.Count == 0) return IsRuleAsked(turn) ? null : None(turn);
        var meant = Appointments.Meant(turn, own);
        return meant.Count > 1 ? Which(turn, meant) : AskConsent(turn, meant[0]);
    }

    // "I will not be there tomorrow" of a day with an appointment gives it up; a yes is asked for as ever.
    private static bool IsAbsent(Turn turn) =>
        turn.Said is { IsQuestion: false } said && said.Has(Intent.Absent) && !turn.HasOpenBooking && !said.HasAny(Intent.Move, Intent.Book, Intent.Availability, Intent.Payment, Intent.Phone);

    private static async Task<AgentStep?> AskAbsentAsync(Turn turn)
    {
        var days = turn.Said.When.Dates;
        if (days.Count == 0 && !turn.Said.Words.Any(word => Illness.Any(stem => word.Text.StartsWith(stem, StringComparison.Ordinal)))) return null;
        var meant = (await Appointments.ListAsync(turn)).Where(one => days.Count == 0 || days.Any(day => day.Date == one.Date)).ToList();
        return meant.Count switch { 0 => null, 1 => AskConsent(turn, meant[0]), _ => Which(turn, meant) };
    }

    private static AgentStep AskConsent(Turn turn, OwnAppointment own)
    {
        turn.State = turn.State with { Expecting = Expecting.CancelConsent, CancelTarget = own.Id, Draft = null };
        turn.Say("cancel.confirm", ("what", Appointments.What(turn, own)), ("moment", turn.Formats.Moment(own.Date, own.Time)));
        return turn.Reply();
    }

    /// <summary>"May I move it if I fall ill?" asks how it is done here, and the owner has answered that.</summary>
    public static bool IsRuleAsked(Turn turn) => turn.Said is { IsQuestion: true, GivesWhen: false } && Answers.Knowledge.IsSure(turn);

    public static AgentStep None(Turn turn)
    {
        turn.Say("appointments.none");
        return turn.Reply();
    }

    // "When is my appointment?" – and not "move my appointment", "book me, my number is …".
    private static bool AsksWhich(Utterance said)
    {
        if (said.HasAny(Intent.Cancel, Intent.Move) || Shift.Minutes(said) is not null) return false;
        if (said.Has(Intent.OwnTime)) return true;
        var isMereQuestion = said is { IsQuestion: true, Words.Count: <= 7, When.Times.Count: 0 } && !said.HasAny(Intent.Want, Intent.Price, Intent.Duration);
        return said.Has(Intent.MyBookings) && (!said.Has(Intent.Book) || isMereQuestion);
    }

    private static async Task<AgentStep?> TellAsync(Turn turn)
    {
        var own = await Appointments.ListAsync(turn);
        if (own.Count == 0) return turn.HasOpenBooking || (!turn.Said.Has(Intent.OwnTime) && turn.Said.HasAny(Intent.Hours, Intent.Availability)) ? null : None(turn);
        turn.Add(turn.Phrases.Say("appointments.list") + "\n" + Appointments.Lines(turn, own));
        return turn.Reply();
    }

    private static AgentStep Which(Turn turn, IReadOnlyList<OwnAppointment> meant)
    {
        turn.State = turn.State with { Expecting = Expecting.Appointment, CancelTarget = "", Draft = null };
        turn.Add(turn.Phrases.Say("appointments.which") + "\n" + Appointments.Lines(turn, meant));
        return turn.Reply();
    }

    // "How do I cancel?", "how late can I cancel?" ask for a rule.
    private static bool IsGeneralQuestion(Utterance said) =>
        said.IsQuestion && !said.GivesWhen && said.Clauses.Any(clause => clause.Intents.Contains(Intent.Cancel) && clause.Words.Any(word => word is "how" or "policy" or "rules" or "fee" or "правила" or "умови" or "безкоштовно" or "як" or "скільки" or "when" or "коли" or "можна" or "late" or "free"))
        && !said.Clauses.Any(clause => clause.Words.Any(word => word is "my" or "мій" or "мене" or "me" or "please"));
}
