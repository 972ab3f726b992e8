using Microsoft.Extensions.Configuration;

namespace Vivtorok.Infrastructure;

/// <summary>The folder (setting <c>DataDirectory</c>, default <c>data</c>) that holds the SQLite file, keys, mail and files.</summary>
public static class DataDirectory
{
    public const string Setting = "DataDirectory";

    /// <summary>The folder of it with the files of workspaces, a folder for each.</summary>
    public const string Files = "files";

    public static string Of(IConfiguration configuration) => Path.GetFullPath(configuration[Setting] is { Length: > 0 } path ? path : "data");
}
