using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Infrastructure.Persistence.Conventions;

namespace Vivtorok.Infrastructure.Persistence.Providers.Sqlite;

internal sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options, Caller caller, SqliteWriteGate gate) : AppDbContext(options, caller)
{
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };

    // SQLite has one writer. Waiting for one's turn here is fair and quick; waiting inside the engine is neither. Inside an open
    // transaction the engine's own lock is already held.
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            gate.Leave();
        }
    }

    // Deleted pages are overwritten at once (secure_delete); what the write-ahead log still holds goes with it.
    public override Task ScrubAsync(CancellationToken cancellationToken) => Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);

    public override Task AdviseAsync(CancellationToken cancellationToken) => SqlitePlanHints.WriteAsync(this, cancellationToken);

    protected override void ConfigureInstants(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
}

/// <summary>Lets one save at a time through to the file.</summary>
internal sealed class SqliteWriteGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public Task EnterAsync(CancellationToken cancellationToken) => _gate.WaitAsync(cancellationToken);

    public void Leave() => _gate.Release();

    public void Dispose() => _gate.Dispose();
}
