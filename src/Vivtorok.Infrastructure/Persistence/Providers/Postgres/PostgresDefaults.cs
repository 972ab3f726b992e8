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
        var (given, usual) = (new NpgsqlConnectionStringBuilder(connectionString), new NpgsqlConnectionStringBuilder());
        if (given.MaxPoolSize == usual.MaxPoolSize) given.MaxPoolSize = Connections;
        if (given.MaxAutoPrepare == usual.MaxAutoPrepare) given.MaxAutoPrepare = Statements;
        return given.ConnectionString;
    }
}
