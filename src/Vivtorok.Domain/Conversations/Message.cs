using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Conversations;

/// <summary>One entry of a conversation: a customer's words, a reply, a note, a draft or an event.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Conversation, DataPurpose.AnswerCustomers, OnErasure.Delete)]
public sealed partial class Message : Entity, IWorkspaceOwned
{
    public const int TextMaxLength = 8000;
    public const int ExternalIdMaxLength = 200;
    public const int FailureMaxLength = 500;
    public const int FailureCodeMaxLength = 100;
    public const int ReactionMaxLength = 32;
    public const int ChoiceMaxLength = 64;
    public const int MaxChoices = 10;

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

    /// <summary>The same as a stable code, for screens in other languages.</summary>
    [NotPersonal]
    public string? FailureCode { get; private set; }

    /// <summary>Answers the customer can pick from, where the channel has buttons; the text must make sense without them.</summary>
    [PersonalData]
    public IReadOnlyList<string> Choices { get; private set; } = [];

    /// <summary>The customer's reaction to it, an emoji.</summary>
    [PersonalData]
    public string? Reaction { get; private set; }

    /// <summary>When the customer last changed it.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>When the customer took it back; the words are gone with it.</summary>
    public DateTimeOffset? RetractedAt { get; private set; }

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

    /// <summary>Offers answers to pick from. What is too long for a button is left to the text.</summary>
    public Message Offering(IReadOnlyList<string> choices)
    {
        Choices = [.. choices.Where(choice => choice.Length is > 0 and <= ChoiceMaxLength).Take(MaxChoices)];
        return this;
    }

    /// <summary>It left by the owner's own phone, so it needs no delivery.</summary>
    internal Message Echoed(string externalId)
    {
        (ExternalId, Delivery) = (externalId, DeliveryStatus.Sent);
        return this;
    }

    /// <summary>The provider waits to hear that it is stored.</summary>
    public void AwaitedBy(string acknowledgement) => Raise(new MessageAwaited(ChannelId, acknowledgement));

    internal void IsReadable() => Delivery = DeliveryStatus.Sent;

    public void BeginAttempt(DateTimeOffset now) => AttemptedAt = now;

    public void EndAttempt() => AttemptedAt = null;

    /// <summary>What the provider calls it, once it took it.</summary>
    public void IsKnownAs(string externalId) => ExternalId = externalId;

    /// <summary>A delivery status that only moves forward; a late or repeated one changes nothing.</summary>
    public void Settle(DeliveryStatus status, Failure? failure = null)
    {
        if (!Leads(to: status)) return;
        (Delivery, Failure, FailureCode) = (status, failure?.Message, failure?.Code);
        Raise(new DeliverySettled(ConversationId, Id));
    }

    /// <summary>Puts a failed reply back in the queue.</summary>
    public Result<Done> Retry()
    {
        if (Delivery is not (DeliveryStatus.Failed or DeliveryStatus.Uncertain)) return ConversationFailures.NothingToRetry;
        (Delivery, Failure, FailureCode) = (DeliveryStatus.Queued, null, null);
        Raise(new ReplyQueued(ConversationId, Id));
        return Done.Instance;
    }

    internal bool React(string? emoji)
    {
        if (emoji is { Length: > ReactionMaxLength } || Reaction == emoji) return false;
        Reaction = emoji;
        return true;
    }

    internal bool Rewrite(string text, DateTimeOffset now)
    {
        if (RetractedAt is not null || Text == text) return false;
        (Text, EditedAt) = (text, now);
        return true;
    }

    internal bool Retract(DateTimeOffset now)
    {
        if (RetractedAt is not null) return false;
        (Text, RetractedAt) = ("", now);
        return true;
    }

    // Providers report out of order: what arrived cannot fail any more, and what failed may turn out to have arrived.
    private bool Leads(DeliveryStatus to) => (Delivery, to) switch
    {
        (DeliveryStatus.None, _) or (_, DeliveryStatus.None or DeliveryStatus.Queued) => false,
        (DeliveryStatus.Uncertain, _) => to != DeliveryStatus.Uncertain,
        (DeliveryStatus.Failed, _) => to is DeliveryStatus.Delivered or DeliveryStatus.Read,
        (DeliveryStatus.Sent, DeliveryStatus.Uncertain) => false,
        (DeliveryStatus.Delivered or DeliveryStatus.Read, DeliveryStatus.Failed or DeliveryStatus.Uncertain) => false,
        _ => to > Delivery,
    };
}
