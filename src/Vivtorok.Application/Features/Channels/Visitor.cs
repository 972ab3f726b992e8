using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Who holds a visitor's token.</summary>
internal sealed record Visitor(
    VisitorSessionId SessionId, WorkspaceId WorkspaceId, ChannelId ChannelId, string Sender, string Locale, DateTimeOffset ExpiresAt, IReadOnlyList<string> AllowedSites)
{
    /// <summary>Known after the first message.</summary>
    public ConversationId? ConversationId { get; set; }
}

/// <summary>Visitors of the last minute, so that a chat does not look its token up again with every message.</summary>
internal sealed class VisitorCache : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly MemoryCache _visitors = new(new MemoryCacheOptions { SizeLimit = 50_000 });

    public Visitor? Find(string tokenHash) => _visitors.Get<Visitor>(tokenHash);

    public void Keep(string tokenHash, Visitor visitor) => _visitors.Set(tokenHash, visitor, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Kept, Size = 1 });

    public void Dispose() => _visitors.Dispose();
}

/// <summary>Lets strangers in: by the public key of a channel or the token of a session. Nobody's workspace is known before that.</summary>
internal sealed class VisitorDoor(IAppDbContext db, VisitorCache cache, Caller caller, TimeProvider clock)
{
    private const int TokenBytes = 32;
    private const int TokenMaxLength = 100;

    public static (string Token, string Hash) NewToken()
    {
        var token = "vc_" + System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        return (token, HashOf(token));
    }

    /// <summary>The connected web chat with this key; the scope then works for its workspace.</summary>
    public async Task<Channel?> FindChannelAsync(string key, CancellationToken cancellationToken)
    {
        if (key.Length != Channel.KeyLength) return null;
        var channel = await db.Channels.AcrossWorkspaces().AsNoTracking()
            .SingleOrDefaultAsync(c => c.Key == key && c.Kind == ChannelKind.WebChat && c.DisconnectedAt == null && !Closed.Contains(c.WorkspaceId), cancellationToken);
        if (channel is not null) caller.WorksFor(channel.WorkspaceId, "visitor");
        return channel;
    }

    /// <summary>The visitor of a token; the scope then works for the visitor's workspace.</summary>
    /// <param name="site">The host name of the page the request comes from; null where there is none or it is our own.</param>
    public async Task<Result<Visitor>> EnterAsync(string? token, string? site, CancellationToken cancellationToken)
    {
        if (token is null or { Length: > TokenMaxLength }) return ChannelFailures.NoVisitor;
        var hash = HashOf(token);
        var visitor = cache.Find(hash) ?? await FindAsync(hash, cancellationToken);
        if (visitor is null || visitor.ExpiresAt <= clock.GetUtcNow()) return ChannelFailures.NoVisitor;
        if (!IsAllowed(visitor.AllowedSites, site)) return ChannelFailures.SiteNotAllowed;
        caller.WorksFor(visitor.WorkspaceId, "visitor");
        return visitor;
    }

    public static bool IsAllowed(IReadOnlyList<string> sites, string? site) =>
        site is null || sites.Count == 0
        || sites.Any(allowed => site.Equals(allowed, StringComparison.OrdinalIgnoreCase) || site.EndsWith("." + allowed, StringComparison.OrdinalIgnoreCase));

    private IQueryable<WorkspaceId> Closed => db.Workspaces.Where(w => w.ClosedAt != null).Select(w => w.Id);

    private async Task<Visitor?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        var found = await (
            from session in db.VisitorSessions.AcrossWorkspaces().AsNoTracking()
            join channel in db.Channels.AcrossWorkspaces() on session.ChannelId equals channel.Id
            where session.TokenHash == hash && channel.DisconnectedAt == null && !Closed.Contains(session.WorkspaceId)
            select new { session, channel.AllowedSites }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;

        var (id, sender) = (found.session.Id, found.session.ExternalId);
        var visitor = new Visitor(id, found.session.WorkspaceId, found.session.ChannelId, sender, found.session.Locale, found.session.ExpiresAt, found.AllowedSites)
        {
            ConversationId = await FindConversationAsync(found.session.ChannelId, sender, cancellationToken),
        };
        if (visitor.ConversationId is not null) cache.Keep(hash, visitor); // before the first message another request, here or on another node, may just be making it
        return visitor;
    }

    private async Task<ConversationId?> FindConversationAsync(ChannelId channel, string sender, CancellationToken cancellationToken)
    {
        var known = db.ContactIdentities.AcrossWorkspaces().Where(i => i.ChannelId == channel && i.ExternalId == sender);
        var found = await db.Conversations.AcrossWorkspaces() // of this visitor's own, whomever they were merged with
            .Where(c => c.ChannelId == channel && known.Any(i => i.ContactId == c.ContactId && i.CorrespondentId == c.CorrespondentId))
            .OrderByDescending(c => c.CreatedAt)
            .Select(c => new { c.Id })
            .FirstOrDefaultAsync(cancellationToken);
        return found?.Id;
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
