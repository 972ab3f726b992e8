using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Vivtorok.Benchmarks;

/// <summary>How many single rows a second the database itself makes durable: what our own figures are compared with.</summary>
internal static class InsertRate
{
    private static readonly TimeSpan Run = TimeSpan.FromSeconds(3);

    public static async Task<double> MeasureAsync(string provider, string connectionString)
    {
        await using DbConnection connection = provider == "Postgres" ? new NpgsqlConnection(connectionString) : new SqliteConnection(connectionString);
        await connection.OpenAsync();
        if (provider == "Sqlite") await ExecuteAsync(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
        await ExecuteAsync(connection, "CREATE TABLE bench_rows (id integer, body varchar(200))");
        var (rows, watch) = (0, Stopwatch.StartNew());
        while (watch.Elapsed < Run)
        {
            await ExecuteAsync(connection, "INSERT INTO bench_rows VALUES (1, 'Скільки коштує манікюр?')");
            rows++;
        }

        await ExecuteAsync(connection, "DROP TABLE bench_rows");
        return rows / watch.Elapsed.TotalSeconds;
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
