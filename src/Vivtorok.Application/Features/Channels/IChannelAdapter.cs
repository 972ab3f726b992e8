using Vivtorok.Domain;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Sends replies by one provider. A 5xx or a refused connection throws, and the work item is tried again.</summary>
public interface IChannelAdapter
{
    ChannelKind Kind { get; }

    Task<Delivery> SendAsync(OutboundMessage message, CancellationToken cancellationToken);

    /// <summary>Finds out whether a message that may have left before a crash did leave.</summary>
    Task<Delivery> ResolveAsync(OutboundMessage message, CancellationToken cancellationToken) => Task.FromResult<Delivery>(new Delivery.Uncertain());
}

/// <summary>A reply on its way out.</summary>
/// <param name="Recipient">How the contact is known on the channel.</param>
public sealed record OutboundMessage(Channel Channel, MessageId MessageId, ConversationId ConversationId, string Recipient, string Text);

/// <summary>What became of a message. Only the cases here exist.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <param name="ExternalId">The provider's id, or null where it gives none.</param>
    public sealed record Sent(string? ExternalId) : Delivery;

    public sealed record RetryLater(TimeSpan After) : Delivery;

    /// <param name="Reason">In words an owner understands.</param>
    public sealed record Rejected(string Reason) : Delivery;

    public sealed record Uncertain : Delivery;
}
