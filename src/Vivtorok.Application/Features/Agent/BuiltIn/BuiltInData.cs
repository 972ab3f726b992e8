using System.Text.Json;

namespace Vivtorok.Application.Features.Agent.BuiltIn;

/// <summary>The embedded files of BuiltIn/Data, which a translator can edit without knowing the code.</summary>
internal static class BuiltInData
{
    /// <param name="file">Such as <c>uk.intents</c> for Data/uk/intents.json.</param>
    public static T Read<T>(string file)
    {
        var name = $"{typeof(BuiltInData).Namespace}.Data.{file}.json";
        using var stream = typeof(BuiltInData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Built-in agent data {name} is not embedded.");
        return JsonSerializer.Deserialize<T>(stream)!;
    }
}
