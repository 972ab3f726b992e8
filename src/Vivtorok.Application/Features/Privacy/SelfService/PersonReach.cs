using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Privacy.SelfService;

/// <summary>Where a person is known and can be sent a code: the chat they wrote in last, else their e-mail.</summary>
/// <param name="Conversation">Null: the e-mail.</param>
/// <param name="Email">Null where there is a conversation.</param>
internal sealed record Reach(Conversation? Conversation, string? Email)
{
    /// <summary>The channel's kind; null for a letter of ours.</summary>
    public ChannelKind? Channel => Conversation?.ChannelKind;

    /// <summary>Enough of an address for its owner to know it again.</summary>
    public string? Hint => Email is { } email ? $"{email[0]}•••{email[email.IndexOf('@', StringComparison.Ordinal)..]}" : null;
}

internal sealed class PersonReach(IAppDbContext db, TimeProvider clock)
{
    private const int Newest = 5;

    /// <summary>Null where there is no way to reach them.</summary>
    public async Task<Reach?> FindAsync(ContactId contact, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var working = db.Channels.Where(c => c.DisconnectedAt == null && (c.Kind == ChannelKind.WebChat || c.Connection != null)).Select(c => c.Id);
        var talks = await db.Conversations.Where(c => c.ContactId == contact && c.LastInboundAt != null && working.Contains(c.ChannelId))
            .OrderByDescending(c => c.LastInboundAt).Take(Newest).ToListAsync(cancellationToken);
        if (talks.Find(talk => talk.TakesWordsAt(now)) is { } talk) return new Reach(talk, null);
        return await db.Contacts.Where(c => c.Id == contact).Select(c => c.Email).SingleOrDefaultAsync(cancellationToken) is { Length: > 0 } email ? new Reach(null, email) : null;
    }
}
