using System.Text.Json.Nodes;
using Vivtorok.Testing;
using Vivtorok.Testing.Process;

namespace Vivtorok.FunctionalTests.Agent.Claude;

/// <summary>A salon whose chat Claude answers: manicure 450, haircut 400, open all day.</summary>
internal sealed record Shop(ApiFixture Api, TestWorkspace Workspace, WebChat Chat, Guid Manicure)
{
    public HttpClient Owner => Workspace.Owner;

    /// <summary>Tomorrow by the salon's clock, as tools write it.</summary>
    public string Tomorrow => TimeZoneInfo.ConvertTime(Api.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv")).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<Shop> OpenAsync(ApiFixture api)
    {
        var workspace = await api.GivenWorkspaceAsync();
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/business/import", Businesses.Salon);
        var chat = await WebChat.OpenAsync(api, workspace.Owner);
        var services = (await workspace.Owner.GetJsonAsync("/api/v1/services"))["items"]!.AsArray();
        return new Shop(api, workspace, chat, services.First(row => (string?)row!["key"] == "manicure")!["id"]!.GetValue<Guid>());
    }

    public Task<Guest> GuestAsync(string locale = "uk") => Chat.GuestAsync(locale);

    public async Task<JsonArray> AppointmentsAsync() => (await Owner.GetJsonAsync("/api/v1/appointments"))["items"]!.AsArray();

    public async Task<JsonObject> ModelAsync() => (await Owner.GetJsonAsync("/api/v1/agent/model")).AsObject();

    /// <summary>The newest conversation's decision records, oldest first.</summary>
    public async Task<JsonArray> TurnsAsync()
    {
        var conversation = (await Chat.ConversationAsync()).GetProperty("id").GetGuid();
        return (await Owner.GetJsonAsync($"/api/v1/conversations/{conversation}/turns"))["items"]!.AsArray();
    }

    public async Task<JsonObject> LastTurnAsync() => (await TurnsAsync())[^1]!.AsObject();

    public async Task<IReadOnlyList<string>> RequestsAsync(JsonObject turn)
    {
        var conversation = (await Chat.ConversationAsync()).GetProperty("id").GetGuid();
        var rebuilt = await Owner.GetJsonAsync($"/api/v1/conversations/{conversation}/turns/{turn["id"]}/requests");
        return [.. rebuilt["requests"]!.AsArray().Select(body => body!.GetValue<string>())];
    }

    public JsonObject Offer(string time) => new() { ["serviceId"] = Manicure.ToString(), ["date"] = Tomorrow, ["time"] = time };
}
