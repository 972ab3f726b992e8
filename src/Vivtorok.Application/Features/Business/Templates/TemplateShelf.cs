using System.Text.Json;
using Vivtorok.Application.Common;

namespace Vivtorok.Application.Features.Business;

/// <summary>The templates that come with the product, read once from its own files.</summary>
internal static class TemplateShelf
{
    private const string Folder = ".Business.Templates.";

    private static readonly Lazy<IReadOnlyDictionary<string, Template>> Loaded = new(Load);

    public static IEnumerable<Template> All => Loaded.Value.Values;

    public static Template? Find(string key) => Loaded.Value.GetValueOrDefault(key);

    private static Dictionary<string, Template> Load()
    {
        var assembly = typeof(TemplateShelf).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.Contains(Folder, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            .Select(name =>
            {
                using var file = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<Template>(file, Json.Options)!;
            })
            .OrderBy(template => template.Key, StringComparer.Ordinal)
            .ToDictionary(template => template.Key);
    }
}
