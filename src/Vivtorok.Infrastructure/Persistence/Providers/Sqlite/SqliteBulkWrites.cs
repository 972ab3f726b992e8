using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vivtorok.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>Updates and deletions that need no save wait for the writer's turn as saves do; see <see cref="SqliteAppDbContext"/>.</summary>
internal sealed class SqliteBulkWrites(SqliteWriteGate gate) : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (IsOne(eventData)) await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Leave(eventData);
        return ValueTask.FromResult(result);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData);
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData);
        return Task.CompletedTask;
    }

    private static bool IsOne(CommandEventData eventData) =>
        eventData.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete && eventData.Context?.Database.CurrentTransaction is null;

    private void Leave(CommandEventData eventData)
    {
        if (IsOne(eventData)) gate.Leave();
    }
}
