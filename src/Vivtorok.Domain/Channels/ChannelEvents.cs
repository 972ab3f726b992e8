using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Channels;

/// <summary>A channel fell ill, recovered, or was tied to an account.</summary>
public sealed record ChannelStateChanged(ChannelId ChannelId) : IDomainEvent;

/// <summary>The templates of a channel must be read anew.</summary>
public sealed record TemplatesChanged(ChannelId ChannelId) : IDomainEvent;

/// <summary>An event of a provider could not be taken in at once and waits.</summary>
public sealed record InboundEventKept(InboundEventId EventId) : IDomainEvent;

/// <summary>A channel must leave its provider.</summary>
public sealed record ProviderLeft(ChannelId ChannelId) : IDomainEvent;
