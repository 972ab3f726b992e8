using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Vivtorok.Application.Common;
using Vivtorok.Infrastructure.Backup;

namespace Vivtorok.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>
/// Puts a backup in the place of what is there; that is set aside, not deleted. The list of erasures only ever grows: what it knows
/// here and what it knew in the backup are both kept, so that <see cref="ErasureReplay"/> forgets again whoever was erased since.
/// </summary>
public static class SqliteRestore
{
    /// <returns>The folder with what was there before; null: nothing was.</returns>
    public static async Task<string?> PutInPlaceAsync(IConfiguration configuration, string backup, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (data, database) = (DataDirectory.Of(configuration), SqliteBackup.DatabaseOf(configuration));
        DataDirectory.Create(data);
        using var alone = DataLock.Exclusive(data) ?? throw new BackupException("Vivtorok is running on this data: stop it first.");
        var fresh = Path.Combine(data, $".restore-{Guid.NewGuid():N}");
        try
        {
            await UnpackAsync(backup, fresh, cancellationToken);
            SqliteBackup.Check(Path.Combine(fresh, SqliteBackup.Database));
            var aside = Path.Combine(data, "before-restore-" + clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));
            var hadAny = SetAside(data, database, aside);
            DataDirectory.Create(Path.GetDirectoryName(database)!);
            File.Move(Path.Combine(fresh, SqliteBackup.Database), database);
            foreach (var folder in (string[])[SqliteBackup.Keys, DataDirectory.Files])
                if (Directory.Exists(Path.Combine(fresh, folder))) Directory.Move(Path.Combine(fresh, folder), Path.Combine(data, folder));
            await JoinErasuresAsync(Path.Combine(fresh, ErasureLog.FileName), Path.Combine(data, ErasureLog.FileName), cancellationToken);
            return hadAny ? aside : null;
        }
        finally
        {
            if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
        }
    }

    private static async Task UnpackAsync(string backup, string fresh, CancellationToken cancellationToken)
    {
        if (!File.Exists(backup)) throw new BackupException($"There is no file {backup}.");
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(backup, cancellationToken);
            if (zip.GetEntry(SqliteBackup.Manifest) is not { } entry || zip.GetEntry(SqliteBackup.Database) is null) throw new BackupException($"{backup} is no backup of Vivtorok.");
            await using (var text = await entry.OpenAsync(cancellationToken))
                if (await JsonSerializer.DeserializeAsync<BackupManifest>(text, Json.Options, cancellationToken) is not { Format: SqliteBackup.Format })
                    throw new BackupException($"{backup} was made by a newer version of Vivtorok.");
            foreach (var folder in (string[])[SqliteBackup.Keys, DataDirectory.Files]) DataDirectory.Create(Path.Combine(fresh, folder));
            await zip.ExtractToDirectoryAsync(fresh, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new BackupException($"{backup} is broken.");
        }
    }

    private static bool SetAside(string data, string database, string aside)
    {
        var moved = false;
        foreach (var file in (string[])[database, database + "-wal", database + "-shm"])
        {
            if (!File.Exists(file)) continue;
            DataDirectory.Create(aside);
            File.Move(file, Path.Combine(aside, Path.GetFileName(file)));
            moved = true;
        }

        foreach (var folder in (string[])[SqliteBackup.Keys, DataDirectory.Files])
        {
            if (!Directory.Exists(Path.Combine(data, folder))) continue;
            DataDirectory.Create(aside);
            Directory.Move(Path.Combine(data, folder), Path.Combine(aside, folder));
            moved = true;
        }

        return moved;
    }

    private static async Task JoinErasuresAsync(string older, string log, CancellationToken cancellationToken)
    {
        if (!File.Exists(older)) return;
        HashSet<string> known = File.Exists(log) ? [.. await File.ReadAllLinesAsync(log, cancellationToken)] : [];
        await File.AppendAllLinesAsync(log, (await File.ReadAllLinesAsync(older, cancellationToken)).Where(line => !known.Contains(line)), cancellationToken);
    }
}
