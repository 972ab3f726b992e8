using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Who is signed in, where, and where else they could be.</summary>
public sealed record SessionView(
    SessionAccount Account, SessionWorkspace Workspace, SessionMember Member, IReadOnlyList<SessionMembership> Workspaces, SessionSecondFactor SecondFactor);

/// <summary>Whether the account has a second factor, and whether the workspace requires one: without it nothing else opens there.</summary>
public sealed record SessionSecondFactor(bool On, bool Required);

public sealed record SessionAccount(AccountId Id, string Name, string Email, string Locale, bool EmailConfirmed);

/// <summary>The workspace this session works in. <c>SetUpAt</c> is null until the guided set-up is finished, <c>PurgeAt</c> unless it is closed: then its owner can undo that until then.</summary>
public sealed record SessionWorkspace(WorkspaceId Id, string Name, string Locale, DateTimeOffset? SetUpAt, DateTimeOffset? PurgeAt);

public sealed record SessionMember(MemberId Id, MemberRole Role);

public sealed record SessionMembership(WorkspaceId Id, string Name, MemberRole Role);

/// <summary>A session just begun; its id belongs in the cookie.</summary>
public sealed record SignedIn(SessionId SessionId, DateTimeOffset BeganAt, DateTimeOffset ExpiresAt, SessionView View);

internal static class Sessions
{
    /// <summary>Describes the caller's session; null where the account or the membership is gone.</summary>
    public static async Task<SessionView?> ViewAsync(this IAppDbContext db, Account account, WorkspaceId workspaceId, CancellationToken cancellationToken)
    {
        var memberships = await db.Members.AcrossWorkspaces().AsNoTracking()
            .Where(member => member.AccountId == account.Id)
            .Join(db.Workspaces, member => member.WorkspaceId, workspace => workspace.Id, (member, workspace) => new { Member = member, Workspace = workspace })
            .Where(row => row.Workspace.ClosedAt == null || row.Member.Role == MemberRole.Owner)
            .OrderBy(row => row.Member.CreatedAt)
            .ToListAsync(cancellationToken);
        var here = memberships.SingleOrDefault(row => row.Workspace.Id == workspaceId);
        var on = await db.SecondFactors.AnyAsync(row => row.AccountId == account.Id && row.OnSince != null, cancellationToken);
        return here is null ? null : new SessionView(
            new SessionAccount(account.Id, account.Name, account.Email, account.Locale, account.EmailConfirmed),
            new SessionWorkspace(here.Workspace.Id, here.Workspace.Name, here.Workspace.Locale, here.Workspace.SetUpAt, here.Workspace.PurgeAt),
            new SessionMember(here.Member.Id, here.Member.Role),
            [.. memberships.Select(row => new SessionMembership(row.Workspace.Id, row.Workspace.Name, row.Member.Role))],
            new SessionSecondFactor(on, here.Workspace.RequiresSecondFactor));
    }

    /// <summary>
    /// The workspace to open: where the account worked last, else its oldest membership. A closed one only where there is no other,
    /// and for its owner; fails with <c>workspace.closed</c> or <c>account.noWorkspace</c>.
    /// </summary>
    public static async Task<Result<Member>> UsualMembershipAsync(this IAppDbContext db, AccountId accountId, CancellationToken cancellationToken)
    {
        var all = await db.Members.AcrossWorkspaces().AsNoTracking().Where(member => member.AccountId == accountId)
            .Join(db.Workspaces, member => member.WorkspaceId, workspace => workspace.Id, (member, workspace) => new { Member = member, IsClosed = workspace.ClosedAt != null })
            .OrderBy(row => row.Member.CreatedAt).ToListAsync(cancellationToken);
        if (all.Count == 0) return AccountFailures.NoWorkspace;
        var memberships = all.Where(row => !row.IsClosed).Select(row => row.Member).ToList();
        if (memberships.Count == 0) return all.Find(row => row.Member.Role == MemberRole.Owner)?.Member is { } owner ? owner : WorkspaceFailures.Closed;
        if (memberships.Count == 1) return memberships[0];
        var last = await db.Sessions.AsNoTracking().Where(session => session.AccountId == accountId)
            .OrderByDescending(session => session.LastSeenAt).Select(session => session.WorkspaceId).FirstOrDefaultAsync(cancellationToken);
        return memberships.Find(member => member.WorkspaceId == last) ?? memberships[0];
    }

    /// <summary>Ends sessions of an account, but for the one to keep; the next save writes it.</summary>
    public static async Task EndSessionsAsync(this IAppDbContext db, AccountId accountId, SessionId? keep, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions.Where(session => session.AccountId == accountId && session.RevokedAt == null).ToListAsync(cancellationToken);
        foreach (var session in sessions.Where(session => session.Id != keep)) session.Revoke(now);
    }
}
