using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Contacts;

/// <summary>What tests of merging do and look at.</summary>
internal static class Merging
{
    public static async Task<string> AddContactAsync(this HttpClient owner, object contact) => (await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", contact))["id"]!.ToString();

    public static Task<JsonNode> ContactAsync(this HttpClient owner, string id) => owner.GetJsonAsync($"/api/v1/contacts/{id}");

    public static Task<JsonNode> EditContactAsync(this HttpClient owner, string id, object changes) => owner.SendJsonAsync(HttpMethod.Patch, $"/api/v1/contacts/{id}", changes);

    /// <summary>The first stays, the second is taken in.</summary>
    public static Task<JsonNode> MergeAsync(this HttpClient owner, string winner, string otherId) =>
        owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/contacts/{winner}/merge", new { otherId });

    public static Task<JsonNode> UndoAsync(this HttpClient owner, JsonNode merge) => owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/contacts/merges/{merge["mergeId"]}/undo");

    public static async Task<string[]> ListedAsync(this HttpClient owner, string search = "") =>
        [.. (await owner.GetJsonAsync($"/api/v1/contacts?search={Uri.EscapeDataString(search)}"))["items"]!.AsArray().Select(row => row!["id"]!.ToString())];

    /// <summary>Whose the conversations of the workspace are.</summary>
    public static async Task<string[]> TalkersAsync(this HttpClient owner) =>
        [.. (await owner.GetJsonAsync("/api/v1/conversations"))["items"]!.AsArray().Select(row => row!["contactId"]!.ToString())];

    /// <summary>How many rows of each kind, as an answer tells it.</summary>
    public static IReadOnlyDictionary<string, int> Counts(this JsonNode rows) =>
        rows.AsArray().ToDictionary(row => row!["record"]!.ToString(), row => row!["count"]!.GetValue<int>());

    public static string? Text(this JsonNode row, string field) => row[field]?.ToString();
}
