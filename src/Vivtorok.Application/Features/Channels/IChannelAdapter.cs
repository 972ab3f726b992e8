using Vivtorok.Application.Features.Channels.Files;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels;

/// <summary>
/// Speaks to one provider. Throws <see cref="HttpRequestException"/> where the provider is away (5xx, no connection): then it is tried
/// again. Every other answer is a <see cref="Delivery"/>.
/// </summary>
public interface IChannelAdapter
{
    ChannelKind Kind { get; }

    /// <summary>What the provider takes.</summary>
    SendRate Rate { get; }

    Task<Delivery> SendAsync(OutboundMessage message, CancellationToken cancellationToken);

    /// <summary>Finds out whether a message that may have left before a crash did leave.</summary>
    Task<Delivery> ResolveAsync(OutboundMessage message, CancellationToken cancellationToken) => Task.FromResult<Delivery>(new Delivery.Uncertain());

    /// <summary>Asks the provider how the tie stands.</summary>
    Task<ProviderReport> InspectAsync(ChannelAccess access, CancellationToken cancellationToken);

    /// <summary>Ends the tie at the provider. What fails here is left: the owner has disconnected.</summary>
    Task ReleaseAsync(ChannelAccess access, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>How long the customer sees that somebody is writing, after it was shown once.</summary>
    TimeSpan TypingLasts => TimeSpan.FromSeconds(4);

    /// <summary>Shows the customer that somebody is writing.</summary>
    /// <param name="messageId">The message that is being answered.</param>
    Task ShowTypingAsync(ChannelAccess access, string recipient, string messageId, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Shows the customer that a message of theirs was read.</summary>
    Task MarkReadAsync(ChannelAccess access, string messageId, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The bytes of a file that a customer sent.</summary>
    Task<FetchedFile> FetchAsync(ChannelAccess access, WantedFile file, CancellationToken cancellationToken) => Task.FromResult<FetchedFile>(new FetchedFile.Gone());

    /// <summary>Tells the provider what it waits to hear; see <c>InboundMessage.Acknowledgement</c>.</summary>
    Task AcknowledgeAsync(ChannelAccess access, string acknowledgement, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>How much a provider takes: messages a second on a channel, and the pause between two to one recipient.</summary>
public readonly record struct SendRate(int PerSecond, TimeSpan PerRecipient);

/// <summary>A reply on its way out.</summary>
/// <param name="Recipient">How the contact is known on the channel.</param>
public sealed record OutboundMessage(ChannelAccess Access, MessageId MessageId, ConversationId ConversationId, string Recipient, string Text)
{
    /// <summary>What the recipient can press; the text must make sense without them.</summary>
    public IReadOnlyList<OutboundButton> Buttons { get; init; } = [];

    /// <summary>Files that go with the text; the text may be empty then.</summary>
    public IReadOnlyList<OutboundFile> Files { get; init; } = [];

    /// <summary>The provider's id of the message it answers; null: none in particular.</summary>
    public string? Quotes { get; init; }

    /// <summary>Their labels, for providers whose buttons are no more than that.</summary>
    public IReadOnlyList<string> Choices => [.. Buttons.Select(button => button.Label)];

    /// <summary>The approved template it leaves as; null: in words of our own.</summary>
    public OutboundTemplate? Template { get; init; }
}

/// <summary>A button under a message.</summary>
public sealed record OutboundButton(string Label)
{
    /// <summary>What comes back when it is pressed; null: the label.</summary>
    public string? Data { get; init; }

    /// <summary>A page to open instead.</summary>
    public string? Link { get; init; }
}

/// <summary>A file on its way out: what it surely is, and its bytes.</summary>
public sealed record OutboundFile(AttachmentKind Kind, string MediaType, string Name, ReadOnlyMemory<byte> Content);

/// <summary>A template with what its variables are filled with, by their keys.</summary>
public sealed record OutboundTemplate(MessageTemplate Template, IReadOnlyDictionary<string, string> Values);

/// <summary>How the tie stands by the provider's own account.</summary>
/// <param name="Problem">What is wrong, and what to do; null: all is well.</param>
/// <param name="Pending">Events that wait at the provider for us.</param>
/// <param name="LastError">What the provider says of its last failed try to reach us.</param>
public sealed record ProviderReport(Failure? Problem, int? Pending = null, string? LastError = null, DateTimeOffset? LastErrorAt = null)
{
    /// <summary>Whether nothing works until the owner connects again.</summary>
    public bool IsLost { get; init; }
}

/// <summary>What became of a message. Only the cases here exist.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <param name="ExternalId">The provider's id, or null where it gives none.</param>
    public sealed record Sent(string? ExternalId) : Delivery;

    /// <summary>The provider asks us to wait, on the whole channel.</summary>
    public sealed record RetryLater(TimeSpan After) : Delivery
    {
        /// <summary>It asks so for this recipient only.</summary>
        public bool OnlyRecipient { get; init; }
    }

    /// <summary>The provider will never take this message.</summary>
    /// <param name="Reason">In words an owner understands.</param>
    public sealed record Rejected(Failure Reason) : Delivery;

    /// <summary>Nothing reaches this recipient until they write again or let us through.</summary>
    public sealed record Unreachable(Failure Reason) : Delivery;

    /// <summary>The provider does not know us any more: nothing leaves until the owner connects again.</summary>
    public sealed record Lost(Failure Problem) : Delivery;

    public sealed record Uncertain : Delivery;
}
