using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Workspaces;

/// <summary>Requires a second factor of every member, or of none. Who has none can only set one up from now on.</summary>
public sealed record RequireSecondFactorCommand(bool Required, int? Version) : IRequest<Result<WorkspaceView>>;

internal sealed class RequireSecondFactorHandler(IAppDbContext db, Caller caller, CallerCache cache) : IRequestHandler<RequireSecondFactorCommand, Result<WorkspaceView>>
{
    public async Task<Result<WorkspaceView>> Handle(RequireSecondFactorCommand request, CancellationToken cancellationToken)
    {
        var workspace = await db.Workspaces.SingleOrDefaultAsync(row => row.Id == caller.WorkspaceId, cancellationToken);
        if (workspace is null) return WorkspaceFailures.NotFound;
        if (request.Version is { } version && version != workspace.Version) return Failure.Stale(WorkspaceView.Of(workspace));
        if (request.Required && !await db.SecondFactors.AnyAsync(row => row.AccountId == caller.AccountId && row.OnSince != null, cancellationToken))
            return AccountFailures.SetUpFirst; // or the owner would lock the door behind themselves

        workspace.RequireSecondFactor(request.Required);
        await db.SaveChangesAsync(cancellationToken);
        cache.Clear();
        return WorkspaceView.Of(workspace);
    }
}
