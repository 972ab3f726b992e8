using Vivtorok.Domain;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels.Inbound;

/// <summary>Something that came by a channel and is surely from its provider or visitor. Taking the same in twice changes nothing.</summary>
/// <param name="Sender">How the customer is known on the channel.</param>
public abstract record InboundItem(ChannelId ChannelId, string Sender)
{
    /// <summary>Where it belongs, if the way in already knows.</summary>
    public ConversationId? ConversationId { get; init; }

    /// <summary>It begins a thread of its own, whatever the customer has written before: letters do.</summary>
    public bool BeginsAnew { get; init; }

    /// <summary>What the thread is about, in the words of whoever wrote last.</summary>
    public string? Subject { get; init; }

    /// <summary>What must be done and saved with the message that comes of it; asked anew for each try.</summary>
    internal Func<Message, Task>? Along { get; init; }
}

/// <summary>A customer's message.</summary>
/// <param name="ExternalId">The provider's id of the message: a second one with the same id changes nothing.</param>
public sealed record InboundMessage(ChannelId ChannelId, string Sender, string ExternalId, string Text) : InboundItem(ChannelId, Sender)
{
    public string? SenderName { get; init; }

    /// <summary>E.164, and surely the sender's own.</summary>
    public string? SenderPhone { get; init; }

    /// <summary>Other ids of the same person on the channel: whichever comes along next time, it is them.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>When it was written by the provider's clock; null: now.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public string? SenderEmail { get; init; }

    /// <summary><c>uk</c> or <c>en</c>, where the way in tells it.</summary>
    public string? Locale { get; init; }

    /// <summary>The provider's id of the message it answers, ours or their own; null: none.</summary>
    public string? Quotes { get; init; }

    /// <summary>False: whatever the channel's mode, people have this one.</summary>
    public bool AgentMayAnswer { get; init; } = true;

    public IReadOnlyList<InboundAttachment> Attachments { get; init; } = [];

    /// <summary>What the provider waits to hear once the message is stored, such as the id of a pressed button; null: nothing.</summary>
    public string? Acknowledgement { get; init; }
}

/// <summary>A file of a message: where the provider has it, and what it says about it.</summary>
public sealed record InboundAttachment(AttachmentKind Kind, string ProviderRef, string? FileName = null, string? MimeType = null, long? Size = null, int? Seconds = null);

/// <summary>The customer changed a message. One we never saw is taken in as new.</summary>
public sealed record InboundEdit(InboundMessage Now) : InboundItem(Now.ChannelId, Now.Sender);

/// <summary>The customer took messages back.</summary>
public sealed record InboundRetraction(ChannelId ChannelId, string Sender, IReadOnlyList<string> ExternalIds) : InboundItem(ChannelId, Sender);

/// <summary>The customer reacted to a message.</summary>
/// <param name="Emoji">Null: the reaction was taken back.</param>
public sealed record InboundReaction(ChannelId ChannelId, string Sender, string ExternalId, string? Emoji) : InboundItem(ChannelId, Sender);

/// <summary>How far a reply of ours has come. Only ever moves it forward.</summary>
/// <param name="Failure">Why, where it failed.</param>
public sealed record InboundStatus(ChannelId ChannelId, string Sender, string ExternalId, DeliveryStatus Status, Domain.Common.Failure? Failure = null)
    : InboundItem(ChannelId, Sender)
{
    /// <summary>Our own id of the message, where the provider carries it: it settles a message whose provider's id we never learnt.</summary>
    public MessageId? MessageId { get; init; }

    public MessageCost? Cost { get; init; }
}

/// <summary>A person's ids on the channel have changed: the same person, and the old ids may become somebody else's.</summary>
/// <param name="Sender">How they were known.</param>
/// <param name="Now">How they are known from now on.</param>
public sealed record InboundIdentity(ChannelId ChannelId, string Sender, string Now) : InboundItem(ChannelId, Sender)
{
    /// <summary>A second new id of theirs.</summary>
    public string? AlsoNow { get; init; }

    /// <summary>The new phone, E.164; null: it is not known or did not change.</summary>
    public string? Phone { get; init; }
}

/// <summary>The owner answered the customer from their own phone or mailbox: a person has taken over.</summary>
public sealed record InboundEcho(ChannelId ChannelId, string Sender, string ExternalId, string Text) : InboundItem(ChannelId, Sender)
{
    /// <summary>The customer's name, for a conversation that the owner began.</summary>
    public string? SenderName { get; init; }

    public string? SenderPhone { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<InboundAttachment> Attachments { get; init; } = [];

    /// <summary>The provider's id of the message it answers; null: none.</summary>
    public string? Quotes { get; init; }
}

/// <summary>The customer let us through again, or blocked us.</summary>
public sealed record InboundReach(ChannelId ChannelId, string Sender, bool CanBeReached) : InboundItem(ChannelId, Sender);

/// <summary>The owner lets us answer in a part of the channel, or does not any more: chats of a business account that a bot acts for.</summary>
/// <param name="Sender">What the ids of all its chats begin with.</param>
public sealed record InboundTie(ChannelId ChannelId, string Sender, bool MayAnswer) : InboundItem(ChannelId, Sender);

/// <summary>Where a message was stored.</summary>
internal sealed record StoredMessage(MessageId MessageId, int Sequence, ConversationId ConversationId);
