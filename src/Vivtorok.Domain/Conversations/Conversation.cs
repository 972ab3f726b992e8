using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Domain.Conversations;

/// <summary>A thread with one contact on one channel. Who owns it is data, never words in the chat.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Conversation, DataPurpose.AnswerCustomers, OnErasure.Delete)]
public sealed partial class Conversation : Entity, IWorkspaceOwned, IVersioned
{
    public const int NoteMaxLength = 1000;
    public const int PreviewMaxLength = 140;
    public const int DialogueMaxLength = 16_000;
    public const int SubjectMaxLength = 300;

    private Conversation()
    {
    }

    /// <param name="with">Who writes, where they are known by another contact's name than their own; null: the contact.</param>
    public Conversation(Contact contact, Channel channel, bool agentAnswers, DateTimeOffset now, CorrespondentId? with = null)
    {
        Id = new ConversationId(Guid.CreateVersion7());
        (WorkspaceId, ContactId, ChannelId, ChannelKind) = (contact.WorkspaceId, contact.Id, channel.Id, channel.Kind);
        (CreatedAt, LastMessageAt, CorrespondentId) = (now, now, with ?? new CorrespondentId(contact.Id.Value));
        State = agentAnswers ? ConversationState.Agent : ConversationState.Open;
    }

    public ConversationId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ContactId ContactId { get; private set; }

    /// <summary>To whom of a contact's people it belongs: their ids on the channel are those it is answered to, and no others of the contact.</summary>
    public CorrespondentId CorrespondentId { get; private set; }

    public ChannelId ChannelId { get; private set; }

    /// <summary>That of the channel, which never changes: lists need no join, and a web chat has nothing to deliver.</summary>
    public ChannelKind ChannelKind { get; private set; }

    public ConversationState State { get; private set; }

    public MemberId? AssigneeId { get; private set; }

    public DateTimeOffset? SnoozedUntil { get; private set; }

    public HandOffReason? HandOffReason { get; private set; }

    public DateTimeOffset? HandedOffAt { get; private set; }

    /// <summary>What the agent tells the team about a hand-off.</summary>
    [PersonalData]
    public string? HandOffNote { get; private set; }

    /// <summary><c>uk</c> or <c>en</c>: the language the customer writes in.</summary>
    [NotPersonal]
    public string? Language { get; private set; }

    /// <summary>What a thread of letters is about; null where a channel knows no subjects.</summary>
    [PersonalData]
    public string? Subject { get; private set; }

    /// <summary>The sequence of the newest message.</summary>
    public int LastSequence { get; private set; }

    /// <summary>The sequence of the newest customer message.</summary>
    public int LastInboundSequence { get; private set; }

    /// <summary>When the customer wrote last; free words may be sent on some channels for a day after.</summary>
    public DateTimeOffset? LastInboundAt { get; private set; }

    /// <summary>Since when the customer waits for a person; null: nobody waits.</summary>
    public DateTimeOffset? WaitingSince { get; private set; }

    /// <summary>When the team was told that this wait is long.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>Customer messages up to here have had their outcome from the agent.</summary>
    public int AnsweredThrough { get; private set; }

    /// <summary>When the running burst began; a burst is answered at the latest a minute later.</summary>
    public DateTimeOffset? BurstStartedAt { get; private set; }

    public int UnreadCount { get; private set; }

    /// <summary>The agent's answer that waits for a member's yes.</summary>
    public MessageId? DraftId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset LastMessageAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    [PersonalData]
    public string LastMessagePreview { get; private set; } = "";

    public MessageAuthor LastMessageAuthor { get; private set; }

    /// <summary>What the built-in agent remembers between turns, as JSON; opaque to everything else.</summary>
    [PersonalData]
    public string? Dialogue { get; private set; }

    public int Version { get; private set; }

    /// <summary>A customer's message waits for the agent.</summary>
    public bool AgentOwes => State == ConversationState.Agent && LastInboundSequence > AnsweredThrough;

    /// <summary>Whether words of our own may leave now; else only a template may.</summary>
    public bool TakesWordsAt(DateTimeOffset now) => ReplyWindow.IsOpen(ChannelKind, LastInboundAt, now);

    /// <summary>A web chat is read from our own rows, so a reply there needs no delivery.</summary>
    private Message Say(MessageAuthor author, string text, DateTimeOffset now)
    {
        ForgetWait();
        return Deliver(Append(MessageKind.Reply, author, text, now));
    }

    private Message Deliver(Message message)
    {
        if (ChannelKind == ChannelKind.WebChat) message.IsReadable();
        else Raise(new ReplyQueued(Id, message.Id));
        return message;
    }

    private Message Append(MessageKind kind, MessageAuthor author, string text, DateTimeOffset now)
    {
        var message = new Message(this, ++LastSequence, kind, author, text, now);
        if (kind is MessageKind.Inbound || (kind is MessageKind.Reply && author is not MessageAuthor.System))
        {
            (LastMessageAt, LastMessageAuthor) = (now, author);
            LastMessagePreview = Preview(text);
            Raise(new MessageAdded(Id, message.Id, kind));
        }

        Raise(new ConversationChanged(Id));
        return message;
    }

    private static string Preview(string text) => text.Length > PreviewMaxLength ? text[..PreviewMaxLength] : text;
}
