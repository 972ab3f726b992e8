using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vivtorok.Application.Common.Agents;

namespace Vivtorok.Testing.Fakes;

/// <summary>The product with a scripted model and a Telegram of its own that calls its webhooks.</summary>
public sealed class TelegramFixture : ApiFixture
{
    public FakeTelegram Telegram { get; } = new();

    public ScriptedAgent Agent { get; } = new();

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [new("Channels:Telegram:BaseUrl", Telegram.Address.ToString()), new("Channels:Telegram:Webhooks", "true"), new("Channels:Telegram:TimeoutSeconds", "2")];

    public override async Task InitializeAsync()
    {
        await Telegram.StartAsync();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Telegram.DisposeAsync();
    }

    /// <summary>A workspace with a connected bot whose agent answers by <paramref name="mode"/>.</summary>
    public async Task<TelegramChannel> GivenTelegramAsync(string mode = "everyone", string locale = "uk")
    {
        var (workspace, token) = (await GivenWorkspaceAsync(locale), Telegram.GivenBot());
        var row = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/channels", new { kind = "telegram", token });
        var channel = new TelegramChannel(this, workspace, token, row["id"]!.GetValue<Guid>(), row["key"]!.GetValue<string>());
        await workspace.Owner.SendJsonAsync(HttpMethod.Put, $"/api/v1/agent/channels/{channel.Id}", new { mode, burstWaitSeconds = 0 });
        return channel;
    }

    protected override void Replace(IServiceCollection services)
    {
        services.RemoveAll<IAgentModel>();
        services.AddSingleton<IAgentModel>(Agent);
    }
}

/// <summary>A connected bot as its owner and its customers see it.</summary>
public sealed record TelegramChannel(TelegramFixture Api, TestWorkspace Workspace, string Token, Guid Id, string Key)
{
    public HttpClient Owner => Workspace.Owner;

    /// <summary>Somebody who has a chat with the bot.</summary>
    public TelegramPerson GivenPerson() => new(Api.Telegram, Api.Telegram.NextId() + 771_000_000_000);

    /// <summary>Telegram brings an update; it must be taken.</summary>
    public async Task BringAsync(JsonNode update)
    {
        using var answer = await Api.Telegram.DeliverAsync(Token, update, Api.Anonymous());
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The same, and all that follows from it.</summary>
    public async Task BringAndWorkAsync(JsonNode update)
    {
        await BringAsync(update);
        await Api.DrainWorkAsync();
    }

    public async Task<IReadOnlyList<JsonNode>> ConversationsAsync() =>
        [.. (await Owner.GetJsonAsync($"/api/v1/conversations?channelId={Id}"))["items"]!.AsArray().Select(item => item!)];

    /// <summary>The messages of the only conversation.</summary>
    public async Task<IReadOnlyList<JsonNode>> MessagesAsync()
    {
        var conversation = (await ConversationsAsync()).Single()["id"]!;
        return [.. (await Owner.GetJsonAsync($"/api/v1/conversations/{conversation}/messages"))["items"]!.AsArray().Select(item => item!)];
    }

    public async Task<string> ConversationIdAsync() => (await ConversationsAsync()).Single()["id"]!.ToString();

    public async Task ReplyAsync(string text) =>
        await Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{await ConversationIdAsync()}/messages", new { text, kind = "reply" });

    public Task<JsonNode> HealthAsync() => Owner.GetJsonAsync($"/api/v1/channels/{Id}/health");

    public async Task<IReadOnlyList<JsonNode>> AlertsAsync() => [.. (await Owner.GetJsonAsync("/api/v1/alerts"))["items"]!.AsArray().Select(item => item!)];
}
