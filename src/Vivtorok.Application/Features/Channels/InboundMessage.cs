using Vivtorok.Domain;

namespace Vivtorok.Application.Features.Channels;

/// <summary>A customer's message from any way in, already checked to be really from the provider or the visitor.</summary>
/// <param name="Sender">How the sender is known on the channel.</param>
/// <param name="ExternalId">The provider's id of the message: a second one with the same id changes nothing.</param>
internal sealed record InboundMessage(ChannelId ChannelId, string Sender, string ExternalId, string Text)
{
    public string? SenderName { get; init; }

    /// <summary>E.164.</summary>
    public string? SenderPhone { get; init; }

    public string? SenderEmail { get; init; }

    /// <summary><c>uk</c> or <c>en</c>, where the way in tells it.</summary>
    public string? Locale { get; init; }

    /// <summary>Where it belongs, if the way in already knows.</summary>
    public ConversationId? ConversationId { get; init; }
}

/// <summary>Where a message was stored.</summary>
internal sealed record StoredMessage(MessageId MessageId, int Sequence, ConversationId ConversationId);
