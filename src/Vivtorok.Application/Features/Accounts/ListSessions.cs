using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>The browsers in which the caller is signed in, the one used last first.</summary>
public sealed record ListSessionsQuery(PageRequest Page) : IRequest<Result<Page<SessionRow>>>;

/// <summary>A signed-in browser. <c>Current</c> marks the one that asks; <c>Device</c> is what it calls itself, in short.</summary>
public sealed record SessionRow(
    SessionId Id, string UserAgent, string Device, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt, SignInProof Proof, bool Current);

internal sealed class ListSessionsHandler(IAppDbContext db, Caller caller, TimeProvider clock) : IRequestHandler<ListSessionsQuery, Result<Page<SessionRow>>>
{
    public async Task<Result<Page<SessionRow>>> Handle(ListSessionsQuery request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } account) return AccountFailures.SignedOut;
        var (now, current) = (clock.GetUtcNow(), caller.SessionId);
        var rows = await db.Sessions.AsNoTracking()
            .Where(session => session.AccountId == account && session.RevokedAt == null && session.ExpiresAt > now)
            .Keyset(session => session.LastSeenAt, session => session.Id, request.Page)
            .Select(session => new SessionRow(
                session.Id, session.UserAgent, DeviceWords.Of(session.UserAgent), session.CreatedAt, session.LastSeenAt, session.ExpiresAt, session.Proof, session.Id == current))
            .ToListAsync(cancellationToken);
        return request.Page.Cut(rows, row => Cursor.At(row.LastSeenAt, row.Id.Value));
    }
}

/// <summary>Signs one browser of the caller out.</summary>
public sealed record RevokeSessionCommand(SessionId SessionId) : IRequest<Result<Done>>;

internal sealed class RevokeSessionHandler(IAppDbContext db, Caller caller, CallerCache cache, TimeProvider clock) : IRequestHandler<RevokeSessionCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RevokeSessionCommand request, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(row => row.Id == request.SessionId && row.AccountId == caller.AccountId, cancellationToken);
        if (session is null) return AccountFailures.SessionNotFound;
        session.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        cache.Clear();
        return Done.Instance;
    }
}

/// <summary>Signs the caller out everywhere but here.</summary>
public sealed record RevokeOtherSessionsCommand : IRequest<Result<Done>>;

internal sealed class RevokeOtherSessionsHandler(IAppDbContext db, Caller caller, CallerCache cache, TimeProvider clock)
    : IRequestHandler<RevokeOtherSessionsCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RevokeOtherSessionsCommand request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } id) return AccountFailures.SignedOut;
        var now = clock.GetUtcNow();
        await db.EndSessionsAsync(id, caller.SessionId, now, cancellationToken);
        db.Audit.Add(AuditEntry.Act(caller.WorkspaceId, caller.Actor, AuditAction.SessionsEnded, "Account", id.Value, now));
        await db.SaveChangesAsync(cancellationToken);
        cache.Clear();
        return Done.Instance;
    }
}

/// <summary>The caller's latest sign-ins, ended ones too.</summary>
public sealed record ListSignInsQuery(PageRequest Page) : IRequest<Result<Page<SignInRow>>>;

/// <summary>A sign-in. <c>Disowned</c>: the person said that it was not them.</summary>
public sealed record SignInRow(SessionId Id, string Device, DateTimeOffset At, SignInProof Proof, DateTimeOffset? EndedAt, bool Disowned, bool Current);

internal sealed class ListSignInsHandler(IAppDbContext db, Caller caller, TimeProvider clock) : IRequestHandler<ListSignInsQuery, Result<Page<SignInRow>>>
{
    public async Task<Result<Page<SignInRow>>> Handle(ListSignInsQuery request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } account) return AccountFailures.SignedOut;
        var (now, current) = (clock.GetUtcNow(), caller.SessionId);
        var rows = await db.Sessions.AsNoTracking().Where(session => session.AccountId == account)
            .Keyset(session => session.CreatedAt, session => session.Id, request.Page).ToListAsync(cancellationToken);
        var shown = rows.ConvertAll(row => new SignInRow(row.Id, DeviceWords.Of(row.UserAgent), row.CreatedAt, row.Proof,
            row.RevokedAt ?? (row.ExpiresAt <= now ? row.ExpiresAt : null), row.DisownedAt is not null, row.Id == current));
        return request.Page.Cut(shown, row => Cursor.At(row.At, row.Id.Value));
    }
}
