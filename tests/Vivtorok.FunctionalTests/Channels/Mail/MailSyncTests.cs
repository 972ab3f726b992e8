using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;
using Vivtorok.Testing.Fakes.Gmail;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels.Mail;

public sealed class MailSyncTests(GmailFixture api) : IClassFixture<GmailFixture>
{
    [Fact]
    public async Task A_lost_history_is_made_up_from_the_mailbox_itself()
    {
        var shop = await api.GivenShopAsync("off");
        await shop.ReceiveAsync("anna@example.com", "1", "Перед розривом");
        shop.Box.Deliver(Eml.Text("ivan@example.com", shop.Address, "2", "У розриві"));
        shop.Box.ForgetHistory();

        await shop.SyncAsync();
        await shop.ReceiveAsync("olha@example.com", "3", "Після розриву");

        (await shop.ConversationsAsync()).Should().HaveCount(3);
    }

    [Fact]
    public async Task A_count_finds_what_the_history_never_told_and_says_so()
    {
        var shop = await api.GivenShopAsync("off");
        await shop.ReceiveAsync("anna@example.com", "1", "Відомий лист");
        shop.Box.DeliverUnnoticed(Eml.Text("ivan@example.com", shop.Address, "2", "Загублений лист"));
        await shop.SyncAsync();
        (await shop.ConversationsAsync()).Should().ContainSingle("the history does not tell of it");

        await shop.CountAsync();

        (await shop.ConversationsAsync()).Should().HaveCount(2);
        var count = (await shop.HealthAsync())["mail"]!["count"]!;
        (count["atProvider"]!.GetValue<int>(), count["known"]!.GetValue<int>(), count["filled"]!.GetValue<int>()).Should().Be((2, 1, 1));
    }

