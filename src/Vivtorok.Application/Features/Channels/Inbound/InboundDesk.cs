using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Channels.Team;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Application.Features.Channels.Inbound;

/// <summary>
/// Takes a provider's event in at once, so that it has its outcome before the provider is answered. What cannot be taken in is kept
/// and tried again by itself: an event that nobody can read holds up no other, neither ours nor the provider's.
/// </summary>
internal sealed partial class InboundDesk(
    IAppDbContext db, InboundTaker taker, InboundVault vault, ILogger<InboundDesk> logger)
{
    /// <param name="channel">With its connection; the scope works for its workspace.</param>
    /// <param name="eventId">The provider's id of the event.</param>
    public async Task ReceiveAsync(Channel channel, string eventId, string payload, CancellationToken cancellationToken)
    {
        try
        {
            await taker.TakeAsync(channel, payload, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Kept(exception, channel.Id.Value);
            db.Forget();
            db.InboundEvents.Add(vault.Keep(channel.Connection!, eventId, payload));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException repeated) when (db.IsUniqueViolation(repeated))
            {
                // The provider sent it again: it waits already.
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An event of channel {Channel} could not be taken in and is kept")]
    private partial void Kept(Exception exception, Guid channel);
}

/// <summary>Takes in everything an event says, in its order: what members do in their own chats, and what customers do.</summary>
internal sealed class InboundTaker(InboundIntake intake, TeamDesk team, IEnumerable<IInboundReader> readers)
{
    public async Task TakeAsync(Channel channel, string payload, CancellationToken cancellationToken)
    {
        foreach (var item in readers.Single(reader => reader.Kind == channel.Kind).Read(channel, payload))
            if (item is not InboundMessage message || channel.Kind != ChannelKind.Telegram || !await team.TakesAsync(message, cancellationToken))
                await intake.ReceiveAsync(item, channel, cancellationToken);
    }
}

/// <summary>Kept events lie encrypted: they hold strangers' words in shapes that nobody has looked into.</summary>
internal sealed class InboundVault(ISecretProtector protector, TimeProvider clock)
{
    private const string Purpose = "inbound-event";

    public InboundEvent Keep(ChannelConnection connection, string eventId, string payload) =>
        new(connection, eventId, protector.Protect(Purpose, payload), clock.GetUtcNow());

    public string Open(InboundEvent kept) =>
        protector.Unprotect(Purpose, kept.Payload) ?? throw new InvalidOperationException("The kept event cannot be decrypted: its key is gone.");
}
