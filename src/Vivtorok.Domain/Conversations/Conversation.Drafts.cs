using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Conversations;

// The agent's answer that waits for a member's yes.
public sealed partial class Conversation
{
    /// <summary>How far customer messages were answered before the waiting draft; what a voided draft goes back to.</summary>
    public int? AnsweredBeforeDraft { get; private set; }

    /// <summary>What the agent remembered before the waiting draft.</summary>
    [PersonalData]
    public string? DialogueBeforeDraft { get; private set; }

    /// <summary>The agent's answer, waiting for a member's yes.</summary>
    /// <param name="dialogue">What the agent remembers if it is sent.</param>
    public Message Draft(Turn turn, string text, string? dialogue, DateTimeOffset now)
    {
        (AnsweredBeforeDraft, DialogueBeforeDraft) = (AnsweredThrough, Dialogue);
        Answered(turn);
        Remember(dialogue);
        var draft = Append(MessageKind.Draft, MessageAuthor.Agent, text, now).In(turn.Id);
        DraftId = draft.Id;
        Raise(new DraftWritten(draft.Id));
        return draft;
    }

    /// <summary>A draft leaves as the agent's reply. In other words than the agent's it is a member's edit, and says so.</summary>
    public Result<Message> ApproveDraft(Message draft, string? edited, MemberId member, DateTimeOffset now)
    {
        var isEdit = edited is not null && edited != draft.Text;
        if (Settle(draft, isEdit ? DraftOutcome.Edited : DraftOutcome.Sent) is { } failure) return failure;
        draft.By(member);
        UnreadCount = 0;
        return Say(MessageAuthor.Agent, isEdit ? edited! : draft.Text, now).By(member).Of(draft, isEdit).Offering(isEdit ? [] : draft.Choices);
    }

    /// <summary>The draft is not sent. Unless no reply is needed the customer still waits, so the member has the conversation now.</summary>
    public Result<Done> RefuseDraft(Message draft, DraftRefusal reason, string? note, MemberId member)
    {
        if (Settle(draft, DraftOutcome.Refused) is { } failure) return failure;
        draft.By(member).Refuse(reason, note);
        if (reason == DraftRefusal.NoReplyNeeded)
        {
            UnreadCount = 0;
        }
        else
        {
            WaitingSince ??= LastInboundAt;
            OwnByPeople();
            AssigneeId ??= member;
        }

        Raise(new ConversationChanged(Id));
        return Done.Instance;
    }

    /// <summary>A member answered in their own words: nobody waits for this draft any more.</summary>
    public void ReplaceDraft(Message draft) => Settle(draft, DraftOutcome.Replaced);

    /// <summary>The customer wrote again: what the draft answered is to be answered anew, together with the newer words.</summary>
    public void VoidDraft(Message draft)
    {
        var (answered, dialogue) = (AnsweredBeforeDraft, DialogueBeforeDraft);
        if (Settle(draft, DraftOutcome.Outdated) is not null || State != ConversationState.Agent) return;
        (AnsweredThrough, Dialogue) = (answered ?? AnsweredThrough, dialogue);
    }

    private Failure? Settle(Message draft, DraftOutcome outcome)
    {
        if (draft.Kind != MessageKind.Draft)
        {
            return draft.DraftOutcome switch
            {
                null => ConversationFailures.NotADraft,
                DraftOutcome.Outdated => ConversationFailures.DraftOutdated,
                _ => ConversationFailures.DraftSettled,
            };
        }

        draft.Settle(outcome);
        if (DraftId == draft.Id) (DraftId, AnsweredBeforeDraft, DialogueBeforeDraft) = (null, null, null);
        return null;
    }
}
