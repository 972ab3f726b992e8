using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vivtorok.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>
/// Write-ahead logging lets readers work beside the writer; FULL makes every commit durable before the customer hears of it;
/// what is deleted is overwritten, so that an erased person is in no free page;
/// the busy timeout makes the engine wait in milliseconds where the library would sleep for a sixth of a second.
/// The engine's own lower() knows Latin letters only: ours takes its place, so that a search finds «Балаяж» by «балаяж».
/// A connection stays with its context until that is disposed of: opening one for every statement costs more than most statements.
/// </summary>
internal sealed class SqliteConnectionInterceptor : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA secure_delete=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        LowerAllLetters(connection);
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        eventData.Context?.Database.OpenConnection();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        LowerAllLetters(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        if (eventData.Context is { } context) await context.Database.OpenConnectionAsync(cancellationToken);
    }

    private static void LowerAllLetters(DbConnection connection) =>
        ((SqliteConnection)connection).CreateFunction("lower", (string? text) => text?.ToLowerInvariant(), isDeterministic: true);
}
