using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Infrastructure.Persistence;

namespace Vivtorok.Infrastructure.Work;

/// <summary>An item of ours to do.</summary>
/// <param name="IsClosed">Its workspace has been closed.</param>
internal sealed record ClaimedWork(WorkItem Item, bool IsClosed);

/// <summary>
/// The work rows as a queue: claim, renew, finish, put back, give up. A claim is a conditional update that re-checks what the
/// query before it saw, so two nodes never hold the same item on any of the databases.
/// </summary>
internal sealed class WorkQueue(AppDbContext db, WorkWriter writer, TimeProvider clock, IOptions<WorkOptions> options)
{
    private DateTimeOffset LeaseEnd => clock.GetUtcNow() + TimeSpan.FromSeconds(options.Value.LeaseSeconds);

    /// <summary>Claims due items, each the oldest of its lane.</summary>
    public async Task<IReadOnlyList<ClaimedWork>> ClaimAsync(int atMost, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await All.Where(item => item.State == WorkState.Pending && item.DueAt <= now && item.LeasedUntil <= now
                && !All.Any(older => older.Lane == item.Lane && older.State == WorkState.Pending && older.CreatedAt < item.CreatedAt))
            .OrderBy(item => item.DueAt).Take(atMost).Select(item => item.Id).ToListAsync(cancellationToken);
        if (due.Count == 0) return [];

        var (lease, until) = (Guid.CreateVersion7(), LeaseEnd);
        await All.Where(item => due.Contains(item.Id) && item.State == WorkState.Pending && item.LeasedUntil <= now)
            .ExecuteUpdateAsync(set => set
                .SetProperty(item => item.Lease, lease)
                .SetProperty(item => item.LeasedUntil, until)
                .SetProperty(item => item.Attempts, item => item.Attempts + 1), cancellationToken);
        return await All.AsNoTracking().Where(item => due.Contains(item.Id) && item.Lease == lease)
            .Select(item => new ClaimedWork(item, db.Workspaces.Any(workspace => workspace.Id == item.WorkspaceId && workspace.ClosedAt != null))).ToListAsync(cancellationToken);
    }

    /// <summary>When the next item may be claimed, for a dispatcher that wants to sleep.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await All.Where(item => item.State == WorkState.Pending && item.LeasedUntil <= now)
            .MinAsync(item => (DateTimeOffset?)item.DueAt, cancellationToken);
    }

    /// <summary>Prolongs the leases of what still runs. An item that another has taken over carries the other's lease, which is not among ours.</summary>
    public Task RenewAsync(IReadOnlyCollection<WorkItem> running, CancellationToken cancellationToken)
    {
        var (ids, leases, until) = (running.Select(item => item.Id).ToList(), running.Select(item => item.Lease).Distinct().ToList(), LeaseEnd);
        return All.Where(item => ids.Contains(item.Id) && leases.Contains(item.Lease)).ExecuteUpdateAsync(set => set.SetProperty(item => item.LeasedUntil, until), cancellationToken);
    }

    /// <summary>Ends an item. What takes its place is written by the same transaction, or not at all where another has taken it over.</summary>
    public async Task FinishAsync(WorkItem done, IReadOnlyList<IWorkCommand> parts, CancellationToken cancellationToken)
    {
        if (parts.Count == 0)
        {
            await Mine(done).ExecuteDeleteAsync(cancellationToken);
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await Mine(done).ExecuteDeleteAsync(cancellationToken) == 0) return;
        await writer.AddAsync(parts, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Back into its lane, due after a while. A put-off that is no failure does not count as a try.</summary>
    public Task PutBackAsync(WorkItem item, TimeSpan after, bool countsAsTry, string? error, CancellationToken cancellationToken)
    {
        var (due, attempts) = (clock.GetUtcNow() + after, countsAsTry ? item.Attempts : item.Attempts - 1);
        return Mine(item).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.DueAt, due)
            .SetProperty(row => row.LeasedUntil, DateTimeOffset.UnixEpoch)
            .SetProperty(row => row.Attempts, attempts)
            .SetProperty(row => row.LastError, error), cancellationToken);
    }

    public Task GiveUpAsync(WorkItem item, string error, CancellationToken cancellationToken) => Mine(item).ExecuteUpdateAsync(set => set
        .SetProperty(row => row.State, WorkState.Dead)
        .SetProperty(row => row.LeasedUntil, DateTimeOffset.UnixEpoch)
        .SetProperty(row => row.LastError, error), cancellationToken);

    private IQueryable<WorkItem> All => db.WorkItems.AcrossWorkspaces();

    // A worker whose lease ran out and was taken over must not settle the item for the other.
    private IQueryable<WorkItem> Mine(WorkItem item) => All.Where(row => row.Id == item.Id && row.Lease == item.Lease);
}
