using Microsoft.Extensions.Configuration;

namespace Vivtorok.Infrastructure;

/// <summary>The folder (setting <c>DataDirectory</c>, default <c>data</c>) that holds the SQLite file, keys, mail and files.</summary>
public static class DataDirectory
{
    public const string Setting = "DataDirectory";

    /// <summary>The folder of it with the files of workspaces, a folder for each.</summary>
    public const string Files = "files";

    /// <summary>Creates a folder that nobody else on the machine can look into; those above it, and one that is there, stay as they are.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path); // inherits the rights of the folder above
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public static string Of(IConfiguration configuration) => Path.GetFullPath(configuration[Setting] is { Length: > 0 } path ? path : "data");
}
