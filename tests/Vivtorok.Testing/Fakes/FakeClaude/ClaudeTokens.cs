using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Vivtorok.Testing.Fakes.FakeClaude;

/// <summary>
/// Counts as the provider would: about three characters a token, and a cache that knows every prefix it was told to keep. Only good
/// for what the layout of a prompt is worth, not for what it costs.
/// </summary>
internal static class ClaudeTokens
{
    private const int Characters = 3;
    private const int Least = 1024;
    private static readonly ConcurrentDictionary<string, bool> Kept = new();

    public static JsonObject Of(JsonObject request, JsonNode answer)
    {
        var (prefix, read, marked) = (new StringBuilder(), 0, 0);
        foreach (var (text, isMarked) in Parts(request))
        {
            prefix.Append(text);
            if (!isMarked) continue;
            var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(prefix.ToString())));
            marked = prefix.Length / Characters;
            if (!Kept.TryAdd(hash, true)) read = marked;
        }

        var total = prefix.Length / Characters;
        if (marked < Least) (marked, read) = (0, 0);
        return new JsonObject
        {
            ["input_tokens"] = total - marked, ["cache_read_input_tokens"] = read, ["cache_creation_input_tokens"] = marked - read, ["output_tokens"] = Math.Max(1, answer.ToJsonString().Length / Characters),
        };
    }

    private static IEnumerable<(string Text, bool IsMarked)> Parts(JsonObject request)
    {
        yield return ((string?)request["model"] + request["tools"]?.ToJsonString(), false);
        var blocks = (request["system"] as JsonArray ?? []).Concat((request["messages"] as JsonArray ?? []).SelectMany(message => message!["content"] as JsonArray ?? []));
        foreach (var block in blocks)
        {
            var plain = block!.DeepClone().AsObject();
            var isMarked = plain.Remove("cache_control");
            yield return (plain.ToJsonString(), isMarked);
        }
    }
}
