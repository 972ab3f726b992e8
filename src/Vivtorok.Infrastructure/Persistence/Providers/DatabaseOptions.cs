namespace Vivtorok.Infrastructure.Persistence.Providers;

/// <summary>Which database holds the data.</summary>
public enum DatabaseProvider
{
    Sqlite,
    Postgres,
    SqlServer,
}

/// <summary>Settings of the section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Needed for PostgreSQL and SQL Server; SQLite lives in the data directory.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Whether the process may bring the schema up to date when it starts.</summary>
    public bool MigrateAtStart { get; init; } = true;
}
