using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Closure;

/// <summary>
/// Closes the workspace: from this save on nobody but an owner gets in, keys are revoked, nothing is answered and nothing leaves. Work
/// items take the webhooks away at the providers. For thirty days an owner can take it back; then everything is removed.
/// </summary>
/// <param name="Name">The name of the workspace, typed by the owner.</param>
public sealed record CloseWorkspaceCommand(string Name) : IRequest<Result<ClosureView>>;

/// <summary>How the closing of a workspace stands; all null while it is open.</summary>
public sealed record ClosureView(string Name, DateTimeOffset? ClosedAt, DateTimeOffset? PurgeAt)
{
    internal static ClosureView Of(Workspace workspace) => new(workspace.Name, workspace.ClosedAt, workspace.PurgeAt);
}

internal sealed class CloseWorkspaceValidator : AbstractValidator<CloseWorkspaceCommand>
{
    public CloseWorkspaceValidator() => RuleFor(command => command.Name).NotEmpty().MaximumLength(Workspace.NameMaxLength);
}

internal sealed class CloseWorkspaceHandler(IAppDbContext db, Caller caller, CallerCache cache, TimeProvider clock) : IRequestHandler<CloseWorkspaceCommand, Result<ClosureView>>
{
    public async Task<Result<ClosureView>> Handle(CloseWorkspaceCommand request, CancellationToken cancellationToken)
    {
        var workspace = await db.Workspaces.SingleAsync(row => row.Id == caller.WorkspaceId, cancellationToken);
        if (!string.Equals(request.Name.Trim(), workspace.Name, StringComparison.Ordinal)) return WorkspaceFailures.NameDoesNotMatch;
        var now = clock.GetUtcNow();
        var closed = workspace.Close(now);
        if (!closed.IsSuccess) return closed.Failure;

        var owners = await db.Members.AsNoTracking().Where(member => member.Role == MemberRole.Owner).Select(member => member.AccountId).ToListAsync(cancellationToken);
        foreach (var owner in owners) db.AccountEmails.Add(AccountEmail.ToAccount(workspace.Id, AccountEmailKind.WorkspaceClosed, owner, now));
        foreach (var key in await db.ApiKeys.Where(key => key.RevokedAt == null).ToListAsync(cancellationToken)) key.Revoke(now);
        var sessions = await db.Sessions.Where(session => session.WorkspaceId == workspace.Id && session.RevokedAt == null).ToListAsync(cancellationToken);
        foreach (var session in sessions.Where(session => !owners.Contains(session.AccountId))) session.Revoke(now);
        await db.SaveChangesAsync(cancellationToken);
        cache.Clear();
        return ClosureView.Of(workspace);
    }
}
