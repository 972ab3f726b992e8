using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Privacy;

/// <summary>How many rows of one kind went.</summary>
public sealed record PurgedRows(string Record, int Rows);

/// <summary>Rows of one kind that stay, and why.</summary>
public sealed record KeptRows(string Record, int Rows, KeepReason Reason);

/// <summary>
/// Proof that everything of a closed workspace was removed, and the progress of it while it runs: a purge that was broken off goes on
/// where it stopped. Holds nothing personal, not even the name of the business.
/// </summary>
[KeptAfterPurge(KeepReason.ProofOfPurge)]
public sealed class PurgeReceipt : IWorkspaceOwned
{
    private PurgeReceipt()
    {
    }

    public PurgeReceipt(WorkspaceId workspaceId, DateTimeOffset closedAt, DateTimeOffset now)
    {
        Id = new PurgeReceiptId(Guid.CreateVersion7());
        (WorkspaceId, ClosedAt, StartedAt) = (workspaceId, closedAt, now);
    }

    public PurgeReceiptId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public DateTimeOffset ClosedAt { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When the last row was gone; null while it runs.</summary>
    public DateTimeOffset? PurgedAt { get; private set; }

    [NotPersonal]
    public IReadOnlyList<PurgedRows> Rows { get; private set; } = [];

    [NotPersonal]
    public IReadOnlyList<KeptRows> Kept { get; private set; } = [];

    /// <summary>Accounts that belonged to no other workspace and went with this one.</summary>
    public int Accounts { get; private set; }

    public int Files { get; private set; }

    /// <summary>When the last backup that knows the workspace is gone.</summary>
    public DateTimeOffset? BackupsExpireAt { get; private set; }

    public void Removed(string record, int rows)
    {
        var before = Rows.FirstOrDefault(row => row.Record == record)?.Rows ?? 0;
        Rows = [.. Rows.Where(row => row.Record != record), new PurgedRows(record, before + rows)];
    }

    public void RemovedFiles(int files) => Files += files;

    public void RemovedAccount() => Accounts++;

    public void Finish(IReadOnlyList<KeptRows> kept, DateTimeOffset now) => (Kept, PurgedAt, BackupsExpireAt) = (kept, now, now + ErasureReceipt.BackupLife);
}
