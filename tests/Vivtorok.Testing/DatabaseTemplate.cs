using Microsoft.EntityFrameworkCore;
using Npgsql;
using Vivtorok.Application.Common;
using Vivtorok.Infrastructure.Persistence;
using Vivtorok.Infrastructure.Persistence.Providers.Postgres;
using Vivtorok.Infrastructure.Persistence.Providers.Sqlite;
using Vivtorok.Infrastructure.Persistence.Providers.SqlServer;

namespace Vivtorok.Testing;

/// <summary>An empty database with the schema of today, made once per test run and copied for each fixture.</summary>
internal static class DatabaseTemplate
{
    private static readonly Lazy<Task<string>> Template = new(() => MakeAsync(Engines.OfHttpTests));

    /// <summary>A database of one's own on the engine of the HTTP tests.</summary>
    /// <param name="folder">Where SQLite may put its file.</param>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CopyAsync(string folder)
    {
        switch (Engines.OfHttpTests)
        {
            case Engines.Postgres:
                return await Engines.FreshDatabaseAsync(Engines.Postgres, folder, new NpgsqlConnectionStringBuilder(await Template.Value).Database);
            case Engines.SqlServer:
                return await MakeAsync(Engines.SqlServer); // its servers copy nothing by one statement
            default:
                var fresh = await Engines.FreshDatabaseAsync(Engines.Sqlite, folder);
                File.Copy(FileOf(await Template.Value), FileOf(fresh));
                return fresh;
        }
    }

    /// <summary>Deletes what <see cref="CopyAsync"/> made.</summary>
    public static async Task DropAsync(string connection)
    {
        await using var context = Context(Engines.OfHttpTests, connection);
        await context.Database.EnsureDeletedAsync();
    }

    private static async Task<string> MakeAsync(string engine)
    {
        var connection = await Engines.FreshDatabaseAsync(engine, Directory.CreateTempSubdirectory("vivtorok-template-").FullName);
        if (engine == Engines.Postgres) connection += ";Pooling=False"; // a template may have no connections
        await using var context = Context(engine, connection);
        await context.Database.MigrateAsync();
        return connection;
    }

    private static AppDbContext Context(string engine, string connection) => engine switch
    {
        Engines.Postgres => new PostgresAppDbContext(new DbContextOptionsBuilder<PostgresAppDbContext>().UseNpgsql(connection).Options, new Caller()),
        Engines.SqlServer => new SqlServerAppDbContext(new DbContextOptionsBuilder<SqlServerAppDbContext>().UseSqlServer(connection).Options, new Caller()),
        _ => new SqliteAppDbContext(new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite(connection + ";Pooling=False").Options, new Caller(), new SqliteWriteGate()),
    };

    private static string FileOf(string connection) => connection["Data Source=".Length..].Split(';')[0];
}
