using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Vivtorok.Testing.Fakes.FakeClaude;

/// <summary>What the fake answers: a message, an error, or a connection that breaks.</summary>
public sealed record ClaudeAnswer(int Status, JsonObject Body)
{
    private static int _ids;

    public string StopReason { get; init; } = "end_turn";

    /// <summary>Seconds, as the header says.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The connection ends in the middle of the answer.</summary>
    public bool Breaks { get; init; }

    public static ClaudeAnswer Say(string text) => Of([new JsonObject { ["type"] = "text", ["text"] = text }]);

    public static ClaudeAnswer Call(string tool, JsonObject input) => Of([Use(tool, input)]) with { StopReason = "tool_use" };

    /// <summary>Thinking, words and a call at once, as real models do.</summary>
    public static ClaudeAnswer ThinkAndCall(string words, string tool, JsonObject input) => Of(
    [
        new JsonObject { ["type"] = "thinking", ["thinking"] = "Треба перевірити <календар>.", ["signature"] = "EqQBCgIYAhIM1gbcDa9GJwZA2b3h/+==" },
        new JsonObject { ["type"] = "text", ["text"] = words },
        Use(tool, input),
    ]) with
    { StopReason = "tool_use" };

    public static ClaudeAnswer Of(JsonArray content) => new(200, new JsonObject { ["content"] = content });

    public static ClaudeAnswer Error(int status, string type, string message = "Refused.", string? code = null)
    {
        var error = new JsonObject { ["type"] = type, ["message"] = message };
        if (code is not null) error["details"] = new JsonObject { ["error_code"] = code };
        return new ClaudeAnswer(status, new JsonObject { ["type"] = "error", ["error"] = error, ["request_id"] = "req_test" });
    }

    public async Task WriteAsync(HttpContext http, JsonObject request)
    {
        http.Response.StatusCode = Status;
        http.Response.Headers["request-id"] = "req_test";
        if (RetryAfter is not null) http.Response.Headers.RetryAfter = RetryAfter;
        if (Status != 200) await WriteJsonAsync(http, Body.ToJsonString());
        else if ((bool?)request["stream"] == true) await WriteEventsAsync(http, Message(request));
        else await WriteJsonAsync(http, Message(request).ToJsonString());
    }

    private JsonObject Message(JsonObject request) => new()
    {
        ["id"] = $"msg_{Interlocked.Increment(ref _ids):x8}", ["type"] = "message", ["role"] = "assistant", ["model"] = (string?)request["model"],
        ["content"] = Body["content"]!.DeepClone(), ["stop_reason"] = StopReason, ["stop_sequence"] = null, ["usage"] = ClaudeTokens.Of(request, Body["content"]!),
    };

    private async Task WriteJsonAsync(HttpContext http, string text)
    {
        http.Response.ContentType = "application/json";
        var bytes = Encoding.UTF8.GetBytes(text);
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(Breaks ? bytes.AsMemory(0, bytes.Length / 2) : bytes);
        if (!Breaks) return;
        await http.Response.Body.FlushAsync();
        http.Abort();
    }

    private async Task WriteEventsAsync(HttpContext http, JsonObject message)
    {
        http.Response.ContentType = "text/event-stream";
        var events = ClaudeEvents.Of(message).ToList();
        foreach (var (name, data) in Breaks ? events.Take(events.Count / 2) : events) await http.Response.WriteAsync($"event: {name}\ndata: {data.ToJsonString()}\n\n");
        await http.Response.Body.FlushAsync();
        if (Breaks) http.Abort();
    }

    private static JsonObject Use(string tool, JsonObject input) =>
        new() { ["type"] = "tool_use", ["id"] = $"toolu_{Interlocked.Increment(ref _ids):x8}", ["name"] = tool, ["input"] = input };
}
