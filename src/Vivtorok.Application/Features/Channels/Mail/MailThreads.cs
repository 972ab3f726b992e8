using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Channels.Mail;

namespace Vivtorok.Application.Features.Channels.Mail;

/// <summary>
/// Finds where a letter belongs: by the ids of the letters it answers and by the provider's thread. Never by its subject, which is the
/// same in every second shop, and never in a thread with somebody else, whose answers it would get.
/// </summary>
internal sealed class MailThreads(IAppDbContext db, TimeProvider clock)
{
    public async Task<ConversationId?> FindAsync(ChannelId channel, ReceivedMail mail, string address, CancellationToken cancellationToken)
    {
        var correspondent = db.ContactIdentities.Where(i => i.ChannelId == channel && i.ExternalId == address).Select(i => i.CorrespondentId);
        return await Related(channel, mail)
            .Join(db.Conversations.Where(c => correspondent.Contains(c.CorrespondentId)), item => item.ConversationId, c => c.Id, (item, c) => new { item.ReceivedAt, c.Id })
            .OrderByDescending(found => found.ReceivedAt).Select(found => (ConversationId?)found.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>With whom the owner speaks in a letter they sent, and where; null: with nobody of the inbox.</summary>
    public async Task<(string Address, ConversationId? Conversation)?> FindCustomerAsync(ChannelId channel, ReceivedMail sent, CancellationToken cancellationToken)
    {
        var addresses = sent.To.Select(person => person.Address).ToList();
        var known = await db.ContactIdentities.Where(i => i.ChannelId == channel && addresses.Contains(i.ExternalId)).Select(i => i.ExternalId).ToListAsync(cancellationToken);
        foreach (var address in addresses.Where(known.Contains))
            if (await FindAsync(channel, sent, address, cancellationToken) is { } conversation) return (address, conversation);
        return addresses.FirstOrDefault(known.Contains) is { } first ? (first, null) : null;
    }

    /// <summary>The reply of ours that a bounce is about.</summary>
    public Task<MessageId?> FindBouncedAsync(ChannelId channel, ReceivedMail bounce, CancellationToken cancellationToken) => Related(channel, bounce)
        .Where(item => item.Verdict == MailVerdict.Own && item.MessageId != null)
        .OrderByDescending(item => item.ReceivedAt).Select(item => item.MessageId).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Whether a sender has written more in the last hour than people do.</summary>
    public async Task<bool> IsFloodingAsync(ChannelId channel, string address, int most, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - TimeSpan.FromHours(1);
        return await db.MailItems.CountAsync(item => item.ChannelId == channel && item.Address == address && item.Verdict == MailVerdict.Customer && item.ReceivedAt > since, cancellationToken) >= most;
    }

    private IQueryable<MailItem> Related(ChannelId channel, ReceivedMail mail) => db.MailItems.Where(item => item.ChannelId == channel && item.ConversationId != null
        && (item.ThreadId == mail.ThreadId || (item.InternetId != null && mail.References.Contains(item.InternetId))));
}
