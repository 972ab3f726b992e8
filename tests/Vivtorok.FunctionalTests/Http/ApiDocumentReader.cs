using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Http;

/// <summary>An operation of the API's own document.</summary>
internal sealed record Operation(string Method, string Path, string Id, JsonObject Json)
{
    public bool IsRead => Method == "GET";

    /// <summary>Needs a session or a key; the web chat's visitors and what is public do not.</summary>
    public bool IsGuarded => Json["security"]!.AsArray().Any(requirement => requirement!.AsObject().ContainsKey("session"));

    public bool HasBody => Json.ContainsKey("requestBody");

    public bool IsOneRow => Path.Contains('{', StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Path}";
}

internal static partial class ApiDocumentReader
{
    public static async Task<IReadOnlyList<Operation>> OperationsAsync(ApiFixture api)
    {
        var document = await api.Anonymous().GetJsonAsync("/openapi/v1.json");
        return [.. from path in document["paths"]!.AsObject()
                   from method in path.Value!.AsObject()
                   where method.Value is JsonObject operation && operation.ContainsKey("operationId")
                   select new Operation(method.Key.ToUpperInvariant(), path.Key, method.Value!["operationId"]!.GetValue<string>(), method.Value.AsObject())];
    }

    /// <summary>The path with its places filled.</summary>
    public static string Fill(string path, Func<string, string> value) => Place().Replace(path, match => Uri.EscapeDataString(value(match.Groups[1].Value)));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
