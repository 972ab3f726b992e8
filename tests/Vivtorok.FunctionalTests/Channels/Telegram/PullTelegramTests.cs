using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Channels.Telegram;

public sealed class PullTelegramTests(PullingFixture api) : IClassFixture<PullingFixture>
{
    [Fact]
    public async Task Where_telegram_cannot_call_us_we_ask_and_confirm_what_was_taken()
    {
        var (workspace, token) = (await api.GivenWorkspaceAsync(), api.Telegram.GivenBot());
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/channels", new { kind = "telegram", token });
        var anna = new TelegramPerson(api.Telegram, 771_234_567);
        api.Telegram.Next("/getUpdates", new Mishap.Status(502), new Mishap.Status(429, 1));
        for (var i = 1; i <= 3; i++) api.Telegram.Enqueue(token, anna.Writes($"Повідомлення {i}"));

        var texts = await UntilAsync(async () => await TextsAsync(workspace), found => found.Count == 3);

        texts.Should().Equal("Повідомлення 1", "Повідомлення 2", "Повідомлення 3");
        await UntilAsync(() => Task.FromResult(api.Telegram.WaitingOf(token)), waiting => waiting == 0);
        api.Telegram.WebhookOf(token).Url.Should().BeNull();
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(TestWorkspace workspace)
    {
        var conversations = (await workspace.Owner.GetJsonAsync("/api/v1/conversations"))["items"]!.AsArray();
        if (conversations.Count == 0) return [];
        var messages = await workspace.Owner.GetJsonAsync($"/api/v1/conversations/{conversations[0]!["id"]}/messages");
        return [.. messages["items"]!.AsArray().Where(message => message!["kind"]!.ToString() == "inbound").Select(message => message!["text"]!.ToString())];
    }

    private static async Task<T> UntilAsync<T>(Func<Task<T>> read, Func<T, bool> holds)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var value = await read();
            if (holds(value)) return value;
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }
}

/// <summary>The product as it runs on a machine that Telegram cannot reach: it asks by itself, in the background.</summary>
public sealed class PullingFixture : ApiFixture
{
    public FakeTelegram Telegram { get; } = new();

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Channels:Telegram:BaseUrl", Telegram.Address.ToString()), new("Channels:Telegram:Webhooks", "false"), new("Channels:Telegram:PollSeconds", "1"), new("Work:Enabled", "true"),
    ];

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
}
