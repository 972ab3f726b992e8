using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Vivtorok.Application.Common;
using Vivtorok.Infrastructure.Backup;

namespace Vivtorok.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>What a backup says about itself.</summary>
public sealed record BackupManifest(int Format, DateTimeOffset MadeAt, bool HasKeys, int Files);

/// <summary>
/// One file with everything an installation on SQLite is: database, keys, files, erasures. It is made while the product runs; the
/// database is copied by the engine itself, so it is whole. Who has the file has all secrets in it: it is readable by its owner only.
/// </summary>
public static class SqliteBackup
{
    public const int Format = 1;
    internal const string Database = "vivtorok.db";
    internal const string Keys = "keys";
    internal const string Manifest = "manifest.json";

    public static async Task<BackupManifest> MakeAsync(IConfiguration configuration, string target, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (data, database) = (DataDirectory.Of(configuration), DatabaseOf(configuration));
        if (!File.Exists(database)) throw new BackupException($"There is no database at {database}.");
        if (File.Exists(target)) throw new BackupException($"{target} is there already.");
        var scratch = Directory.CreateTempSubdirectory("vivtorok-backup-");
        var part = target + ".part";
        try
        {
            var copy = Path.Combine(scratch.FullName, Database);
            Copy(database, copy);
            BackupManifest manifest;
            await using (var file = new FileStream(part, Private(FileMode.Create)))
            await using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
            {
                await AddAsync(zip, copy, Database, cancellationToken);
                var keys = await AddFolderAsync(zip, data, Keys, cancellationToken); // after the database: a key is never older than what it opened
                var files = await AddFolderAsync(zip, data, DataDirectory.Files, cancellationToken);
                if (File.Exists(Path.Combine(data, ErasureLog.FileName))) await AddAsync(zip, Path.Combine(data, ErasureLog.FileName), ErasureLog.FileName, cancellationToken);
                manifest = new BackupManifest(Format, clock.GetUtcNow(), keys > 0, files);
                await using var entry = zip.CreateEntry(Manifest).Open();
                await JsonSerializer.SerializeAsync(entry, manifest, Json.Options, cancellationToken);
            }

            File.Move(part, target);
            return manifest;
        }
        finally
        {
            scratch.Delete(recursive: true);
            File.Delete(part);
        }
    }

    /// <summary>Where the database of this configuration lies; a backup is only for SQLite.</summary>
    internal static string DatabaseOf(IConfiguration configuration)
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (options.Provider != DatabaseProvider.Sqlite) throw new BackupException($"{options.Provider} has tools of its own for backups: see docs/backup.md.");
        return options.ConnectionString is { } connection ? Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource) : Path.Combine(DataDirectory.Of(configuration), Database);
    }

    /// <summary>Throws where a database is not whole.</summary>
    internal static void Check(string database)
    {
        using var connection = Open(database, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (command.ExecuteScalar() is not "ok") throw new BackupException("The database in the backup is not whole.");
    }

    internal static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static void Copy(string database, string copy)
    {
        using (var source = Open(database, SqliteOpenMode.ReadWrite))
        using (var target = Open(copy, SqliteOpenMode.ReadWriteCreate)) source.BackupDatabase(target);
        Check(copy);
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static async Task<int> AddFolderAsync(ZipArchive zip, string data, string folder, CancellationToken cancellationToken)
    {
        var root = new DirectoryInfo(Path.Combine(data, folder));
        if (!root.Exists) return 0;
        var added = 0;
        foreach (var file in root.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            await AddAsync(zip, file.FullName, Path.GetRelativePath(data, file.FullName).Replace('\\', '/'), cancellationToken);
            added++;
        }

        return added;
    }

    private static async Task AddAsync(ZipArchive zip, string file, string name, CancellationToken cancellationToken)
    {
        await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var entry = zip.CreateEntry(name).Open();
        await source.CopyToAsync(entry, cancellationToken);
    }
}