    [Fact]
    public async Task Mail_from_before_the_consent_is_not_read()
    {
        var shop = new MailShop(api, await api.GivenWorkspaceAsync(), api.NewAddress());
        shop.Box.Deliver(Eml.Text("mother@example.com", shop.Address, "Привіт", "Особисте"));
        api.Clock.Advance(TimeSpan.FromSeconds(5));
        await shop.ConnectAsync();

        await shop.CountAsync();

        (await shop.ConversationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Long_histories_come_in_pages()
    {
        var shop = await api.GivenShopAsync("off");
        (var size, api.Gmail.PageSize) = (api.Gmail.PageSize, 3);
        for (var i = 0; i < 10; i++) shop.Box.Deliver(Eml.Text($"c{i}@example.com", shop.Address, $"{i}", $"Лист {i}"));

        await shop.SyncAsync();
        await shop.CountAsync();
        api.Gmail.PageSize = size;

        (await shop.ConversationsAsync()).Should().HaveCount(10);
        (await shop.HealthAsync())["mail"]!["count"]!["known"]!.GetValue<int>().Should().Be(10);
    }

    [Theory]
    [InlineData(503, "backendError", 3)]
    [InlineData(429, "rateLimitExceeded", 1)]
    [InlineData(403, "userRateLimitExceeded", 1)]
    public async Task A_Gmail_that_is_away_or_busy_loses_nothing(int status, string reason, int times)
    {
        var shop = await api.GivenShopAsync("off");
        var letter = shop.Box.Deliver(Eml.Text("anna@example.com", shop.Address, "1", "Лист"));
        for (var i = 0; i < times; i++) api.Gmail.Next($"/messages/{letter.Id}", new Mishap.Status(status, 5, reason));
        await shop.SyncAsync();
        (await shop.ConversationsAsync()).Should().BeEmpty();

        await shop.SyncAsync();

        (await shop.MessagesAsync()).Should().ContainSingle();
        (await shop.HealthAsync())["problem"].Should().BeNull();
    }

    [Fact]
    public async Task A_letter_that_Gmail_fails_to_give_once_is_asked_for_again_in_the_same_look()
    {
        var shop = await api.GivenShopAsync("off");
        for (var i = 0; i < 5; i++) api.Gmail.Next($"/messages/{shop.Box.Deliver(Eml.Text($"c{i}@example.com", shop.Address, $"{i}", $"Лист {i}")).Id}", new Mishap.Status(503));

        await shop.SyncAsync();

        (await shop.ConversationsAsync()).Should().HaveCount(5);
    }

    [Fact]
    public async Task A_broken_connection_in_the_middle_takes_up_where_it_was()
    {
        var shop = await api.GivenShopAsync("off");
        for (var i = 0; i < 3; i++) shop.Box.Deliver(Eml.Text($"c{i}@example.com", shop.Address, $"{i}", $"Лист {i}"));
        api.Gmail.Next($"/messages/{shop.Box.All[1].Id}", new Mishap.Cut());
        await shop.SyncAsync();
        (await shop.ConversationsAsync()).Should().ContainSingle("the first one is stored with its place in the mailbox");

        await shop.SyncAsync();

        (await shop.ConversationsAsync()).Should().HaveCount(3);
    }

    [Fact]
    public async Task Due_mailboxes_are_found_once_and_looked_into()
    {
        var shop = await api.GivenShopAsync("off");
        shop.Box.Deliver(Eml.Text("anna@example.com", shop.Address, "1", "Лист"));
        api.Clock.Advance(TimeSpan.FromMinutes(15));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.FindDueMailboxesAsync()));
        await api.DrainWorkAsync();

        (await shop.MessagesAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_push_is_believed_only_with_Google_s_signature_and_then_only_causes_a_look()
    {
        var shop = await api.GivenShopAsync("off");
        shop.Box.Deliver(Eml.Text("anna@example.com", shop.Address, "1", "Лист"));
        var google = api.Gmail.Google;

        (await PushAsync(shop.Address, null)).Should().Be(HttpStatusCode.Unauthorized);
        (await PushAsync(shop.Address, google.PushToken(ours: false))).Should().Be(HttpStatusCode.Unauthorized);
        (await PushAsync(shop.Address, google.PushToken(audience: "https://elsewhere.example"))).Should().Be(HttpStatusCode.Unauthorized);
        (await PushAsync(shop.Address, google.PushToken(account: "mallory@example.com"))).Should().Be(HttpStatusCode.Unauthorized);
        (await PushAsync("nobody@example.com", google.PushToken())).Should().Be(HttpStatusCode.NoContent);
        await api.DrainWorkAsync();
        (await shop.ConversationsAsync()).Should().BeEmpty();

        (await PushAsync(shop.Address, google.PushToken())).Should().Be(HttpStatusCode.NoContent);
        await api.DrainWorkAsync();

        (await shop.MessagesAsync()).Should().ContainSingle();
        (await shop.HealthAsync())["mail"]!["watchedUntil"]!.GetValue<DateTimeOffset>().Should().BeAfter(api.Clock.GetUtcNow().AddDays(6));
    }

    [Fact]
    public async Task The_words_of_letters_lie_in_the_inbox_and_nowhere_else()
    {
        const string secret = "Zirkonium7391";
        var shop = await api.GivenShopAsync();
        api.Agent.Say("Дякуємо.");

        await shop.ReceiveAsync($"Anna {secret} <anna.{secret}@example.com>", $"Subject {secret}", $"Words {secret}\n\n> quoted {secret}");
        await shop.ReceiveAsync($"news.{secret}@example.com", $"News {secret}", $"Buy {secret}", "List-Id: <news>");
        await shop.AnswerAsync();
        api.Gmail.Google.Withdraw(shop.Address);
        await shop.SyncAsync();

        (await api.TablesWithAsync(secret)).Should().BeSubsetOf(["Messages", "Conversations", "MailItems", "Contacts", "ContactIdentities", "Turns"]);
        api.Logged.Should().NotContain(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        api.Mail.To(shop.Workspace.OwnerEmail).Should().NotContain(letter => (letter.Subject + letter.Text + letter.Html).Contains(secret, StringComparison.OrdinalIgnoreCase));
        (await shop.Owner.GetJsonAsync("/api/v1/alerts")).ToJsonString().Should().NotContain(secret);
    }

    private async Task<HttpStatusCode> PushAsync(string address, string? token)
    {
        var data = Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { emailAddress = address, historyId = "1" })));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/gmail")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { message = new { data, messageId = "1" }, subscription = "s" }), Encoding.UTF8, "application/json"),
        };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await api.Anonymous().SendAsync(request);
        return response.StatusCode;
    }
}
