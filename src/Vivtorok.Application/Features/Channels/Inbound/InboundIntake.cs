using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels.Inbound;

/// <summary>
/// The one way in for every channel: contact → conversation → message, in one save with the work it causes. Safe to repeat and
/// to run side by side: the database decides, a conflict is tried again, a known message is a success.
/// </summary>
internal sealed class InboundIntake(IAppDbContext db, Correspondents correspondents, InboundChanges changes, Reception reception, TimeProvider clock)
{
    private const int Tries = 20;

    /// <summary>Takes in whatever came.</summary>
    /// <param name="door">The channel it came by, where that has just been read.</param>
    public async Task ReceiveAsync(InboundItem item, Channel? door, CancellationToken cancellationToken)
    {
        if (item is InboundMessage message) await ReceiveAsync(message, door, cancellationToken);
        else if (item is InboundEcho echo) await StoreOnceAsync(echo, echo.ExternalId, door, channel => EchoAsync(echo, channel, cancellationToken), cancellationToken);
        else if (item is InboundEdit edit && !await db.RetryConflictsAsync(() => changes.EditAsync(edit, cancellationToken), Tries)) await ReceiveAsync(edit.Now, door, cancellationToken);
        else if (item is not InboundEdit) await db.RetryConflictsAsync(() => changes.ApplyAsync(item, cancellationToken), Tries);
    }

    /// <summary>Takes in a customer's message.</summary>
    public Task<Result<StoredMessage>> ReceiveAsync(InboundMessage inbound, Channel? door, CancellationToken cancellationToken) =>
        StoreOnceAsync(inbound, inbound.ExternalId, door, channel => StoreAsync(inbound, channel, cancellationToken), cancellationToken);

    private async Task<Result<StoredMessage>> StoreOnceAsync(
        InboundItem item, string externalId, Channel? door, Func<Channel, Task<Message>> store, CancellationToken cancellationToken)
    {
        using var turn = await correspondents.TurnOfAsync(item, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var channel = attempt == 1 && door is { DisconnectedAt: null } ? door
                    : await db.Channels.AsNoTracking().SingleOrDefaultAsync(c => c.Id == item.ChannelId && c.DisconnectedAt == null, cancellationToken);
                if (channel is null) return ChannelFailures.NotFound;
                var message = await store(channel);
                db.Messages.Add(message);
                if (item.Along is { } along) await along(message);
                await db.SaveChangesAsync(cancellationToken);
                return new StoredMessage(message.Id, message.Sequence, message.ConversationId);
            }
            catch (DbUpdateException exception) when (attempt < Tries && db.IsConflict(exception))
            {
                db.Forget();
                if (await FindAsync(item.ChannelId, externalId, cancellationToken) is { } known) return known;
            }
        }
    }

    private async Task<Message> StoreAsync(InboundMessage inbound, Channel channel, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var conversation = await FindKnownAsync(inbound, cancellationToken) ?? await BeginOrFindAsync(inbound, channel, now, cancellationToken);
        if (inbound.Subject is { } subject) conversation.IsAbout(subject);
        var message = await reception.ReceiveAsync(conversation, inbound, channel, now, cancellationToken);
        if (inbound.Acknowledgement is { } token) message.AwaitedBy(token);
        Attach(message, inbound.Attachments);
        message.Quoting(await QuotedAsync(conversation.Id, inbound.Quotes, cancellationToken));
        return message;
    }

    private async Task<Message> EchoAsync(InboundEcho echo, Channel channel, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var customer = new Correspondent(echo.Sender) { Name = echo.SenderName, Phone = echo.SenderPhone, Aliases = echo.Aliases, BeginsAnew = echo.BeginsAnew };
        var conversation = await FindKnownAsync(echo, cancellationToken) ?? await correspondents.FindOrBeginAsync(customer, channel, _ => Task.FromResult(false), cancellationToken);
        if (conversation.DraftId is { } id && await db.Messages.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is { } draft) conversation.ReplaceDraft(draft);
        if (echo.Subject is { } subject) conversation.IsAbout(subject);
        var message = conversation.Echo(echo.Text, echo.ExternalId, now);
        Attach(message, echo.Attachments);
        message.Quoting(await QuotedAsync(conversation.Id, echo.Quotes, cancellationToken));
        return message;
    }

    private async Task<MessageId?> QuotedAsync(ConversationId conversation, string? externalId, CancellationToken cancellationToken) => externalId is null ? null
        : (await db.Messages.Where(m => m.ConversationId == conversation && m.ExternalId == externalId).Select(m => new { m.Id }).SingleOrDefaultAsync(cancellationToken))?.Id;

    private void Attach(Message message, IReadOnlyList<InboundAttachment> attachments) =>
        db.Attachments.AddRange(attachments.Select((file, position) =>
            new Attachment(message, position, file.Kind, file.ProviderRef).Described(file.FileName, file.MimeType, file.Size, file.Seconds)));

    private async Task<Conversation?> FindKnownAsync(InboundItem inbound, CancellationToken cancellationToken) => inbound.ConversationId is { } id
        ? await db.Conversations.SingleOrDefaultAsync(c => c.Id == id && c.ChannelId == inbound.ChannelId, cancellationToken)
        : null;

    private async Task<Conversation> BeginOrFindAsync(InboundMessage inbound, Channel channel, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var customer = new Correspondent(inbound.Sender)
        {
            Aliases = inbound.Aliases, Name = inbound.SenderName, Phone = inbound.SenderPhone, Email = inbound.SenderEmail, Locale = inbound.Locale, IsHere = true,
            BeginsAnew = inbound.BeginsAnew,
        };
        return await correspondents.FindOrBeginAsync(customer, channel, contact => reception.AgentAnswersAsync(channel, contact, now, cancellationToken), cancellationToken);
    }

    private async Task<StoredMessage?> FindAsync(ChannelId channel, string externalId, CancellationToken cancellationToken) =>
        await db.Messages.AsNoTracking()
            .Where(m => m.ChannelId == channel && m.ExternalId == externalId)
            .Select(m => new StoredMessage(m.Id, m.Sequence, m.ConversationId))
            .SingleOrDefaultAsync(cancellationToken);
}
