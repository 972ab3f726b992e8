using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Writes down what became of a reply, and what that says about its contact and its channel.</summary>
internal sealed class DeliverySettler(IAppDbContext db, ChannelPace pace, ChannelCare care, AlertBell bell, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>A provider that is away this long is worth a letter.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>A place in the pace of the channel; null: it has one and leaves now.</summary>
    public TimeSpan? AskPlace(ChannelId channel, string recipient, SendRate rate) => pace.Take(channel, recipient, rate);

    public async Task<Result<Done>> SettleAsync(Message message, Delivery delivery, CancellationToken cancellationToken)
    {
        message = await WriteAsync(message, delivery, cancellationToken);
        if (delivery is Delivery.RetryLater later)
        {
            if (!later.OnlyRecipient) pace.Pause(message.ChannelId, later.After);
            return ChannelFailures.Later(later.After);
        }

        await LearnAsync(message, delivery, cancellationToken);
        return Done.Instance;
    }

    // A report of the provider may have come before its answer: then the row is read again, and only ever moved forward.
    private async Task<Message> WriteAsync(Message message, Delivery delivery, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            message.EndAttempt();
            if (delivery is Delivery.Sent { ExternalId: { } id }) message.IsKnownAs(id);
            if (delivery is Delivery.Unreachable) await MarkUnreachableAsync(message, cancellationToken);
            var (status, reason) = Outcome(delivery);
            if (status is { } settled) message.Settle(settled, reason);
            try
            {
                await db.SaveChangesAsync(CancellationToken.None); // it has happened, whether we are stopping or not
                return message;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                db.Forget();
                message = await db.Messages.SingleAsync(m => m.Id == message.Id, CancellationToken.None);
            }
        }
    }

    /// <summary>The provider is away.</summary>
    /// <returns>How long to wait.</returns>
    public async Task<TimeSpan> StumbleAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        var (wait, since) = pace.Stumble(channel);
        if (clock.GetUtcNow() - since > Grace) await care.SufferAsync(channel, ConnectionStatus.Unhealthy, ChannelFailures.ProviderAway, cancellationToken);
        return wait;
    }

    private async Task LearnAsync(Message message, Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery is Delivery.Sent)
        {
            pace.Recover(message.ChannelId);
            await care.RecoverAsync(message.ChannelId, cancellationToken);
            await bell.EndUndeliveredAsync(db, message, cancellationToken);
        }
        else if (delivery is Delivery.Lost lost)
        {
            await care.SufferAsync(message.ChannelId, ConnectionStatus.Disconnected, lost.Problem, cancellationToken);
        }
        else if (delivery is Delivery.Rejected or Delivery.Uncertain)
        {
            await bell.RaiseAsync(message.WorkspaceId, AlertKind.ReplyNotDelivered, message.ConversationId.Value.ToString(), null, message.FailureCode, cancellationToken);
        }
    }

    private async Task MarkUnreachableAsync(Message message, CancellationToken cancellationToken)
    {
        var identities = await db.AddressesOf(message.ConversationId).ToListAsync(cancellationToken);
        foreach (var identity in identities) identity.IsUnreachable(clock.GetUtcNow());
    }

    private static (DeliveryStatus? Status, Failure? Reason) Outcome(Delivery delivery) => delivery switch
    {
        Delivery.Sent => (DeliveryStatus.Sent, null),
        Delivery.Rejected rejected => (DeliveryStatus.Failed, rejected.Reason),
        Delivery.Unreachable unreachable => (DeliveryStatus.Failed, unreachable.Reason),
        Delivery.Lost lost => (DeliveryStatus.Failed, lost.Problem),
        Delivery.Uncertain => (DeliveryStatus.Uncertain, null),
        _ => (null, null),
    };
}
