using System.Text.Json;

namespace Vivtorok.UnitTests.Agent.Language;

/// <summary>The evaluation's development data, which is not part of the repository.</summary>
internal static class EvaluationData
{
    public const string Variable = "VIVTOROK_EVAL_DATA";

    /// <summary>The records of a file; null when the data is not on this machine.</summary>
    public static IReadOnlyList<JsonElement>? Records(string file)
    {
        var folder = Environment.GetEnvironmentVariable(Variable) ?? NextToRepository();
        var path = folder is null ? null : Path.Combine(folder, file);
        if (path is null || !File.Exists(path)) return null;
        return [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).Where(record => !record.TryGetProperty("record", out _))];
    }

    private static string? NextToRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "eval", "data");
            if (Directory.Exists(candidate)) return candidate;
        }
        return null;
    }
}
