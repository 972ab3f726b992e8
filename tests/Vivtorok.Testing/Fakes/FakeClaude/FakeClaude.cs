using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Vivtorok.Testing.Fakes.FakeClaude;

/// <summary>One request as it came: the bytes and what they say.</summary>
/// <param name="Key">The bearer token.</param>
public sealed record ClaudeRequest(string Body, JsonObject Json, string Key, DateTimeOffset At)
{
    /// <summary>The customer's newest words.</summary>
    public string LastText => Json["messages"]!.AsArray().Where(message => (string?)message!["role"] == "user").SelectMany(Blocks)
        .Where(block => (string?)block["type"] == "text").Select(block => (string)block["text"]!).LastOrDefault(text => text.StartsWith("<customer_message>", StringComparison.Ordinal)) ?? "";

    /// <summary>How many answers of tools the model has had in this turn.</summary>
    public int Results => Json["messages"]!.AsArray().SelectMany(Blocks).Count(block => (string?)block["type"] == "tool_result");

    public JsonObject? LastResult => Json["messages"]!.AsArray().SelectMany(Blocks).LastOrDefault(block => (string?)block["type"] == "tool_result") is { } result
        ? JsonNode.Parse((string)result["content"]!)!.AsObject()
        : null;

    private static IEnumerable<JsonObject> Blocks(JsonNode? message) =>
        message!["content"] is JsonArray blocks ? blocks.Select(block => block!.AsObject()) : [new JsonObject { ["type"] = "text", ["text"] = (string?)message["content"] }];
}

/// <summary>
/// A server on loopback that speaks the Messages API, plain and as events, and refuses with 400 whatever breaks its contract. What
/// it answers is the test's: a script, or one of the ways a provider or a model can misbehave.
/// </summary>
public sealed class FakeClaude : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ClaudeRequest> _requests = new();
    private readonly ConcurrentQueue<string> _violations = new();

    private FakeClaude(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>What the next requests are answered.</summary>
    public Func<ClaudeRequest, CancellationToken, Task<ClaudeAnswer>> Answer { get; set; } = (_, _) => Task.FromResult(ClaudeAnswer.Say("Добре."));

    public IReadOnlyList<ClaudeRequest> Requests => [.. _requests];

    /// <summary>What was wrong with the product's requests.</summary>
    public IReadOnlyList<string> Violations => [.. _violations];

    public static async Task<FakeClaude> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var fake = new FakeClaude(app);
        app.MapPost("/v1/messages", fake.ServeAsync);
        await app.StartAsync();
        return fake;
    }

    public void Script(Func<ClaudeRequest, ClaudeAnswer> answer) => Answer = (request, _) => Task.FromResult(answer(request));

    public void Forget() => _requests.Clear();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task ServeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        if (ClaudeProtocol.Violation(http.Request, body) is { } violation)
        {
            _violations.Enqueue(violation);
            await ClaudeAnswer.Error(400, "invalid_request_error", violation).WriteAsync(http, new JsonObject());
            return;
        }

        var json = JsonNode.Parse(body)!.AsObject();
        var request = new ClaudeRequest(body, json, http.Request.Headers.Authorization.ToString()["Bearer ".Length..], DateTimeOffset.UtcNow);
        _requests.Enqueue(request);
        try
        {
            await (await Answer(request, http.RequestAborted)).WriteAsync(http, json);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The product has waited long enough.
        }
    }
}
