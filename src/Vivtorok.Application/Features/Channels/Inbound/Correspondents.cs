using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels.Inbound;

/// <summary>Who wrote, as far as a way in can tell.</summary>
/// <param name="ExternalId">How they are known on the channel.</param>
internal sealed record Correspondent(string ExternalId)
{
    /// <summary>Other ids of the same person on the channel.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Locale { get; init; }

    /// <summary>What they write now is a thread of its own.</summary>
    public bool BeginsAnew { get; init; }

    /// <summary>They wrote themselves, so they can be reached.</summary>
    public bool IsHere { get; init; }
}

/// <summary>Finds the contact and the conversation of somebody on a channel, or begins them.</summary>
internal sealed class Correspondents(IAppDbContext db, SenderTurns turns, TimeProvider clock)
{
    /// <summary>Waits until nothing else of the same customer is being taken in here.</summary>
    /// <returns>Their turn; it ends when that is disposed of.</returns>
    public Task<IDisposable> TurnOfAsync(InboundItem item, CancellationToken cancellationToken) => turns.EnterAsync(item, cancellationToken);

    // The contact first: whoever begins a conversation writes the contact too, so two that begin at one moment collide and one tries again.
    public async Task<Conversation> FindOrBeginAsync(Correspondent who, Channel channel, Func<ContactId, Task<bool>> agentAnswers, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var identity = await FindAsync(channel.Id, who, cancellationToken);
        var contact = identity is null ? null : await ContactOfAsync(identity, cancellationToken);
        if (who.IsHere) identity?.IsReachable();
        if (contact is { Phone: null } && who.Phone is { } phone) contact.SetPhone(phone);
        if (contact is not null && !who.BeginsAnew && await NewestOfAsync(identity!, cancellationToken) is { } known) return known;

        if (contact is null) contact = Add(who, channel, now);
        else contact.Touch(now);
        var conversation = new Conversation(contact, channel, await agentAnswers(contact.Id), now, identity?.CorrespondentId);
        if (who.Locale is { } locale) conversation.SpeaksIn(locale);
        db.Conversations.Add(conversation);
        return conversation;
    }

    public Task<ContactIdentity?> FindAsync(ChannelId channel, string externalId, CancellationToken cancellationToken) =>
        db.ContactIdentities.SingleOrDefaultAsync(i => i.ChannelId == channel && i.ExternalId == externalId, cancellationToken);

    // By the id that stands first; an alias finds those whom we met before that id was known. What is new is learnt. The contact comes
    // along: it is needed next.
    private async Task<ContactIdentity?> FindAsync(ChannelId channel, Correspondent who, CancellationToken cancellationToken)
    {
        string[] ids = [who.ExternalId, .. who.Aliases];
        var identities = ids.Length == 1 // equality, not a list of one: its statement is the one that is asked all day
            ? db.ContactIdentities.Where(i => i.ChannelId == channel && i.ExternalId == who.ExternalId)
            : db.ContactIdentities.Where(i => i.ChannelId == channel && ids.Contains(i.ExternalId));
        var people = await identities.LeftJoin(db.Contacts, i => i.ContactId, c => c.Id, (identity, contact) => new { identity, contact }).ToListAsync(cancellationToken);
        var known = people.ConvertAll(person => person.identity);
        var found = known.Find(i => i.ExternalId == who.ExternalId) ?? known.FirstOrDefault();
        if (found is not null)
            foreach (var id in ids.Where(id => known.TrueForAll(i => i.ExternalId != id))) db.ContactIdentities.Add(found.AlsoKnownAs(id, clock.GetUtcNow()));
        return found;
    }

    // A merge between the two reads has hidden the contact: the intake tries again, as after any other conflict.
    private async Task<Contact> ContactOfAsync(ContactIdentity identity, CancellationToken cancellationToken) =>
        await db.Contacts.FindAsync([identity.ContactId], cancellationToken)
        ?? throw new DbUpdateConcurrencyException("The contact of this identity has just been merged.");

    private Task<Conversation?> NewestOfAsync(ContactIdentity identity, CancellationToken cancellationToken) => db.Conversations
        .Where(c => c.ContactId == identity.ContactId && c.ChannelId == identity.ChannelId && c.CorrespondentId == identity.CorrespondentId)
        .OrderByDescending(c => c.CreatedAt)
        .FirstOrDefaultAsync(cancellationToken);

    private Contact Add(Correspondent who, Channel channel, DateTimeOffset now)
    {
        var contact = new Contact(channel.WorkspaceId, who.Name, now);
        contact.SetPhone(who.Phone);
        contact.SetEmail(who.Email);
        if (who.Locale is { } locale) contact.SetLocale(locale);
        db.Contacts.Add(contact);
        foreach (var (place, id) in who.Aliases.Prepend(who.ExternalId).Index()) // the newest is written to: of one person's ids the last, and never a tie
            db.ContactIdentities.Add(new ContactIdentity(contact, channel, id, now.AddMilliseconds(place)));
        return contact;
    }
}
