using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Closure;
using Vivtorok.Application.Features.Privacy;
using Vivtorok.Domain;
using Vivtorok.Infrastructure.Persistence;

namespace Vivtorok.Infrastructure.Backup;

/// <summary>What a replay did again.</summary>
public sealed record Replayed(int People, int Workspaces);

/// <summary>Does every noted erasure again that a restored backup knows nothing of. Doing it twice changes nothing.</summary>
public sealed class ErasureReplay(IErasureLog log, IServiceScopeFactory scopes)
{
    public async Task<Replayed> RunAsync(CancellationToken cancellationToken)
    {
        var (people, workspaces) = (0, 0);
        foreach (var entry in await log.ReadAsync(cancellationToken))
        {
            if (entry.ContactId is { } contact) people += await EraseAsync(entry.WorkspaceId, contact, cancellationToken) ? 1 : 0;
            else workspaces += await PurgeAsync(entry, cancellationToken) ? 1 : 0;
        }

        return new Replayed(people, workspaces);
    }

    private async Task<bool> EraseAsync(WorkspaceId workspace, ContactId contact, CancellationToken cancellationToken)
    {
        await using var scope = Open(workspace);
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ErasePersonCommand(contact, Confirm: true), cancellationToken)).IsSuccess;
    }

    // In the backup it may still be open: the log says that its days are over.
    private async Task<bool> PurgeAsync(ErasedEntry entry, CancellationToken cancellationToken)
    {
        await using var scope = Open(entry.WorkspaceId);
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Workspaces.Where(row => row.Id == entry.WorkspaceId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ClosedAt, entry.At).SetProperty(row => row.PurgeAt, entry.At), cancellationToken);
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new PurgeWorkspaceCommand(), cancellationToken)).IsSuccess;
    }

    private AsyncServiceScope Open(WorkspaceId workspace)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(workspace, "system");
        return scope;
    }
}
