using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Workspaces;

/// <summary>The caller's workspace.</summary>
public sealed record GetWorkspaceQuery : IRequest<Result<WorkspaceView>>;

public sealed record WorkspaceView(WorkspaceId Id, string Name, string Locale, DateTimeOffset CreatedAt, DateTimeOffset? SetUpAt, bool RequiresSecondFactor, int Version)
{
    internal static WorkspaceView Of(Workspace workspace) =>
        new(workspace.Id, workspace.Name, workspace.Locale, workspace.CreatedAt, workspace.SetUpAt, workspace.RequiresSecondFactor, workspace.Version);
}

internal sealed class GetWorkspaceHandler(IAppDbContext db, Caller caller) : IRequestHandler<GetWorkspaceQuery, Result<WorkspaceView>>
{
    public async Task<Result<WorkspaceView>> Handle(GetWorkspaceQuery request, CancellationToken cancellationToken)
    {
        var workspace = await db.Workspaces.AsNoTracking().SingleOrDefaultAsync(row => row.Id == caller.WorkspaceId, cancellationToken);
        return workspace is null ? WorkspaceFailures.NotFound : WorkspaceView.Of(workspace);
    }
}

/// <summary>Renames the workspace; <paramref name="Version"/> is the one edited, null: whatever it is.</summary>
public sealed record RenameWorkspaceCommand(string Name, int? Version) : IRequest<Result<WorkspaceView>>;

internal sealed class RenameWorkspaceValidator : AbstractValidator<RenameWorkspaceCommand>
{
    public RenameWorkspaceValidator() => RuleFor(command => command.Name).PlainName(Workspace.NameMaxLength);
}

internal sealed class RenameWorkspaceHandler(IAppDbContext db, Caller caller) : IRequestHandler<RenameWorkspaceCommand, Result<WorkspaceView>>
{
    public async Task<Result<WorkspaceView>> Handle(RenameWorkspaceCommand request, CancellationToken cancellationToken)
    {
        var workspace = await db.Workspaces.SingleOrDefaultAsync(row => row.Id == caller.WorkspaceId, cancellationToken);
        if (workspace is null) return WorkspaceFailures.NotFound;
        if (request.Version is { } version && version != workspace.Version) return Failure.Stale(WorkspaceView.Of(workspace));
        workspace.Rename(request.Name.Trim());
        await db.SaveChangesAsync(cancellationToken);
        return WorkspaceView.Of(workspace);
    }
}

/// <summary>Notes that the guided set-up was finished or left; the second time changes nothing.</summary>
public sealed record FinishSetUpCommand : IRequest<Result<WorkspaceView>>;

internal sealed class FinishSetUpHandler(IAppDbContext db, Caller caller, TimeProvider clock) : IRequestHandler<FinishSetUpCommand, Result<WorkspaceView>>
{
    public async Task<Result<WorkspaceView>> Handle(FinishSetUpCommand request, CancellationToken cancellationToken)
    {
        var workspace = await db.Workspaces.SingleOrDefaultAsync(row => row.Id == caller.WorkspaceId, cancellationToken);
        if (workspace is null) return WorkspaceFailures.NotFound;
        workspace.FinishSetUp(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return WorkspaceView.Of(workspace);
    }
}
