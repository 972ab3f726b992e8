using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Closure;
using Vivtorok.Application.Features.Privacy.Retention;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Infrastructure.Persistence;

namespace Vivtorok.Infrastructure.Jobs;

/// <summary>
/// Goes through workspaces with one long task, on one node at a time, each in a scope of its own. What fails or is broken off is gone on
/// with next time.
/// </summary>
internal sealed partial class WorkspaceSweep(IServiceScopeFactory scopes, JobLeases leases, TimeProvider clock, ILogger<WorkspaceSweep> logger)
{
    /// <summary>Removes what closed workspaces have left when their days are over.</summary>
    public Task PurgeAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return RunAsync("purge", db => db.Workspaces.Where(row => row.PurgeAt <= now).Select(row => row.Id), new PurgeWorkspaceCommand(), cancellationToken);
    }

    /// <summary>Removes what every workspace has kept long enough.</summary>
    public Task RetainAsync(CancellationToken cancellationToken) =>
        RunAsync("retention", db => db.Workspaces.OrderBy(row => row.Id).Select(row => row.Id), new ApplyRetentionCommand(), cancellationToken);

    private async Task RunAsync(string job, Func<AppDbContext, IQueryable<WorkspaceId>> due, IRequest<Result<Done>> command, CancellationToken cancellationToken)
    {
        await using var hold = await leases.TakeAsync(job, cancellationToken);
        if (hold is null) return;
        await using var scope = scopes.CreateAsyncScope();
        foreach (var workspace in await due(scope.ServiceProvider.GetRequiredService<AppDbContext>()).ToListAsync(hold.Lost)) await RunAsync(job, workspace, command, hold.Lost);
    }

    private async Task RunAsync(string job, WorkspaceId workspace, IRequest<Result<Done>> command, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(workspace, "system");
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(exception, job, workspace.Value);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The {Job} of workspace {Workspace} was broken off")]
    private partial void Failed(Exception exception, string job, Guid workspace);
}
