using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Developers;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Finds out for whom a request works, and fills <see cref="Caller"/>. Fails with <c>auth.required</c>.</summary>
public sealed record IdentifySessionCommand(SessionId SessionId) : IRequest<Result<KnownCaller>>;

/// <summary>The same for an API key.</summary>
public sealed record IdentifyApiKeyCommand(string Key) : IRequest<Result<KnownCaller>>;

internal sealed class IdentifySessionHandler(IAppDbContext db, Caller caller, CallerCache cache, TimeProvider clock)
    : IRequestHandler<IdentifySessionCommand, Result<KnownCaller>>
{
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(5);

    public async Task<Result<KnownCaller>> Handle(IdentifySessionCommand request, CancellationToken cancellationToken)
    {
        var (key, now) = (request.SessionId.Value.ToString("N"), clock.GetUtcNow());
        var known = cache.Find(key) ?? await ReadAsync(key, request.SessionId, now, cancellationToken);
        if (known?.Session is not { } session || !session.IsActive(now)) return AccountFailures.SignedOut;
        if (known is { WorkspaceIsClosed: true, Member.Role: not MemberRole.Owner }) return AccountFailures.SignedOut;
        caller.IsMember(known.Member, session.Id, known.WorkspaceIsClosed);
        caller.MustSetUp(known.MustSetUpSecondFactor);
        return known;
    }

    private async Task<KnownCaller?> ReadAsync(string key, SessionId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var generation = cache.Generation;
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (session is null || !session.IsActive(now)) return null;
        var member = await db.Members.AcrossWorkspaces().AsNoTracking()
            .SingleOrDefaultAsync(row => row.WorkspaceId == session.WorkspaceId && row.AccountId == session.AccountId, cancellationToken);
        if (member is null) return null;
        if ((now - session.LastSeenAt).Duration() > SeenStep)
            await db.Sessions.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSeenAt, now), cancellationToken);
        var workspace = await db.Workspaces.AsNoTracking().Where(row => row.Id == session.WorkspaceId)
            .Select(row => new { row.RequiresSecondFactor, IsClosed = row.ClosedAt != null }).SingleAsync(cancellationToken);
        var missing = workspace.RequiresSecondFactor && !await db.SecondFactors.AnyAsync(row => row.AccountId == session.AccountId && row.OnSince != null, cancellationToken);
        var known = new KnownCaller(member, session, null) { MustSetUpSecondFactor = missing, WorkspaceIsClosed = workspace.IsClosed };
        cache.Add(key, known, generation);
        return known;
    }
}

internal sealed class IdentifyApiKeyHandler(IAppDbContext db, Caller caller, CallerCache cache, TimeProvider clock)
    : IRequestHandler<IdentifyApiKeyCommand, Result<KnownCaller>>
{
    private static readonly TimeSpan UsedStep = TimeSpan.FromMinutes(5);

    public async Task<Result<KnownCaller>> Handle(IdentifyApiKeyCommand request, CancellationToken cancellationToken)
    {
        var hash = SecretToken.Hash(request.Key);
        var known = cache.Find(hash) ?? await ReadAsync(hash, cancellationToken);
        if (known?.Key is not { } key) return ApiKeyFailures.Unknown;
        caller.IsApiKey(key.WorkspaceId, key.Id, known.Member.Id, MemberRole.Admin); // never an owner: a key cannot touch team, keys or workspace
        return known;
    }

    private async Task<KnownCaller?> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        var (generation, now) = (cache.Generation, clock.GetUtcNow());
        var key = await db.ApiKeys.AcrossWorkspaces().AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash && row.RevokedAt == null, cancellationToken);
        if (key is null) return null;
        var member = await db.Members.AcrossWorkspaces().AsNoTracking()
            .SingleOrDefaultAsync(row => row.WorkspaceId == key.WorkspaceId && row.Id == key.CreatedBy, cancellationToken);
        if (member is null) return null;
        if (key.LastUsedAt is not { } used || (now - used).Duration() > UsedStep)
            await db.ApiKeys.AcrossWorkspaces().Where(row => row.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, now), cancellationToken);
        var known = new KnownCaller(member, null, key);
        cache.Add(hash, known, generation);
        return known;
    }
}
