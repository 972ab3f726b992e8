using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Domain.Conversations;

// What is said in a conversation: every new message of any kind comes from here.
public sealed partial class Conversation
{
    /// <summary>A burst is answered at the latest after this time, however many messages still come.</summary>
    public static readonly TimeSpan LongestBurst = TimeSpan.FromSeconds(60);

    /// <summary>And at the latest after this many messages.</summary>
    public const int LargestBurst = 20;

    /// <summary>A customer's message. It wakes a closed or snoozed conversation; the agent's turn is due when the burst is over.</summary>
    /// <param name="agentAnswers">Whether the channel's mode lets the agent have this conversation now.</param>
    /// <param name="writtenAt">By the provider's clock, where it tells: messages may come late and out of order.</param>
    public Message Receive(string text, string externalId, bool agentAnswers, Channel channel, DateTimeOffset now, DateTimeOffset? writtenAt = null)
    {
        FindOwner(agentAnswers, channel);
        var owed = AgentOwes;
        var message = Append(MessageKind.Inbound, MessageAuthor.Customer, text, now).From(externalId);
        UnreadCount++;
        LastInboundSequence = message.Sequence;
        var written = writtenAt < now ? writtenAt.Value : now;
        LastInboundAt = LastInboundAt > written ? LastInboundAt : written;
        if (State != ConversationState.Agent)
        {
            AnsweredThrough = message.Sequence;
            WaitingSince ??= now;
            return message;
        }

        BurstStartedAt = owed ? BurstStartedAt ?? now : now;
        var quiet = now + TimeSpan.FromSeconds(channel.BurstWaitSeconds);
        var latest = BurstStartedAt.Value + LongestBurst;
        var answerAt = BurstIsLongAt(now) ? now : quiet < latest ? quiet : latest;
        Raise(new MessageReceived(Id, message.Sequence, answerAt));
        if (ChannelKind is ChannelKind.Telegram or ChannelKind.WhatsApp) Raise(new TypingWanted(Id, message.Sequence, answerAt));
        return message;
    }

    /// <summary>Whether the waiting messages must be answered now, without waiting for the next one.</summary>
    public bool BurstIsLongAt(DateTimeOffset now) =>
        AgentOwes && (LastInboundSequence - AnsweredThrough >= LargestBurst || BurstStartedAt + LongestBurst <= now);

    /// <summary>A member's reply. A person wins: the agent stops at once and whatever it was about to say is void.</summary>
    public Message Reply(MemberId member, string text, DateTimeOffset now)
    {
        var message = Say(MessageAuthor.Member, text, now).By(member);
        OwnByPeople();
        AssigneeId ??= member;
        UnreadCount = 0;
        return message;
    }

    /// <summary>What the owner wrote to the customer from their own phone. A person wins here too.</summary>
    public Message Echo(string text, string externalId, DateTimeOffset now)
    {
        var message = Append(MessageKind.Reply, MessageAuthor.Member, text, now).Echoed(externalId);
        ForgetWait();
        OwnByPeople();
        UnreadCount = 0;
        return message;
    }

    /// <summary>The customer changed a message. While nobody has answered it, the agent answers what it says now.</summary>
    public void Amend(Message message, string text, Channel channel, DateTimeOffset now)
    {
        if (!message.Rewrite(text, now)) return;
        if (message.Sequence == LastInboundSequence) LastMessagePreview = Preview(text);
        if (AgentOwes) Raise(new MessageReceived(Id, LastInboundSequence, now + TimeSpan.FromSeconds(channel.BurstWaitSeconds)));
        Raise(new ConversationChanged(Id));
    }

    /// <summary>The customer took a message back.</summary>
    public void Retract(Message message, DateTimeOffset now)
    {
        if (!message.Retract(now)) return;
        if (message.Sequence == LastSequence) LastMessagePreview = "";
        Raise(new ConversationChanged(Id));
    }

    /// <param name="emoji">Null: the reaction was taken back.</param>
    public void React(Message message, string? emoji)
    {
        if (message.React(emoji)) Raise(new ConversationChanged(Id));
    }

    /// <summary>A member's reply in words the provider approved beforehand: it may leave when the window has closed.</summary>
    /// <param name="values">As <see cref="MessageTemplate.Fill"/> gave them.</param>
    public Message ReplyByTemplate(MemberId member, MessageTemplate template, IReadOnlyDictionary<string, string> values, DateTimeOffset now) =>
        Reply(member, template.Render(values), now).As(template, values);

    public Message AddNote(MemberId member, string text, DateTimeOffset now) => Append(MessageKind.Note, MessageAuthor.Member, text, now).By(member);

    /// <summary>The agent's answer to everything up to <see cref="Turn.AnsweredThrough"/>.</summary>
    public Message ReplyByAgent(Turn turn, string text, DateTimeOffset now)
    {
        Answered(turn);
        return Say(MessageAuthor.Agent, text, now).In(turn.Id);
    }

    /// <summary>Words that need no turn: the answer to everything the customer has said so far.</summary>
    public Message AnswerAtOnce(string text, DateTimeOffset now)
    {
        (AnsweredThrough, BurstStartedAt) = (LastInboundSequence, null);
        return Say(MessageAuthor.Agent, text, now);
    }

    /// <summary>
    /// A line of the product itself for the customer alone, such as a code: it answers nothing, ends nobody's wait, and neither the team
    /// nor a language model reads its words.
    /// </summary>
    public Message Tell(string text, DateTimeOffset now) => Deliver(Append(MessageKind.Reply, MessageAuthor.System, text, now));

    /// <summary>What a customer must know of their appointment, unasked: it answers nothing and ends nobody's wait.</summary>
    /// <param name="member">Who had it said; null: it is said by itself.</param>
    public Message Notify(string text, MemberId? member, DateTimeOffset now)
    {
        var message = Deliver(Append(MessageKind.Reply, MessageAuthor.Agent, text, now));
        return member is { } by ? message.By(by) : message;
    }

    /// <summary>A line of history that only the team sees.</summary>
    /// <param name="code">What happened, such as <c>customerCalledAgent</c>; the words are the reader's language.</param>
    public Message Record(ConversationNote code, DateTimeOffset now) =>
        Append(MessageKind.Event, MessageAuthor.System, char.ToLowerInvariant(code.ToString()[0]) + code.ToString()[1..], now);

    /// <summary>A planned message to a contact who has stayed silent.</summary>
    public Message FollowUp(string text, DateTimeOffset now) => Say(MessageAuthor.Agent, text, now);

    /// <summary>The turn ended without words because none were needed (a mere thanks).</summary>
    public void NeedNoReply(Turn turn)
    {
        Answered(turn);
        Raise(new ConversationChanged(Id));
    }

    public void Remember(string? dialogue) => Dialogue = dialogue is { Length: > DialogueMaxLength } ? null : dialogue;

    public void IsAbout(string subject) => Subject = subject.Length <= SubjectMaxLength ? subject : subject[..SubjectMaxLength];

    public void SpeaksIn(string language) => Language = language;

    public void MarkRead()
    {
        if (UnreadCount == 0) return;
        UnreadCount = 0;
        if (ChannelKind == ChannelKind.WhatsApp) Raise(new ConversationRead(Id));
        Raise(new ConversationChanged(Id));
    }

    private void Answered(Turn turn)
    {
        AnsweredThrough = Math.Max(AnsweredThrough, turn.AnsweredThrough);
        BurstStartedAt = null;
    }
}
