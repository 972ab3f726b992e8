using Microsoft.Data.SqlClient;
using Npgsql;
using Xunit;

namespace Vivtorok.Testing;

/// <summary>
/// The engines the same tests run on: SQLite always, PostgreSQL and SQL Server where a connection string is given in
/// VIVTOROK_TEST_POSTGRES and VIVTOROK_TEST_SQLSERVER.
/// </summary>
public static class Engines
{
    public const string Sqlite = "Sqlite";
    public const string Postgres = "Postgres";
    public const string SqlServer = "SqlServer";

    /// <summary>For tests that run on each.</summary>
    public static TheoryData<string> All
    {
        get
        {
            var engines = new TheoryData<string> { Sqlite };
            if (PostgresServer is not null) engines.Add(Postgres);
            if (SqlServerServer is not null) engines.Add(SqlServer);
            return engines;
        }
    }

    public static bool HasServers => PostgresServer is not null || SqlServerServer is not null;

    /// <summary>For tests of several nodes: the engines that are servers.</summary>
    public static TheoryData<string> Servers
    {
        get
        {
            var servers = new TheoryData<string>();
            if (PostgresServer is not null) servers.Add(Postgres);
            if (SqlServerServer is not null) servers.Add(SqlServer);
            return servers;
        }
    }

    /// <summary>The engine of tests over HTTP: as VIVTOROK_TEST_ENGINE says; else SQL Server where one is given, else SQLite.</summary>
    public static string OfHttpTests => Setting("VIVTOROK_TEST_ENGINE") ?? (SqlServerServer is null ? Sqlite : SqlServer);

    private static string? PostgresServer => Setting("VIVTOROK_TEST_POSTGRES");

    private static string? SqlServerServer => Setting("VIVTOROK_TEST_SQLSERVER");

    /// <summary>The connection string of a database that does not exist yet, or is empty.</summary>
    /// <param name="template">A PostgreSQL database to copy.</param>
    public static async Task<string> FreshDatabaseAsync(string provider, string folder, string? template = null)
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        if (provider == Sqlite) return $"Data Source={Path.Combine(folder, "test.db")}";
        if (provider == SqlServer) return new SqlConnectionStringBuilder(SqlServerServer) { InitialCatalog = name }.ConnectionString;
        await using var connection = new NpgsqlConnection(PostgresServer);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {template}"), connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(PostgresServer) { Database = name, MaxPoolSize = 40 }.ConnectionString;
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}

/// <summary>A theory over <see cref="Engines.Servers"/>; skipped by name where no server is given.</summary>
public sealed class ServerTheoryAttribute : TheoryAttribute
{
    public ServerTheoryAttribute()
    {
        if (!Engines.HasServers) Skip = "Neither VIVTOROK_TEST_POSTGRES nor VIVTOROK_TEST_SQLSERVER names a server.";
    }
}
