using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Workspaces;

/// <summary>The team, the latest to join first.</summary>
public sealed record ListMembersQuery(PageRequest Page) : IRequest<Result<Page<MemberRow>>>;

public sealed record MemberRow(MemberId Id, AccountId AccountId, string Name, string Email, MemberRole Role, DateTimeOffset CreatedAt, int Version)
{
    internal static MemberRow Of(Member member) => new(member.Id, member.AccountId, member.Name, member.Email, member.Role, member.CreatedAt, member.Version);
}

internal sealed class ListMembersHandler(IAppDbContext db) : IRequestHandler<ListMembersQuery, Result<Page<MemberRow>>>
{
    public async Task<Result<Page<MemberRow>>> Handle(ListMembersQuery request, CancellationToken cancellationToken)
    {
        var rows = await db.Members.AsNoTracking().Keyset(member => member.CreatedAt, member => member.Id, request.Page).ToListAsync(cancellationToken);
        return request.Page.Cut(rows.ConvertAll(MemberRow.Of), row => Cursor.At(row.CreatedAt, row.Id.Value));
    }
}

/// <summary>Gives a member another role.</summary>
public sealed record ChangeMemberRoleCommand(MemberId MemberId, MemberRole? Role, int? Version) : IRequest<Result<MemberRow>>;

internal sealed class ChangeMemberRoleValidator : AbstractValidator<ChangeMemberRoleCommand>
{
    public ChangeMemberRoleValidator() => RuleFor(command => command.Role).NotNull();
}

internal sealed class ChangeMemberRoleHandler(IAppDbContext db, CallerCache cache) : IRequestHandler<ChangeMemberRoleCommand, Result<MemberRow>>
{
    public async Task<Result<MemberRow>> Handle(ChangeMemberRoleCommand request, CancellationToken cancellationToken)
    {
        var member = await db.Members.SingleOrDefaultAsync(row => row.Id == request.MemberId, cancellationToken);
        if (member is null) return WorkspaceFailures.MemberNotFound;
        if (request.Version is { } version && version != member.Version) return Failure.Stale(MemberRow.Of(member));
        if (request.Role != MemberRole.Owner && !await db.KeepsAnOwnerAsync(member, cancellationToken)) return WorkspaceFailures.LastOwner;

        member.ChangeRole(request.Role!.Value);
        await db.SaveChangesAsync(cancellationToken);
        cache.Clear();
        return MemberRow.Of(member);
    }
}

/// <summary>Takes a member out of the workspace; their sessions in it and the API keys they made end with it.</summary>
public sealed record RemoveMemberCommand(MemberId MemberId) : IRequest<Result<Done>>;

internal sealed class RemoveMemberHandler(IAppDbContext db, CallerCache cache, TimeProvider clock) : IRequestHandler<RemoveMemberCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RemoveMemberCommand request, CancellationToken cancellationToken)
    {
        var member = await db.Members.SingleOrDefaultAsync(row => row.Id == request.MemberId, cancellationToken);
        if (member is null) return WorkspaceFailures.MemberNotFound;
        if (!await db.KeepsAnOwnerAsync(member, cancellationToken)) return WorkspaceFailures.LastOwner;

        var now = clock.GetUtcNow();
        var sessions = await db.Sessions
            .Where(row => row.AccountId == member.AccountId && row.WorkspaceId == member.WorkspaceId && row.RevokedAt == null).ToListAsync(cancellationToken);
        foreach (var session in sessions) session.Revoke(now);
        var keys = await db.ApiKeys.Where(row => row.CreatedBy == member.Id && row.RevokedAt == null).ToListAsync(cancellationToken);
        foreach (var key in keys) key.Revoke(now);
        db.Members.Remove(member);
        await db.SaveChangesAsync(cancellationToken);
        cache.Clear();
        return Done.Instance;
    }
}

internal static class Owners
{
    /// <summary>
    /// Whether the workspace has an owner besides this member. Where an owner goes, the workspace's version rises with the save, so
    /// that of two owners who demote each other at once only one succeeds.
    /// </summary>
    public static async Task<bool> KeepsAnOwnerAsync(this IAppDbContext db, Member member, CancellationToken cancellationToken)
    {
        if (member.Role != MemberRole.Owner) return true;
        var workspace = await db.Workspaces.SingleAsync(row => row.Id == member.WorkspaceId, cancellationToken);
        db.Workspaces.Update(workspace);
        return await db.Members.AnyAsync(row => row.Role == MemberRole.Owner && row.Id != member.Id, cancellationToken);
    }
}
