using System.Text.Json.Nodes;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.Gmail;

namespace Vivtorok.FunctionalTests.Channels.Mail;

/// <summary>A business with a mailbox, as its owner and its customers see it.</summary>
public sealed class MailShop(GmailFixture api, TestWorkspace workspace, string address)
{
    public HttpClient Owner => workspace.Owner;

    public TestWorkspace Workspace => workspace;

    public string Address => address;

    public FakeMailbox Box => api.Gmail.Mailbox(address);

    public string ChannelId { get; private set; } = "";

    public async Task ConnectAsync() => ChannelId = (await ConnectAsync(address, null))["id"]!.ToString();

    /// <summary>The whole way: to Google and back.</summary>
    public async Task<JsonNode> ConnectAsync(string owner, string? channelId, string[]? scopes = null)
    {
        var page = await BeginAsync(channelId);
        var (code, state) = api.Gmail.Google.Agree(page, owner, scopes);
        var channel = await Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/channels/gmail/connection", new { code, state });
        await api.DrainWorkAsync();
        return channel;
    }

    public async Task<Uri> BeginAsync(string? channelId = null) =>
        new((await Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/channels/gmail/consent", new { channelId }))["url"]!.ToString());

    public async Task SyncAsync()
    {
        await Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/channels/{ChannelId}/sync");
        await api.DrainWorkAsync();
    }

    public async Task CountAsync()
    {
        await Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/channels/{ChannelId}/reconciliation");
        await api.DrainWorkAsync();
    }

    /// <summary>A customer's letter comes and is taken in.</summary>
    public async Task<FakeLetter> ReceiveAsync(string from, string subject, string text, params string[] headers)
    {
        var letter = Box.Deliver(Eml.Text(from, address, subject, text, headers));
        await SyncAsync();
        return letter;
    }

    /// <summary>The burst is over: the agent answers and the answer leaves.</summary>
    public async Task AnswerAsync()
    {
        api.Clock.Advance(TimeSpan.FromSeconds(61));
        await api.DrainWorkAsync();
    }

    public async Task<JsonArray> ConversationsAsync() => (await Owner.GetJsonAsync("/api/v1/conversations"))["items"]!.AsArray();

    public async Task<JsonNode> ConversationAsync() => (await ConversationsAsync()).Single()!;

    public async Task<JsonArray> MessagesAsync(JsonNode? conversation = null) =>
        (await Owner.GetJsonAsync($"/api/v1/conversations/{(conversation ?? await ConversationAsync())["id"]}/messages"))["items"]!.AsArray();

    public Task<JsonNode> HealthAsync() => Owner.GetJsonAsync($"/api/v1/channels/{ChannelId}/health");

    public async Task ReplyAsync(string text)
    {
        await Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{(await ConversationAsync())["id"]}/messages", new { text, kind = "reply" });
        await api.DrainWorkAsync();
    }
}
