using System.Data.Common;
using Npgsql;

namespace Vivtorok.Infrastructure.Persistence.Providers.Postgres;

/// <summary>What a connection string leaves open.</summary>
internal static class PostgresDefaults
{
    // A server takes 100 connections unless it is told otherwise, and refuses more; who waits for one of ours is served.
    private const int Connections = 40;

    // Statements that come again are planned once for a connection.
    private const int Statements = 200;

    public static string Complete(string connectionString)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connectionString }.Keys!.Cast<string>()
            .Select(key => key.Replace(" ", "", StringComparison.Ordinal)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var complete = new NpgsqlConnectionStringBuilder(connectionString);
        if (!said.Overlaps(["MaximumPoolSize", "MaxPoolSize"])) complete.MaxPoolSize = Connections;
        if (!said.Contains("MaxAutoPrepare")) complete.MaxAutoPrepare = Statements; // 0 where a pooler between us and the server changes sessions
        return complete.ConnectionString;
    }
}
