using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vivtorok.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>Updates and deletions that need no save wait for the writer's turn as saves do; see <see cref="SqliteAppDbContext"/>.</summary>
internal sealed class SqliteBulkWrites(SqliteWriteGate gate) : DbCommandInterceptor
{
    // Who gave up before the gate opened is told of as failed too, and must not open it for another.
    private readonly ConcurrentDictionary<Guid, bool> _inside = [];

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (!IsOne(eventData)) return result;
        await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        _inside[eventData.CommandId] = true;
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
        if (_inside.TryRemove(eventData.CommandId, out _)) gate.Leave();
    }
}
