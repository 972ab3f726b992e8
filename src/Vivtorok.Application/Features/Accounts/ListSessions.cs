using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>The browsers in which the caller is signed in, the one used last first.</summary>
public sealed record ListSessionsQuery(PageRequest Page) : IRequest<Result<Page<SessionRow>>>;

/// <summary>A signed-in browser. <c>Current</c> marks the one that asks.</summary>
public sealed record SessionRow(SessionId Id, string UserAgent, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt, bool Current);

internal sealed class ListSessionsHandler(IAppDbContext db, Caller caller, TimeProvider clock) : IRequestHandler<ListSessionsQuery, Result<Page<SessionRow>>>
{
    public async Task<Result<Page<SessionRow>>> Handle(ListSessionsQuery request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } account) return AccountFailures.SignedOut;
        var (now, current) = (clock.GetUtcNow(), caller.SessionId);
        var rows = await db.Sessions.AsNoTracking()
            .Where(session => session.AccountId == account && session.RevokedAt == null && session.ExpiresAt > now)
            .Keyset(session => session.LastSeenAt, session => session.Id, request.Page)
            .Select(session => new SessionRow(session.Id, session.UserAgent, session.CreatedAt, session.LastSeenAt, session.ExpiresAt, session.Id == current))
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
