using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Appointments.Notices;

/// <summary>Where a customer reads what they did not ask for: a conversation they have, or a first letter to them.</summary>
/// <param name="Conversation">Null: a new thread of <paramref name="Mailbox"/>.</param>
internal sealed record CustomerPlace(Contact Contact, Conversation? Conversation, Channel? Mailbox)
{
    public ChannelKind Kind => Conversation?.ChannelKind ?? ChannelKind.Gmail;
}

/// <summary>
/// Finds where a customer can be told of their appointment: never past an opt-out, an objection, a restriction or a closed window. Where it was
/// agreed comes first. A web chat comes last, since nobody may be looking at it.
/// </summary>
internal sealed class CustomerReach(IAppDbContext db, TimeProvider clock)
{
    private const int MaxConversations = 20;

    /// <returns>Null where the customer cannot be told, or may not be.</returns>
    public async Task<CustomerPlace?> FindAsync(Appointment appointment, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.SingleOrDefaultAsync(c => c.Id == appointment.ContactId, cancellationToken);
        if (contact is null or { OptedOutAt: not null } or { ErasedAt: not null } || await db.IsPrivateAsync(contact.Id, cancellationToken)) return null;

        var open = (await OpenAsync(contact, cancellationToken)).OrderByDescending(c => c.Id == appointment.ConversationId).ThenByDescending(c => c.LastMessageAt).ToList();
        if (open.Find(c => c.ChannelKind != ChannelKind.WebChat) is { } messenger) return new CustomerPlace(contact, messenger, null);
        if (await MailboxAsync(contact, cancellationToken) is { } mailbox) return new CustomerPlace(contact, null, mailbox);
        return open.Count > 0 ? new CustomerPlace(contact, open[0], null) : null;
    }

    private async Task<IEnumerable<Conversation>> OpenAsync(Contact contact, CancellationToken cancellationToken)
    {
        var held = await (
            from conversation in db.Conversations
            where conversation.ContactId == contact.Id && db.Channels.Any(c => c.Id == conversation.ChannelId && c.DisconnectedAt == null)
            orderby conversation.LastMessageAt descending
            select conversation).Take(MaxConversations).ToListAsync(cancellationToken);
        var channels = held.Select(c => c.ChannelId).Distinct().ToList();
        var lines = await db.ChannelConnections.AsNoTracking().Where(line => channels.Contains(line.ChannelId)).ToListAsync(cancellationToken);
        var people = await db.ContactIdentities.AsNoTracking().Where(i => i.ContactId == contact.Id && channels.Contains(i.ChannelId)).ToListAsync(cancellationToken);
        return held.Where(c => c.TakesWordsAt(clock.GetUtcNow()) && Reaches(c, lines.Find(line => line.ChannelId == c.ChannelId), people));
    }

    // The newest id is the one that is written to.
    private static bool Reaches(Conversation conversation, ChannelConnection? line, List<ContactIdentity> people)
    {
        var address = people.Where(i => i.ChannelId == conversation.ChannelId && i.CorrespondentId == conversation.CorrespondentId).MaxBy(i => i.CreatedAt);
        if (address is null or { UnreachableSince: not null }) return false;
        if (conversation.ChannelKind == ChannelKind.WebChat) return true;
        return line is { Status: not ConnectionStatus.Disconnected } && !line.ClosedTies.Any(tie => address.ExternalId.StartsWith(tie, StringComparison.Ordinal));
    }

    // An address that writes to us as somebody else is theirs until a member says that both are one.
    private async Task<Channel?> MailboxAsync(Contact contact, CancellationToken cancellationToken) => contact.Email is not { } email ? null
        : await db.Channels.AsNoTracking()
            .Where(c => c.Kind == ChannelKind.Gmail && c.DisconnectedAt == null)
            .Where(c => db.ChannelConnections.Any(line => line.ChannelId == c.Id && line.Status != ConnectionStatus.Disconnected))
            .Where(c => !db.ContactIdentities.Any(i => i.ChannelId == c.Id && i.ExternalId == email))
            .OrderBy(c => c.CreatedAt).FirstOrDefaultAsync(cancellationToken);
}
