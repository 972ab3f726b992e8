using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Vivtorok.Testing;

public static class HttpExtensions
{
    /// <summary>Sends JSON and reads the JSON of a success; throws with the answer's text where it is none. An empty object where the body is empty.</summary>
    public static async Task<JsonNode> SendJsonAsync(this HttpClient client, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode) throw new HttpRequestException($"{method} {path}: {(int)response.StatusCode} {text}", null, response.StatusCode);
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    public static Task<JsonNode> GetJsonAsync(this HttpClient client, string path) => client.SendJsonAsync(HttpMethod.Get, path);

    /// <summary>Sends a request and gives status and problem code, for tests of refusals.</summary>
    public static async Task<(HttpStatusCode Status, string? Code)> TryAsync(this HttpClient client, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var problem = response.Content.Headers.ContentType?.MediaType == "application/problem+json" ? JsonNode.Parse(text) : null;
        return (response.StatusCode, problem?["code"]?.GetValue<string>());
    }

    /// <summary>Posts what will be refused, and reads the problem.</summary>
    public static async Task<JsonNode> PostProblemAsync(this HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? throw new InvalidOperationException($"{path} was not refused: {text}") : JsonNode.Parse(text)!;
    }
}
