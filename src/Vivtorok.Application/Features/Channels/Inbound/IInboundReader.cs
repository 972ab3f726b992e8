using Vivtorok.Domain.Channels;

namespace Vivtorok.Application.Features.Channels.Inbound;

/// <summary>
/// Understands the events of one provider. Pure, for it runs at the door and again for an event that had to wait. What a provider
/// sends and we do not know is no item; what cannot be read throws, and the event is kept.
/// </summary>
public interface IInboundReader
{
    ChannelKind Kind { get; }

    /// <param name="channel">The channel the event is for, with its connection.</param>
    /// <param name="payload">As the provider sent it.</param>
    IReadOnlyList<InboundItem> Read(Channel channel, string payload);
}
