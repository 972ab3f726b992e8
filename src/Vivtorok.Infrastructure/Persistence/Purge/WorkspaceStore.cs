using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain.Privacy;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Infrastructure.Persistence.Purge;

/// <summary>Removes workspaces table by table. No list of tables stands here, so none can be forgotten.</summary>
internal sealed class WorkspaceStore(AppDbContext db, IFileStore files) : IWorkspaceStore
{
    private readonly IReadOnlyList<WorkspaceTable> _tables = WorkspaceTable.Of(db.Model);

    public IReadOnlyList<string> Records => [.. _tables.Where(table => table.Kept is null && table.Name != nameof(Member)).Select(table => table.Name)];

    public async Task<int> RemoveAsync(string record, int atMost, Action<int> note, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var removed = await _tables.Single(table => table.Name == record).DeleteAsync(db, db.Caller.WorkspaceId, atMost, cancellationToken);
        if (removed == 0) return 0;
        note(removed);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return removed;
    }

    public async Task<IReadOnlyList<KeptRows>> CountKeptAsync(CancellationToken cancellationToken)
    {
        List<KeptRows> kept = [];
        foreach (var table in _tables)
            if (table.Kept is { } reason and not Domain.Common.KeepReason.ProofOfPurge && await table.CountAsync(db, db.Caller.WorkspaceId, cancellationToken) is > 0 and var rows)
                kept.Add(new KeptRows(table.Name, rows, reason));
        return kept;
    }

    public Task<int> RemoveFilesAsync(CancellationToken cancellationToken) => files.DeleteAllAsync(db.Caller.WorkspaceId, null, cancellationToken);

    public Task ScrubAsync(CancellationToken cancellationToken) => db.ScrubAsync(cancellationToken);
}
