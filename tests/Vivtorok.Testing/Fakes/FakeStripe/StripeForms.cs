using System.Text.Json.Nodes;

namespace Vivtorok.Testing.Fakes.FakeStripe;

/// <summary>Reads what was posted the way Stripe does: <c>a[b][0][c]=1</c> is a tree. Written from the contract, not from our encoder.</summary>
internal static class StripeForms
{
    public static JsonObject Parse(string text)
    {
        var root = new JsonObject();
        foreach (var pair in text.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = pair.IndexOf('=', StringComparison.Ordinal);
            var (key, value) = (Decode(cut < 0 ? pair : pair[..cut]), cut < 0 ? "" : Decode(pair[(cut + 1)..]));
            Put(root, key.Replace("]", "", StringComparison.Ordinal).Split('['), value);
        }

        return root;
    }

    /// <summary>The value at a path such as <c>items/0/price</c>; null where there is none.</summary>
    public static string? At(this JsonObject form, string path)
    {
        JsonNode? node = form;
        foreach (var part in path.Split('/')) node = node is JsonObject inner ? inner[part] : null;
        return node is JsonValue value ? value.GetValue<string>() : null;
    }

    private static void Put(JsonObject root, string[] path, string value)
    {
        var node = root;
        foreach (var part in path[..^1]) node = node[part] as JsonObject ?? (JsonObject)(node[part] = new JsonObject())!;
        node[path[^1]] = value;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
