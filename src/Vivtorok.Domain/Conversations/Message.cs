using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Conversations;

/// <summary>One entry of a conversation: a customer's words, a reply, a note, a draft or an event.</summary>
public sealed class Message : Entity, IWorkspaceOwned
{
    public const int TextMaxLength = 8000;
    public const int ExternalIdMaxLength = 200;
    public const int FailureMaxLength = 500;

    private Message()
    {
    }

    internal Message(Conversation conversation, int sequence, MessageKind kind, MessageAuthor author, string text, DateTimeOffset now)
    {
        Id = new MessageId(Guid.CreateVersion7());
        (WorkspaceId, ConversationId, ChannelId) = (conversation.WorkspaceId, conversation.Id, conversation.ChannelId);
        (Sequence, Kind, Author, Text, SentAt) = (sequence, kind, author, text, now);
        ExternalId = Id.Value.ToString("N");
        Delivery = kind == MessageKind.Reply ? DeliveryStatus.Queued : DeliveryStatus.None;
    }

    public MessageId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ConversationId ConversationId { get; private set; }

    public ChannelId ChannelId { get; private set; }

    /// <summary>The place in the conversation, from 1, without gaps.</summary>
    public int Sequence { get; private set; }

    public MessageKind Kind { get; private set; }

    public MessageAuthor Author { get; private set; }

    public MemberId? MemberId { get; private set; }

    /// <summary>The decision record behind an agent's reply or draft.</summary>
    public TurnId? TurnId { get; private set; }

    [PersonalData]
    public string Text { get; private set; } = "";

    /// <summary>The provider's id, unique on the channel; our own id until there is one.</summary>
    [NotPersonal]
    public string ExternalId { get; private set; } = "";

    public DeliveryStatus Delivery { get; private set; }

    /// <summary>Why the delivery failed, in words an owner understands.</summary>
    [NotPersonal]
    public string? Failure { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    /// <summary>Set while a provider is being called: still set after a crash, it says that the message may have left.</summary>
    public DateTimeOffset? AttemptedAt { get; private set; }

    internal Message From(string externalId)
    {
        ExternalId = externalId;
        return this;
    }

    internal Message By(MemberId memberId)
    {
        MemberId = memberId;
        return this;
    }

    internal Message In(TurnId turnId)
    {
        TurnId = turnId;
        return this;
    }

    internal void IsReadable() => Delivery = DeliveryStatus.Sent;

    public void BeginAttempt(DateTimeOffset now) => AttemptedAt = now;

    public void EndAttempt() => AttemptedAt = null;

    /// <summary>What the provider calls it, once it took it.</summary>
    public void IsKnownAs(string externalId) => ExternalId = externalId;

    /// <summary>A delivery status that only moves forward; a late or repeated one changes nothing.</summary>
    public void Settle(DeliveryStatus status, string? failure = null)
    {
        if (status <= Delivery && Delivery is not (DeliveryStatus.Failed or DeliveryStatus.Uncertain)) return;
        (Delivery, Failure) = (status, failure);
        Raise(new DeliverySettled(ConversationId, Id));
    }

    /// <summary>Puts a failed reply back in the queue.</summary>
    public Result<Done> Retry()
    {
        if (Delivery is not (DeliveryStatus.Failed or DeliveryStatus.Uncertain)) return ConversationFailures.NothingToRetry;
        (Delivery, Failure) = (DeliveryStatus.Queued, null);
        Raise(new ReplyQueued(ConversationId, Id));
        return Done.Instance;
    }

    /// <summary>A draft that was approved or refused stays in the history and waits for nobody.</summary>
    internal void Discard() => Kind = MessageKind.Event;
}
