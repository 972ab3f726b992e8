using System.Text.Json.Nodes;

namespace Vivtorok.Testing.Fakes.FakeClaude;

/// <summary>A message as the events of a stream.</summary>
internal static class ClaudeEvents
{
    private const int Piece = 7;

    public static IEnumerable<(string Name, JsonObject Data)> Of(JsonObject message)
    {
        var start = message.DeepClone().AsObject();
        (start["content"], start["stop_reason"]) = (new JsonArray(), null);
        yield return Event("message_start", ("message", start));
        yield return Event("ping");
        var index = 0;
        foreach (var block in message["content"]!.AsArray())
        {
            foreach (var part in Block(block!.AsObject(), index)) yield return part;
            index++;
        }

        yield return Event("message_delta", ("delta", new JsonObject { ["stop_reason"] = (string?)message["stop_reason"], ["stop_sequence"] = null }), ("usage", message["usage"]!.DeepClone()));
        yield return Event("message_stop");
    }

    private static IEnumerable<(string Name, JsonObject Data)> Block(JsonObject block, int index)
    {
        var empty = block.DeepClone().AsObject();
        var deltas = new List<JsonObject>();
        switch ((string?)block["type"])
        {
            case "text":
                empty["text"] = "";
                deltas.AddRange(Pieces((string)block["text"]!).Select(text => Delta("text_delta", "text", text)));
                break;
            case "thinking":
                (empty["thinking"], empty["signature"]) = ("", "");
                deltas.AddRange(Pieces((string)block["thinking"]!).Select(text => Delta("thinking_delta", "thinking", text)));
                deltas.Add(Delta("signature_delta", "signature", (string)block["signature"]!));
                break;
            default:
                empty["input"] = new JsonObject();
                deltas.AddRange(Pieces(block["input"]!.ToJsonString()).Select(text => Delta("input_json_delta", "partial_json", text)));
                break;
        }

        yield return Event("content_block_start", ("index", index), ("content_block", empty));
        foreach (var delta in deltas) yield return Event("content_block_delta", ("index", index), ("delta", delta));
        yield return Event("content_block_stop", ("index", index));
    }

    private static (string, JsonObject) Event(string name, params (string Key, JsonNode Value)[] values)
    {
        var data = new JsonObject { ["type"] = name };
        foreach (var (key, value) in values) data[key] = value;
        return (name, data);
    }

    private static JsonObject Delta(string type, string field, string text) => new() { ["type"] = type, [field] = text };

    private static IEnumerable<string> Pieces(string text) => text.Chunk(Piece).Select(piece => new string(piece));
}
