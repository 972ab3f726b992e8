namespace Vivtorok.Infrastructure.Backup;

/// <summary>Shows that processes run on a data directory: they share it, and who puts a backup in place must be alone.</summary>
public static class DataLock
{
    private const string FileName = "running.lock";

    /// <summary>Held while the process runs; null where a backup is being put in place just now.</summary>
    public static IDisposable? Share(string data) => TryOpen(data, FileAccess.Read, FileShare.Read);

    /// <summary>Null where a process runs on the data.</summary>
    public static IDisposable? Exclusive(string data) => TryOpen(data, FileAccess.ReadWrite, FileShare.None);

    private static FileStream? TryOpen(string data, FileAccess access, FileShare share)
    {
        var file = Path.Combine(data, FileName);
        try
        {
            if (!File.Exists(file)) File.WriteAllText(file, "");
            return new FileStream(file, FileMode.Open, access, share);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
