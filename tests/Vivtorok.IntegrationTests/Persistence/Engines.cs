using Microsoft.Data.SqlClient;
using Npgsql;

namespace Vivtorok.IntegrationTests.Persistence;

/// <summary>
/// The engines the same tests run on: SQLite always, PostgreSQL and SQL Server where a connection string is given in
/// VIVTOROK_TEST_POSTGRES and VIVTOROK_TEST_SQLSERVER.
/// </summary>
public static class Engines
{
    public static TheoryData<string> All
    {
        get
        {
            var engines = new TheoryData<string> { "Sqlite" };
            if (Postgres is not null) engines.Add("Postgres");
            if (SqlServer is not null) engines.Add("SqlServer");
            return engines;
        }
    }

    private static string? Postgres => Setting("VIVTOROK_TEST_POSTGRES");

    private static string? SqlServer => Setting("VIVTOROK_TEST_SQLSERVER");

    /// <summary>The connection string of a database that does not exist yet, or is empty.</summary>
    public static async Task<string> FreshDatabaseAsync(string provider, string folder)
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        if (provider == "Sqlite") return $"Data Source={Path.Combine(folder, "test.db")}";
        if (provider == "SqlServer") return new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = name }.ConnectionString;
        await using var connection = new NpgsqlConnection(Postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(Postgres) { Database = name, MaxPoolSize = 40 }.ConnectionString;
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
