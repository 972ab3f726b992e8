using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Infrastructure.Persistence.Providers.Sqlite;

namespace Vivtorok.Testing;

/// <summary>An empty database with the schema of today, made once per test run and copied for each fixture.</summary>
internal static class DatabaseTemplate
{
    private static readonly Lazy<Task<string>> Template = new(MakeAsync);

    public static async Task CopyToAsync(string file) => File.Copy(await Template.Value, file);

    private static async Task<string> MakeAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("vivtorok-template-").FullName, "empty.db");
        var options = new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options;
        using var gate = new SqliteWriteGate();
        await using var context = new SqliteAppDbContext(options, new Caller(), gate);
        if (context.Database.GetMigrations().Any()) await context.Database.MigrateAsync();
        else await context.Database.EnsureCreatedAsync();
        return file;
    }
}
