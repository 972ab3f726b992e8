using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Conversations;

// What is said in a conversation: every new message of any kind comes from here.
public sealed partial class Conversation
{
    private static readonly TimeSpan LongestBurst = TimeSpan.FromSeconds(60);

    /// <summary>A customer's message. It wakes a closed or snoozed conversation; the agent's turn is due when the burst is over.</summary>
    /// <param name="agentAnswers">Whether the channel's mode lets the agent have this conversation when it wakes.</param>
    public Message Receive(string text, string externalId, bool agentAnswers, Channel channel, DateTimeOffset now)
    {
        if (State is ConversationState.Closed or ConversationState.Snoozed) Wake(agentAnswers);
        var message = Append(MessageKind.Inbound, MessageAuthor.Customer, text, now).From(externalId);
        UnreadCount++;
        if (State != ConversationState.Agent)
        {
            (LastInboundSequence, AnsweredThrough) = (message.Sequence, message.Sequence);
            return message;
        }

        BurstStartedAt = AgentOwes ? BurstStartedAt ?? now : now;
        LastInboundSequence = message.Sequence;
        var quiet = now + TimeSpan.FromSeconds(channel.BurstWaitSeconds);
        var latest = BurstStartedAt.Value + LongestBurst;
        Raise(new MessageReceived(Id, message.Sequence, quiet < latest ? quiet : latest));
        return message;
    }

    /// <summary>A member's reply. A person wins: the agent stops at once and whatever it was about to say is void.</summary>
    public Message Reply(MemberId member, string text, DateTimeOffset now)
    {
        var message = Append(MessageKind.Reply, MessageAuthor.Member, text, now).By(member);
        OwnByPeople();
        AssigneeId ??= member;
        UnreadCount = 0;
        Raise(new ReplyQueued(Id, message.Id));
        return message;
    }

    public Message AddNote(MemberId member, string text, DateTimeOffset now) => Append(MessageKind.Note, MessageAuthor.Member, text, now).By(member);

    /// <summary>The agent's answer to everything up to <see cref="Turn.AnsweredThrough"/>.</summary>
    public Message ReplyByAgent(Turn turn, string text, DateTimeOffset now)
    {
        Answered(turn);
        var message = Append(MessageKind.Reply, MessageAuthor.Agent, text, now).In(turn.Id);
        Raise(new ReplyQueued(Id, message.Id));
        return message;
    }

    /// <summary>The agent's answer, waiting for a member's yes.</summary>
    public Message Draft(Turn turn, string text, DateTimeOffset now)
    {
        Answered(turn);
        return Append(MessageKind.Draft, MessageAuthor.Agent, text, now).In(turn.Id);
    }

    /// <summary>A draft leaves as a reply, perhaps edited by the member who approved it.</summary>
    public Result<Message> ApproveDraft(Message draft, string? edited, MemberId member, DateTimeOffset now)
    {
        if (draft.Kind != MessageKind.Draft) return ConversationFailures.NotADraft;
        draft.Discard();
        var message = Append(MessageKind.Reply, MessageAuthor.Agent, edited ?? draft.Text, now).By(member);
        if (draft.TurnId is { } turn) message.In(turn);
        UnreadCount = 0;
        Raise(new ReplyQueued(Id, message.Id));
        return message;
    }

    public Result<Done> RefuseDraft(Message draft)
    {
        if (draft.Kind != MessageKind.Draft) return ConversationFailures.NotADraft;
        draft.Discard();
        Raise(new ConversationChanged(Id));
        return Done.Instance;
    }

    /// <summary>The turn ended without words because none were needed (a mere thanks).</summary>
    public void NeedNoReply(Turn turn)
    {
        Answered(turn);
        Raise(new ConversationChanged(Id));
    }

    public void Remember(string? dialogue) => Dialogue = dialogue is { Length: > DialogueMaxLength } ? null : dialogue;

    public void SpeaksIn(string language) => Language = language;

    public void MarkRead() => UnreadCount = 0;

    private void Answered(Turn turn)
    {
        AnsweredThrough = Math.Max(AnsweredThrough, turn.AnsweredThrough);
        BurstStartedAt = null;
    }
}
