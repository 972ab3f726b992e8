using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Business;

internal static class Imports
{
    public static object Service(string key, long? amount = 45000, string? name = null) => new
    {
        key, name = name ?? $"Послуга {key}", names = new { en = $"Service {key}" }, durationMinutes = 60,
        price = amount is null ? null : new { amount, currency = "UAH" }, priceKind = amount is null ? "onRequest" : "fixed",
    };

    public static Task<JsonNode> ImportAsync(this HttpClient client, object body) => client.SendJsonAsync(HttpMethod.Post, "/api/v1/business/import", body);

    public static async Task<JsonNode> RefusedImportAsync(this HttpClient client, object body)
    {
        using var response = await client.PostAsJsonAsync("/api/v1/business/import", body);
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["errors"]!;
    }

    public static async Task<List<JsonNode>> AllAsync(this HttpClient client, string path)
    {
        List<JsonNode> rows = [];
        for (string? cursor = null; ;)
        {
            var page = await client.GetJsonAsync($"{path}?limit=100" + (cursor is null ? "" : $"&cursor={cursor}"));
            rows.AddRange(page["items"]!.AsArray().Select(row => row!));
            cursor = page["nextCursor"]?.GetValue<string>();
            if (cursor is null) return rows;
        }
    }

    public static IEnumerable<string> Places(this JsonNode errors) => errors.AsObject().Select(pair => pair.Key);
}
