using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Channels.Telegram;

public sealed class ConnectTelegramTests(TelegramFixture api) : IClassFixture<TelegramFixture>
{
    [Fact]
    public async Task A_bot_is_connected_by_its_token_and_its_updates_come_to_us()
    {
        var (workspace, token) = (await api.GivenWorkspaceAsync(), api.Telegram.GivenBot("mavka_bot"));

        var row = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/channels", new { kind = "telegram", token });

        row["name"]!.ToString().Should().Be("@mavka_bot");
        row["connection"]!["status"]!.ToString().Should().Be("connected");
        row["agentMode"]!.ToString().Should().Be("drafts");
        row.ToJsonString().Should().NotContain(token);
        var (url, secret) = api.Telegram.WebhookOf(token);
        url.Should().EndWith($"/webhooks/telegram/{row["key"]}");
        secret.Should().HaveLength(43);
    }

    [Theory]
    [InlineData("", "request.invalid")]
    [InlineData("nonsense", "request.invalid")]
    [InlineData("110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", "telegram.tokenWrong")]
    public async Task What_is_no_token_of_a_bot_is_refused_by_name(string token, string code)
    {
        var workspace = await api.GivenWorkspaceAsync();

        var answer = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/channels", new { kind = "telegram", token });

        answer.Should().Be((HttpStatusCode.BadRequest, code));
    }

    [Fact]
    public async Task The_same_bot_in_two_workspaces_is_refused_until_the_first_lets_it_go()
    {
        var (first, second) = (await api.GivenTelegramAsync(), await api.GivenWorkspaceAsync());
        var body = new { kind = "telegram", token = first.Token };

        var refused = await second.Owner.TryAsync(HttpMethod.Post, "/api/v1/channels", body);
        await first.Owner.SendJsonAsync(HttpMethod.Delete, $"/api/v1/channels/{first.Id}");
        var afterwards = await second.Owner.TryAsync(HttpMethod.Post, "/api/v1/channels", body);

        refused.Should().Be((HttpStatusCode.Conflict, "channel.accountTaken"));
        afterwards.Status.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_same_bot_again_keeps_its_channel_and_takes_the_new_secret()
    {
        var channel = await api.GivenTelegramAsync();
        var before = api.Telegram.WebhookOf(channel.Token).Secret;

        var again = await channel.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/channels", new { kind = "telegram", token = channel.Token });

        again["id"]!.GetValue<Guid>().Should().Be(channel.Id);
        api.Telegram.WebhookOf(channel.Token).Secret.Should().NotBe(before);
    }

    [Fact]
    public async Task Telegram_that_is_away_is_no_wrong_token()
    {
        var (workspace, token) = (await api.GivenWorkspaceAsync(), api.Telegram.GivenBot());
        api.Telegram.Next("/getMe", new Mishap.Status(502));

        var answer = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/channels", new { kind = "telegram", token });

        answer.Should().Be((HttpStatusCode.Conflict, "telegram.away"));
    }

    [Fact]
    public async Task A_disconnected_bot_has_no_webhook_and_its_updates_are_refused()
    {
        var channel = await api.GivenTelegramAsync();
        var secret = api.Telegram.WebhookOf(channel.Token).Secret!;
        await channel.Owner.SendJsonAsync(HttpMethod.Delete, $"/api/v1/channels/{channel.Id}");

        var late = await PostAsync(channel.Key, secret, channel.GivenPerson().Writes("Добрий день"));

        api.Telegram.WebhookOf(channel.Token).Url.Should().BeNull();
        late.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task Without_the_right_secret_nothing_is_stored(string? secret)
    {
        var channel = await api.GivenTelegramAsync();

        var status = await PostAsync(channel.Key, secret, channel.GivenPerson().Writes("Добрий день"));

        status.Should().Be(HttpStatusCode.Unauthorized);
        (await channel.ConversationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Health_tells_what_telegram_says_and_sets_a_lost_webhook_again()
    {
        var channel = await api.GivenTelegramAsync();
        api.Telegram.Report(channel.Token, pending: 7, lastError: "Wrong response from the webhook: 403 Forbidden");

        var health = await channel.HealthAsync();

        health["status"]!.ToString().Should().Be("unhealthy");
        health["problem"]!["code"]!.ToString().Should().Be("telegram.notReached");
        health["provider"]!["pending"]!.GetValue<int>().Should().Be(7);
        health["provider"]!["lastError"]!.ToString().Should().Contain("403");
        (await channel.AlertsAsync()).Should().ContainSingle().Which["kind"]!.ToString().Should().Be("channelDown");
    }

    [Fact]
    public async Task A_round_finds_every_revoked_token_in_all_workspaces()
    {
        TelegramChannel[] channels = [await api.GivenTelegramAsync(), await api.GivenTelegramAsync()];
        foreach (var channel in channels) api.Telegram.Revoke(channel.Token);

        await api.SendAsync(new InspectChannelsCommand());

        foreach (var channel in channels) (await channel.AlertsAsync()).Should().ContainSingle().Which["kind"]!.ToString().Should().Be("channelDown");
    }

    [Fact]
    public async Task A_revoked_token_is_told_once_and_forgotten_when_the_new_one_comes()
    {
        var channel = await api.GivenTelegramAsync("off");
        await channel.BringAndWorkAsync(channel.GivenPerson().Writes("Добрий день"));
        api.Telegram.Next("/sendMessage", new Mishap.Status(401, Text: "Unauthorized"));
        await channel.ReplyAsync("Вітаю!");
        await api.DrainWorkAsync();
        await channel.ReplyAsync("Ви тут?");
        await api.DrainWorkAsync();

        var row = (await channel.Owner.GetJsonAsync($"/api/v1/channels/{channel.Id}"))["connection"]!;
        row["status"]!.ToString().Should().Be("disconnected");
        row["problem"]!.ToString().Should().Be("telegram.tokenRevoked");
        api.Mail.To(channel.Workspace.OwnerEmail).Count(letter => letter.Text.Contains("/settings/channels", StringComparison.Ordinal)).Should().Be(1);
        await channel.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/channels", new { kind = "telegram", token = channel.Token });
        (await channel.AlertsAsync()).Should().NotContain(alert => alert["kind"]!.ToString() == "channelDown");
    }

    private async Task<HttpStatusCode> PostAsync(string key, string? secret, JsonNode update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/webhooks/telegram/{key}") { Content = new StringContent(update.ToJsonString()) };
        if (secret is not null) request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        using var answer = await api.Anonymous().SendAsync(request);
        return answer.StatusCode;
    }
}
