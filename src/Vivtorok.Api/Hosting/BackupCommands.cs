using Vivtorok.Infrastructure.Backup;
using Vivtorok.Infrastructure.Persistence;
using Vivtorok.Infrastructure.Persistence.Providers.Sqlite;

namespace Vivtorok.Api.Hosting;

/// <summary>
/// <c>backup &lt;file&gt;</c> while the product runs, <c>restore &lt;file&gt;</c> while it does not, and <c>replay-erasures</c> after the
/// database was restored with its own tools. Settings are read as the product reads them.
/// </summary>
internal static class BackupCommands
{
    public const string Backup = "backup";
    public const string Restore = "restore";
    public const string Replay = "replay-erasures";

    public static bool Knows(string name) => name is Backup or Restore or Replay;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        var (command, settings) = (args[0], args.Skip(1).Where(arg => arg.StartsWith("--", StringComparison.Ordinal)).ToArray());
        var files = args.Skip(1).Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (files.Count != (command == Replay ? 0 : 1)) throw new SettingException($"Say which file: {command} vivtorok.zip");
        await using var app = App.Build(settings, builder => StartChecks.Check(builder.Configuration, builder.Environment));
        var clock = app.Services.GetRequiredService<TimeProvider>();
        if (command == Backup)
        {
            var made = await SqliteBackup.MakeAsync(app.Configuration, Path.GetFullPath(files[0]), clock, cancellationToken);
            Console.WriteLine($"Written: {Path.GetFullPath(files[0])} (database, {(made.HasKeys ? "keys" : "no keys")}, {made.Files} files). It holds every secret: keep it as safe as the data itself.");
            return 0;
        }

        if (command == Restore)
        {
            var aside = await SqliteRestore.PutInPlaceAsync(app.Configuration, Path.GetFullPath(files[0]), clock, cancellationToken);
            if (aside is not null) Console.WriteLine($"What was there before is in {aside}; delete it when all is well, erased people are still in it.");
        }

        await app.Services.PrepareDatabaseAsync(cancellationToken);
        var replayed = await RestoredData.SettleAsync(app.Services, cancellationToken);
        Console.WriteLine($"Erased again: {replayed.People} people and {replayed.Workspaces} workspaces.");
        return 0;
    }
}
