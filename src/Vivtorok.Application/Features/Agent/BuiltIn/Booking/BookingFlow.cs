using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Answers;
using Vivtorok.Application.Features.Agent.BuiltIn.Details;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>
/// From "I would like a haircut" to a booking: what is missing is asked for, a time is proposed by the server, and only a clear
/// yes to exactly that proposal books it.
/// </summary>
internal static class BookingFlow
{
    /// <summary>A proposal waits: a clear yes books it.</summary>
    public static async Task<AgentStep?> ConsentAsync(Turn turn)
    {
        if (turn.State.Draft is not { HasProposal: true } draft || turn.State.Expecting != Expecting.BookingConsent) return null;
        if (!Consent.IsYes(turn, draft)) return null;

        var result = await turn.CallAsync("confirm_appointment", new JsonObject { ["token"] = draft.Token });
        if (result.IsOk)
        {
            turn.State = turn.State with { Draft = draft with { Done = true, Token = null }, Expecting = Expecting.Nothing, Puzzled = 0 };
            turn.HasJustBooked = true;
            turn.Say(draft.AppointmentId is null ? "booking.done" : "move.done", ("what", ProposalWords.What(turn, draft.Proposal!)), ("moment", turn.Formats.Moment(draft.Proposal!.Date, draft.Proposal.Time)));
            return null;
        }
        turn.State = turn.State with { Draft = draft.Unproposed() };
        if (result.Outcome == "appointment.leadMissing") return DetailsFlow.Ask(turn);
        return Refusal.Answer(turn, draft, result);
    }

    /// <summary>"Never mind, I will think about it": what was being arranged is let go.</summary>
    public static Task<AgentStep?> DropAsync(Turn turn) =>
        turn.HasOpenBooking && turn.Said.Has(Intent.Drop) && !turn.Said.Has(Intent.Cancel) && Wish.IsDropped(turn) ? Conversation.End(Drop(turn)) : Conversation.Next;

    /// <summary>Goes on with the open booking, or begins one.</summary>
    public static async Task<AgentStep?> ContinueAsync(Turn turn)
    {
        if (turn.HasJustBooked) return await Several.NextAsync(turn);
        var draft = turn.State.Draft;
        if (draft is null or { Done: true })
        {
            if (!Wish.IsToBook(turn, draft)) return null;
            draft = Wish.Begin(turn);
        }
        else if (Wish.IsDropped(turn)) return Drop(turn);

        draft = Several.Begin(turn, draft);
        var filled = SlotFilling.Fill(turn, draft);
        if (turn.Said.Has(Intent.DoNotBook)) return await Availability.OnlyTellAsync(turn, filled);
        turn.State = turn.State with { Draft = filled };
        if (filled == draft && Wish.IsDayRefused(turn, draft)) return AskWhatElse(turn, draft with { Date = null });
        if (filled == draft && Wish.IsBareNo(turn)) return turn.State.Expecting == Expecting.Time ? AskWhatElse(turn, draft with { Date = null }) : Drop(turn);
        if (filled == draft && draft.HasProposal) return AskConsentAgain(turn, draft);
        if (filled == draft && IsMereThanks(turn)) return Pending(turn);
        if (filled == draft && turn.State.Expecting == Expecting.Time && Consent.IsPlainYes(turn) && !turn.HasAnswer) return Availability.AskToPick(turn);
        return await StepAsync(turn, filled);
    }

