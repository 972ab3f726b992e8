using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Vivtorok.Testing.Fakes.FakeClaude;

/// <summary>The rules of the Messages API of 2026-10-21 that a client can break.</summary>
internal static partial class ClaudeProtocol
{
    private const int MostMarks = 4;
    private static readonly string[] Gone = ["temperature", "top_p", "top_k"];

    /// <returns>What is wrong, or null.</returns>
    public static string? Violation(HttpRequest request, string text)
    {
        if (request.Headers["anthropic-version"] != "2026-10-21") return "anthropic-version is missing or another one";
        if (!request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal) || request.Headers.Authorization.ToString().Length < 10) return "no key";
        if (request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true) return "content-type";
        JsonObject body;
        try
        {
            body = JsonNode.Parse(text)!.AsObject();
        }
        catch (JsonException)
        {
            return "the body is no JSON";
        }

        return Fields(body) ?? Tools(body["tools"] as JsonArray ?? []) ?? Messages(body["messages"] as JsonArray ?? []) ?? Marks(text);
    }

    private static string? Fields(JsonObject body)
    {
        if (string.IsNullOrEmpty((string?)body["model"])) return "model";
        if (body["max_tokens"] is not JsonValue most || most.GetValue<int>() < 1) return "max_tokens";
        if (Gone.FirstOrDefault(body.ContainsKey) is { } gone) return $"{gone} does not exist any more";
        if (body["system"] is JsonArray system && system.Any(block => string.IsNullOrEmpty((string?)block!["text"]))) return "an empty system block";
        return null;
    }

    private static string? Tools(JsonArray tools)
    {
        var names = new HashSet<string>();
        foreach (var tool in tools)
        {
            if ((string?)tool!["name"] is not { } name || !ToolName().IsMatch(name) || !names.Add(name)) return "a tool's name";
            if (string.IsNullOrEmpty((string?)tool["description"])) return $"{name} has no description";
            if (tool["input_schema"] is not JsonObject schema || Schema(schema) is { } wrong) return $"{name} has no valid schema";
        }

        return null;
    }

    private static string? Schema(JsonObject schema)
    {
        if ((string?)schema["type"] != "object") return "not an object";
        var properties = schema["properties"] as JsonObject ?? [];
        if (properties.Any(property => property.Value is not JsonObject shape || !shape.ContainsKey("type"))) return "a property without a type";
        return (schema["required"] as JsonArray ?? []).Any(name => !properties.ContainsKey((string)name!)) ? "requires what is not there" : null;
    }

    private static string? Messages(JsonArray messages)
    {
        if (messages.Count == 0 || (string?)messages[0]!["role"] != "user") return "the first message must be the user's";
        HashSet<string> open = [];
        string? before = null;
        foreach (var message in messages)
        {
            var role = (string?)message!["role"];
            if (role is not ("user" or "assistant") || role == before) return "roles must take turns";
            before = role;
            if (message["content"] is not JsonArray { Count: > 0 } blocks) continue;
            if (blocks.Any(block => (string?)block!["type"] == "text" && string.IsNullOrEmpty((string?)block["text"]))) return "an empty text block";
            if (Calls(blocks, role, ref open) is { } wrong) return wrong;
        }

        return open.Count > 0 ? "a tool_use without its result" : null;
    }

    // All results of one assistant message stand in the next user message, first, each once.
    private static string? Calls(JsonArray blocks, string role, ref HashSet<string> open)
    {
        var results = blocks.TakeWhile(block => (string?)block!["type"] == "tool_result").Select(block => (string?)block!["tool_use_id"] ?? "").ToList();
        if (blocks.Count(block => (string?)block!["type"] == "tool_result") != results.Count) return "results must come first";
        if (results.Distinct().Count() != results.Count || !open.SetEquals(results)) return "results do not answer the calls";
        open = role == "assistant" ? [.. blocks.Where(block => (string?)block!["type"] == "tool_use").Select(block => (string?)block!["id"] ?? "")] : [];
        return null;
    }

    private static string? Marks(string text) => CacheMark().Count(text) > MostMarks ? "more than four cache marks" : null;

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,128}$")]
    private static partial Regex ToolName();

    [GeneratedRegex("\"cache_control\":\\{")]
    private static partial Regex CacheMark();
}
