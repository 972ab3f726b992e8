using Vivtorok.Api.OpenApi;

namespace Vivtorok.Api.Hosting;

/// <summary><c>dotnet run --project src/Vivtorok.Api -- openapi web/openapi.json</c>: writes the document without serving anything.</summary>
internal static class OpenApiCommand
{
    public const string Name = "openapi";

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length != 2) throw new SettingException("Say where to write the document: openapi web/openapi.json");
        await using var app = App.Build([]);
        var file = Resolve(args[1]);
        await File.WriteAllTextAsync(file, app.Services.GetRequiredService<ApiDocument>().Text);
        Console.WriteLine($"Written: {file}");
        return 0;
    }

    // "dotnet run" starts in the project's folder; a relative path is meant from the repository's root.
    private static string Resolve(string path)
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path, folder.FullName)))) return Path.GetFullPath(path, folder.FullName);
        throw new SettingException($"There is no folder for {path}.");
    }
}
