using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Hands a reply to its provider, in the order of the conversation.</summary>
public sealed record DeliverMessageCommand(ConversationId ConversationId, MessageId MessageId) : IWorkCommand
{
    string? IWorkCommand.Lane => $"deliver:{ConversationId.Value:N}";

    IWorkCommand? IWorkCommand.IfDead => new GiveUpDeliveryCommand(MessageId);
}

internal sealed class DeliverMessageHandler(IAppDbContext db, ChannelLines lines, ReplyComposer composer, DeliverySettler settler, TimeProvider clock)
    : IRequestHandler<DeliverMessageCommand, Result<Done>>
{
    /// <summary>So long a reply waits for a provider that is away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public async Task<Result<Done>> Handle(DeliverMessageCommand request, CancellationToken cancellationToken)
    {
        var message = await db.Messages.SingleOrDefaultAsync(m => m.Id == request.MessageId, cancellationToken);
        if (message is not { Delivery: DeliveryStatus.Queued }) return Done.Instance;
        if (await lines.OpenAsync(message.ChannelId, cancellationToken) is not { } line) return await settler.SettleAsync(message, new Delivery.Rejected(ChannelFailures.NotConnected), cancellationToken);
        if (await RecipientAsync(message, cancellationToken) is not { } recipient) return await settler.SettleAsync(message, new Delivery.Rejected(ChannelFailures.ContactUnknown), cancellationToken);

        if (await WordsAreTooLateAsync(message, cancellationToken)) return await settler.SettleAsync(message, new Delivery.Rejected(ConversationFailures.WindowClosed), cancellationToken);

        if (!line.MayAnswer(recipient)) return await settler.SettleAsync(message, new Delivery.Rejected(ChannelFailures.MayNotAnswer), cancellationToken);

        var outbound = await composer.ComposeAsync(line, message, recipient, cancellationToken);
        if (message.AttemptedAt is not null) return await settler.SettleAsync(message, await line.Adapter.ResolveAsync(outbound, cancellationToken), cancellationToken);
        if (settler.AskPlace(message.ChannelId, recipient, line.Adapter.Rate) is { } wait) return await WaitAsync(message, wait, cancellationToken);

        message.BeginAttempt(clock.GetUtcNow());
        await DiscloseAsync(message, line.Adapter.Kind, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        try
        {
            return await settler.SettleAsync(message, await line.Adapter.SendAsync(outbound, cancellationToken), cancellationToken);
        }
        catch (HttpRequestException exception) when (DidNotLeave(exception))
        {
            message.EndAttempt();
            await db.SaveChangesAsync(CancellationToken.None);
            return await WaitAsync(message, await settler.StumbleAsync(message.ChannelId, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return await settler.SettleAsync(message, await line.Adapter.ResolveAsync(outbound, cancellationToken), cancellationToken);
        }
    }

    private async Task<Result<Done>> WaitAsync(Message message, TimeSpan wait, CancellationToken cancellationToken) =>
        clock.GetUtcNow() - message.SentAt > Patience
            ? await settler.SettleAsync(message, new Delivery.Rejected(ChannelFailures.GaveUp), cancellationToken)
            : ChannelFailures.Later(wait);

    // An answer of the provider, or no connection to it: it did not take the message. A connection that broke may have carried it.
    private static bool DidNotLeave(HttpRequestException exception) => exception.StatusCode is not null
        || exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    // The window may have closed while the reply waited.
    private async Task<bool> WordsAreTooLateAsync(Message message, CancellationToken cancellationToken)
    {
        if (message.TemplateId is not null || message.AttemptedAt is not null) return false;
        var conversation = await db.Conversations.AsNoTracking().SingleAsync(c => c.Id == message.ConversationId, cancellationToken);
        return !conversation.TakesWordsAt(clock.GetUtcNow());
    }

    // Written before it leaves, so that nothing leaves unrecorded.
    private async Task DiscloseAsync(Message message, ChannelKind kind, CancellationToken cancellationToken)
    {
        if (Disclosure.ProcessorOf(kind) is not { } processor) return;
        var contact = await db.Conversations.Where(c => c.Id == message.ConversationId).Select(c => c.ContactId).SingleAsync(cancellationToken);
        db.Disclosures.Add(new Disclosure(message.WorkspaceId, contact, processor, DisclosurePurpose.DeliverReply, message.AttemptedAt!.Value));
    }

    private Task<string?> RecipientAsync(Message message, CancellationToken cancellationToken) =>
        db.AddressesOf(message.ConversationId).OrderByDescending(i => i.CreatedAt).Select(i => i.ExternalId).FirstOrDefaultAsync(cancellationToken);
}
