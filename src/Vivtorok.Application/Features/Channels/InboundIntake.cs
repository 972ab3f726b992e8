using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels;

/// <summary>
/// The one way in for every channel: contact → conversation → message, in one save with the work it causes. Safe to repeat and
/// to run side by side: the database decides, a conflict is tried again, a known message is a success.
/// </summary>
internal sealed class InboundIntake(IAppDbContext db, IBusinessSnapshots businesses, TimeProvider clock)
{
    private const int Tries = 20;

    public async Task<Result<StoredMessage>> ReceiveAsync(InboundMessage inbound, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StoreAsync(inbound, cancellationToken);
            }
            catch (DbUpdateException exception) when (attempt < Tries && (exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception)))
            {
                db.Forget();
                if (await FindAsync(inbound, cancellationToken) is { } known) return known;
            }
        }
    }

    private async Task<Result<StoredMessage>> StoreAsync(InboundMessage inbound, CancellationToken cancellationToken)
    {
        var channel = await db.Channels.AsNoTracking().SingleOrDefaultAsync(c => c.Id == inbound.ChannelId && c.DisconnectedAt == null, cancellationToken);
        if (channel is null) return ChannelFailures.NotFound;

        var now = clock.GetUtcNow();
        var conversation = await FindKnownAsync(inbound, cancellationToken) ?? await FindOrBeginAsync(inbound, channel, now, cancellationToken);
        var agentAnswers = await AgentAnswersAsync(channel, conversation.ContactId, now, cancellationToken);
        var message = conversation.Receive(inbound.Text, inbound.ExternalId, agentAnswers, channel, now);
        db.Messages.Add(message);
        await db.SaveChangesAsync(cancellationToken);
        return new StoredMessage(message.Id, message.Sequence, conversation.Id);
    }

    private async Task<Conversation?> FindKnownAsync(InboundMessage inbound, CancellationToken cancellationToken) => inbound.ConversationId is { } id
        ? await db.Conversations.SingleOrDefaultAsync(c => c.Id == id && c.ChannelId == inbound.ChannelId, cancellationToken)
        : null;

    // The contact first: whoever begins a conversation writes the contact too, so two that begin at one moment collide and one tries again.
    private async Task<Conversation> FindOrBeginAsync(InboundMessage inbound, Channel channel, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = db.ContactIdentities.Where(i => i.ChannelId == inbound.ChannelId && i.ExternalId == inbound.Sender).Select(i => i.ContactId);
        var contact = await db.Contacts.SingleOrDefaultAsync(c => ids.Contains(c.Id), cancellationToken);
        if (contact is not null && await FindNewestAsync(contact.Id, channel.Id, cancellationToken) is { } known) return known;

        if (contact is null) contact = AddContact(inbound, channel, now);
        else contact.Touch(now);
        var conversation = new Conversation(contact, channel, await AgentAnswersAsync(channel, contact.Id, now, cancellationToken), now);
        if (inbound.Locale is { } locale) conversation.SpeaksIn(locale);
        db.Conversations.Add(conversation);
        return conversation;
    }

    private Task<Conversation?> FindNewestAsync(ContactId contact, ChannelId channel, CancellationToken cancellationToken) => db.Conversations
        .Where(c => c.ContactId == contact && c.ChannelId == channel)
        .OrderByDescending(c => c.CreatedAt)
        .FirstOrDefaultAsync(cancellationToken);

    private Contact AddContact(InboundMessage inbound, Channel channel, DateTimeOffset now)
    {
        var contact = new Contact(channel.WorkspaceId, inbound.SenderName, now);
        contact.SetPhone(inbound.SenderPhone);
        contact.SetEmail(inbound.SenderEmail);
        if (inbound.Locale is { } locale) contact.SetLocale(locale);
        db.Contacts.Add(contact);
        db.ContactIdentities.Add(new ContactIdentity(contact, channel, inbound.Sender, now));
        return contact;
    }

    private async Task<bool> AgentAnswersAsync(Channel channel, ContactId contact, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isOpen = channel.AgentMode == Domain.Agents.AgentMode.OutsideHours && (await businesses.GetAsync(cancellationToken)).IsOpenAt(now);
        return channel.AgentAnswers(contact, () => isOpen);
    }

    private async Task<StoredMessage?> FindAsync(InboundMessage inbound, CancellationToken cancellationToken) =>
        await db.Messages.AsNoTracking()
            .Where(m => m.ChannelId == inbound.ChannelId && m.ExternalId == inbound.ExternalId)
            .Select(m => new StoredMessage(m.Id, m.Sequence, m.ConversationId))
            .SingleOrDefaultAsync(cancellationToken);
}