    /// <summary>The next thing to ask, offer or propose for a draft.</summary>
    public static async Task<AgentStep?> StepAsync(Turn turn, BookingDraft draft)
    {
        if (draft.ServiceId is null && draft.Date is { } day && Refusal.DayOff(turn, draft, day) is { } closed) return closed;
        if (draft.AppointmentId is null && Questions.AboutService(turn, draft) is { } question) return question;
        draft = turn.State.Draft ?? draft;
        if (turn.Said.HasAny(Intent.Earliest, Intent.AnyTime) && turn.Said.When.Times.Count == 0 && (draft.Date is null || draft.Time is null)) return await Availability.OfferEarliestAsync(turn, draft);
        if (turn.Said.HasAny(Intent.Earlier, Intent.Later) && !turn.Said.When.Times.Any() && draft.Time is not null && Shift.Minutes(turn.Said) is null) return await Availability.OfferAroundAsync(turn, draft);
        if (draft.Date is null && Availability.AsksWhen(turn)) return await Availability.OfferNearestAsync(turn, draft);
        if (draft.Date is null) return Questions.AboutDay(turn, draft);
        if (draft.Time is null) return await Availability.OfferTimesAsync(turn, draft);

        var result = await Calendar.ProposeAsync(turn, draft);
        if (!result.IsOk) return Refusal.Answer(turn, draft, result);
        var proposed = draft with { Token = result.Data["token"]!.GetValue<string>(), Proposal = ProposalWords.Read(result, draft) };
        turn.State = turn.State with { Draft = proposed };
        await DetailsFlow.KeepImpliedAsync(turn);
        return AskConsent(turn, proposed);
    }

    /// <summary>Missing details first, then the question whose yes books.</summary>
    public static AgentStep AskConsent(Turn turn, BookingDraft draft)
    {
        if (draft.AppointmentId is null && DetailsFlow.Missing(turn).Count > 0)
        {
            turn.Say("booking.free", ("moment", turn.Formats.Moment(draft.Proposal!.Date, draft.Proposal.Time)));
            TellOfParty(turn, draft);
            return DetailsFlow.Ask(turn);
        }
        TellOfParty(turn, draft);
        turn.Add(ProposalWords.Question(turn, draft));
        turn.State = turn.State with { Expecting = Expecting.BookingConsent, Puzzled = 0 };
        return turn.Reply();
    }

    private static AgentStep? AskConsentAgain(Turn turn, BookingDraft draft)
    {
        if (turn.State.Expecting == Expecting.BookingConsent && turn.Said.HasAny(Intent.Deny, Intent.Busy) && !Consent.IsPlainYes(turn) && !(turn.Said.Has(Intent.Affirm) && turn.Said.Has(Intent.Nothing)) && !turn.HasAnswer) return AskWhatElse(turn, draft);
        // "Thank you" is no yes; who says it may believe that all is done.
        if (turn.State.Expecting == Expecting.BookingConsent && turn.Said.Has(Intent.Thanks) && !turn.Said.Has(Intent.Affirm)) turn.Say("booking.needsYes");
        return AskConsent(turn, draft);
    }

    // A pair training or a group lesson is for several people already.
    private static void TellOfParty(Turn turn, BookingDraft draft)
    {
        if (turn.Said.Has(Intent.Party) && turn.State.Later.Count == 0 && SlotFilling.ServiceOf(turn, draft) is { } service && !Synonyms.IsForSeveral(service.Names.Values.Prepend(service.Name))) turn.Say("booking.oneAtATime");
    }

    private static bool IsMereThanks(Turn turn) =>
        turn.Said.Has(Intent.Thanks) && !turn.HasAnswer && !turn.HasNewDetails && turn.Said is { IsQuestion: false, Mentions.Count: 0, Words.Count: <= 8 };

    // The question that is open stays open, and is not asked a second time.
    private static AgentStep Pending(Turn turn)
    {
        turn.Say("booking.pending");
        return turn.Reply();
    }

    private static AgentStep AskWhatElse(Turn turn, BookingDraft draft)
    {
        turn.State = turn.State with { Draft = draft.Unproposed() with { Time = null }, Expecting = Expecting.Day };
        turn.Say("booking.whatElse");
        return turn.Reply();
    }

    private static AgentStep Drop(Turn turn)
    {
        var isMove = turn.State.Draft is { AppointmentId: not null };
        turn.State = turn.State with { Draft = null, Later = [], Expecting = Expecting.Nothing };
        turn.Say(isMove ? "cancel.kept" : turn.Said.Has(Intent.Bye) ? "booking.droppedBye" : "booking.dropped");
        return turn.Reply();
    }
}
