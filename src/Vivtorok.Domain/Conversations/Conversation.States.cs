using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Conversations;

// Who owns a conversation, and how it changes hands.
public sealed partial class Conversation
{
    /// <summary>A hand-off is one thing: one state, one reason, one message to the customer, one alert to the team.</summary>
    /// <returns>The words to the customer, or null where they were told before.</returns>
    public Message? HandOff(HandOffReason reason, string? note, string? words, Turn? turn, DateTimeOffset now)
    {
        if (turn is not null) Answered(turn);
        AnsweredThrough = LastInboundSequence;
        if (HandOffReason is not null) return null;
        State = ConversationState.Open;
        (HandOffReason, HandedOffAt) = (reason, now);
        HandOffNote = note is { Length: > NoteMaxLength } ? note[..NoteMaxLength] : note;
        Raise(new HandedOff(Id, reason, LastInboundSequence, now));
        var message = words is null ? null : Say(MessageAuthor.Agent, words, now);
        WaitingSince = now; // the words only promise an answer
        if (turn is not null) message?.In(turn.Id);
        return message;
    }

    public void TakeOver(MemberId member)
    {
        if (AgentOwes || DraftId is not null) WaitingSince ??= LastInboundAt;
        OwnByPeople();
        AssigneeId = member;
        Raise(new ConversationChanged(Id));
    }

    /// <summary>The agent has it again; what was said meanwhile counts as answered.</summary>
    public Result<Done> HandBack()
    {
        if (State == ConversationState.Agent) return ConversationFailures.WithAgent;
        GiveToAgent();
        return Done.Instance;
    }

    /// <summary>The customer asked for the agent; what waits for people stays unanswered no longer.</summary>
    public Message CallAgent(DateTimeOffset now)
    {
        GiveToAgent();
        return Record(ConversationNote.CustomerCalledAgent, now);
    }

    /// <summary>People have let the customer wait too long: the agent answers what waits.</summary>
    /// <param name="answeredThrough">The sequence of our last reply.</param>
    public Message ReturnToAgent(int answeredThrough, DateTimeOffset now)
    {
        GiveToAgent();
        AnsweredThrough = Math.Min(answeredThrough, LastInboundSequence);
        if (AgentOwes) Raise(new MessageReceived(Id, LastInboundSequence, now));
        return Record(ConversationNote.ReturnedToAgent, now);
    }

    /// <summary>The customer has waited long for a person: the team is told, once for this wait.</summary>
    public void Remind(DateTimeOffset now)
    {
        RemindedAt = now;
        Raise(new CustomerKeptWaiting(Id, now));
        Raise(new ConversationChanged(Id));
    }

    public Result<Done> Close(DateTimeOffset now)
    {
        if (State == ConversationState.Closed) return ConversationFailures.AlreadyClosed;
        (State, ClosedAt, SnoozedUntil, UnreadCount) = (ConversationState.Closed, now, null, 0);
        AnsweredThrough = LastInboundSequence;
        ForgetHandOff();
        ForgetWait();
        Raise(new ConversationClosed(Id));
        Raise(new ConversationChanged(Id));
        return Done.Instance;
    }

    public void Reopen()
    {
        (State, ClosedAt, SnoozedUntil) = (ConversationState.Open, null, null);
        Raise(new ConversationChanged(Id));
    }

    public Result<Done> Snooze(DateTimeOffset until, DateTimeOffset now)
    {
        if (until <= now) return ConversationFailures.SnoozeInPast;
        (State, SnoozedUntil) = (ConversationState.Snoozed, until);
        AnsweredThrough = LastInboundSequence;
        Raise(new ConversationSnoozed(Id, until));
        Raise(new ConversationChanged(Id));
        return Done.Instance;
    }

    /// <summary>The snooze is over: back to people, unless something happened meanwhile.</summary>
    public void EndSnooze(DateTimeOffset now)
    {
        if (State != ConversationState.Snoozed || SnoozedUntil > now) return;
        Reopen();
        UnreadCount++;
    }

    public void Assign(MemberId? member)
    {
        AssigneeId = member;
        Raise(new ConversationChanged(Id));
    }

    /// <summary>The agent does not answer on this channel: people have the waiting messages.</summary>
    public void LeaveToPeople()
    {
        if (State != ConversationState.Agent) return;
        if (AgentOwes) WaitingSince ??= LastInboundAt;
        State = ConversationState.Open;
        (AnsweredThrough, BurstStartedAt) = (LastInboundSequence, null);
        Raise(new ConversationChanged(Id));
    }

    // Who has it when a customer's message comes: the mode of the channel acts at once, but never takes anything from a person.
    private void FindOwner(bool agentAnswers, Channel channel)
    {
        var nobodyHasIt = State is ConversationState.Closed or ConversationState.Snoozed
            || (channel.AgentMode == AgentMode.OutsideHours && State == ConversationState.Open && AssigneeId is null);
        if (nobodyHasIt)
        {
            (SnoozedUntil, ClosedAt) = (null, null);
            State = agentAnswers && HandOffReason is null ? ConversationState.Agent : ConversationState.Open;
        }
        else if (!agentAnswers)
        {
            LeaveToPeople();
        }
    }

    private void GiveToAgent()
    {
        State = ConversationState.Agent;
        (SnoozedUntil, ClosedAt, AnsweredThrough) = (null, null, LastInboundSequence);
        ForgetHandOff();
        ForgetWait();
        Raise(new ConversationChanged(Id));
    }

    private void OwnByPeople()
    {
        (State, SnoozedUntil, ClosedAt) = (ConversationState.Open, null, null);
        (AnsweredThrough, BurstStartedAt) = (LastInboundSequence, null);
        ForgetHandOff();
    }

    private void ForgetHandOff() => (HandOffReason, HandedOffAt, HandOffNote) = (null, null, null);

    private void ForgetWait()
    {
        if (WaitingSince is not null) Raise(new WaitEnded(Id));
        (WaitingSince, RemindedAt) = (null, null);
    }
}
