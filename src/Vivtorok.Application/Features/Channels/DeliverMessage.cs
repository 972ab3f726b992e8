using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Hands a reply to its provider, in the order of the conversation.</summary>
public sealed record DeliverMessageCommand(ConversationId ConversationId, MessageId MessageId) : IWorkCommand
{
    string? IWorkCommand.Lane => $"deliver:{ConversationId.Value:N}";
}

internal sealed class DeliverMessageHandler(IAppDbContext db, IEnumerable<IChannelAdapter> adapters, TimeProvider clock)
    : IRequestHandler<DeliverMessageCommand, Result<Done>>
{
    private const string NotConnected = "The channel is not connected.";

    public async Task<Result<Done>> Handle(DeliverMessageCommand request, CancellationToken cancellationToken)
    {
        var message = await db.Messages.SingleOrDefaultAsync(m => m.Id == request.MessageId, cancellationToken);
        if (message is not { Delivery: DeliveryStatus.Queued }) return Done.Instance;
        var channel = await db.Channels.AsNoTracking().SingleAsync(c => c.Id == message.ChannelId, cancellationToken);
        var adapter = adapters.SingleOrDefault(a => a.Kind == channel.Kind);
        if (adapter is null || channel.DisconnectedAt is not null) return await SettleAsync(message, new Delivery.Rejected(NotConnected), cancellationToken);

        var outbound = await AddressAsync(message, channel, cancellationToken);
        if (outbound is null) return await SettleAsync(message, new Delivery.Rejected("The contact cannot be reached here any more."), cancellationToken);
        if (message.AttemptedAt is not null) return await SettleAsync(message, await adapter.ResolveAsync(outbound, cancellationToken), cancellationToken);

        message.BeginAttempt(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        try
        {
            return await SettleAsync(message, await adapter.SendAsync(outbound, cancellationToken), cancellationToken);
        }
        catch (HttpRequestException)
        {
            message.EndAttempt(); // the provider refused or could not be reached, so nothing left
            await db.SaveChangesAsync(CancellationToken.None);
            throw;
        }
    }

    private async Task<OutboundMessage?> AddressAsync(Message message, Channel channel, CancellationToken cancellationToken)
    {
        var contact = db.Conversations.Where(c => c.Id == message.ConversationId).Select(c => c.ContactId);
        var recipient = await db.ContactIdentities.AsNoTracking()
            .Where(i => i.ChannelId == channel.Id && contact.Contains(i.ContactId))
            .OrderByDescending(i => i.CreatedAt).Select(i => i.ExternalId)
            .FirstOrDefaultAsync(cancellationToken);
        return recipient is null ? null : new OutboundMessage(channel, message.Id, message.ConversationId, recipient, message.Text);
    }

    private async Task<Result<Done>> SettleAsync(Message message, Delivery delivery, CancellationToken cancellationToken)
    {
        message.EndAttempt();
        if (delivery is Delivery.Sent sent)
        {
            if (sent.ExternalId is { } id) message.IsKnownAs(id);
            message.Settle(DeliveryStatus.Sent);
        }
        else if (delivery is Delivery.Rejected rejected)
        {
            message.Settle(DeliveryStatus.Failed, rejected.Reason);
        }
        else if (delivery is Delivery.Uncertain)
        {
            message.Settle(DeliveryStatus.Uncertain);
        }

        await db.SaveChangesAsync(cancellationToken);
        return delivery is Delivery.RetryLater later
            ? new Failure(FailureKind.TooMany, "delivery.later", "The provider asked to wait.") { RetryAfter = later.After }
            : Done.Instance;
    }
}
