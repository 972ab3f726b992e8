using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.Gmail;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels.Mail;

public sealed class ConnectMailboxTests(GmailFixture api) : IClassFixture<GmailFixture>
{
    [Fact]
    public async Task An_owner_connects_a_mailbox_with_the_least_rights_and_it_begins_in_drafts()
    {
        var shop = new MailShop(api, await api.GivenWorkspaceAsync(), api.NewAddress());

        var page = await shop.BeginAsync();
        var channel = await shop.ConnectAsync(shop.Address, null);

        Uri.UnescapeDataString(page.Query).Should().Contain("scope=openid email https://www.googleapis.com/auth/gmail.readonly https://www.googleapis.com/auth/gmail.send&")
            .And.NotContain("gmail.modify").And.NotContain("mail.google.com");
        (channel["kind"]!.ToString(), channel["agentMode"]!.ToString(), channel["burstWaitSeconds"]!.GetValue<int>()).Should().Be(("gmail", "drafts", 60));
        channel["connection"]!["account"]!.ToString().Should().Be(shop.Address);
        channel.ToJsonString().Should().NotContain("1//", "a refresh token is nobody's to see");
    }

    [Fact]
    public async Task A_visit_to_Google_counts_once_for_its_own_session_and_ten_minutes()
    {
        var (mine, other) = (new MailShop(api, await api.GivenWorkspaceAsync(), api.NewAddress()), new MailShop(api, await api.GivenWorkspaceAsync(), api.NewAddress()));
        var first = api.Gmail.Google.Agree(await mine.BeginAsync(), mine.Address);

        (await TryAsync(other.Owner, first.Code, first.State)).Should().Be((HttpStatusCode.Conflict, "gmail.state"));
        (await TryAsync(mine.Owner, first.Code, first.State + "x")).Should().Be((HttpStatusCode.Conflict, "gmail.state"));
        (await TryAsync(mine.Owner, "nonsense", first.State)).Should().Be((HttpStatusCode.Conflict, "gmail.consentRefused"));
        (await TryAsync(mine.Owner, first.Code, first.State)).Status.Should().Be(HttpStatusCode.Created);
        (await TryAsync(mine.Owner, first.Code, first.State)).Should().Be((HttpStatusCode.Conflict, "gmail.consentRefused"));

        var late = api.Gmail.Google.Agree(await other.BeginAsync(), other.Address);
        api.Clock.Advance(TimeSpan.FromMinutes(11));
        (await TryAsync(other.Owner, late.Code, late.State)).Should().Be((HttpStatusCode.Conflict, "gmail.state"));
    }

    [Fact]
    public async Task An_unticked_scope_is_named_and_nothing_is_connected()
    {
        var shop = new MailShop(api, await api.GivenWorkspaceAsync(), api.NewAddress());
        var (code, state) = api.Gmail.Google.Agree(await shop.BeginAsync(), shop.Address, ["openid", "email", "https://www.googleapis.com/auth/gmail.readonly"]);

        (await TryAsync(shop.Owner, code, state)).Should().Be((HttpStatusCode.Conflict, "gmail.scopeMissing"));
        (await shop.Owner.GetJsonAsync("/api/v1/channels"))["items"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task A_mailbox_stands_in_one_inbox_until_it_is_disconnected_there()
    {
        var (first, second) = (await api.GivenShopAsync(), await api.GivenWorkspaceAsync());
        var rival = new MailShop(api, second, first.Address);
        var (code, state) = api.Gmail.Google.Agree(await rival.BeginAsync(), first.Address);
        (await TryAsync(rival.Owner, code, state)).Should().Be((HttpStatusCode.Conflict, "channel.accountTaken"));

        await first.Owner.SendJsonAsync(HttpMethod.Delete, $"/api/v1/channels/{first.ChannelId}");

        await rival.ConnectAsync();
        (await rival.HealthAsync())["mail"]!["lastSyncAt"].Should().NotBeNull();
    }

    [Fact]
    public async Task Disconnecting_revokes_the_consent_at_Google()
    {
        var shop = await api.GivenShopAsync();

        await shop.Owner.SendJsonAsync(HttpMethod.Delete, $"/api/v1/channels/{shop.ChannelId}");

        api.Gmail.Google.HasConsentOf(shop.Address).Should().BeFalse();
        (await shop.Owner.TryAsync(HttpMethod.Post, $"/api/v1/channels/{shop.ChannelId}/sync")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_withdrawn_consent_is_told_once_and_healed_by_connecting_again()
    {
        var shop = await api.GivenShopAsync();
        api.Gmail.Google.Withdraw(shop.Address);
        await shop.SyncAsync();
        await shop.SyncAsync();

        var sick = await shop.HealthAsync();
        (sick["status"]!.ToString(), sick["problem"]!["code"]!.ToString()).Should().Be(("disconnected", "gmail.consentLost"));
        api.Mail.To(shop.Workspace.OwnerEmail).Count(letter => letter.Subject.Contains(shop.Address, StringComparison.Ordinal)).Should().Be(1);
        var asked = api.Gmail.Requests.Count;
        await shop.SyncAsync();
        api.Gmail.Requests.Count.Should().Be(asked, "a lost consent is not tried again and again");

        shop.Box.Deliver(Eml.Text("Анна <anna@example.com>", shop.Address, "Запис", "Чи ви ще працюєте?"));
        await shop.ConnectAsync(shop.Address, shop.ChannelId);

        (await shop.HealthAsync())["problem"].Should().BeNull();
        (await shop.MessagesAsync()).Single()!["text"]!.ToString().Should().Be("Чи ви ще працюєте?");
    }

    [Fact]
    public async Task Another_mailbox_cannot_take_the_place_of_the_first()
    {
        var shop = await api.GivenShopAsync();
        var (code, state) = api.Gmail.Google.Agree(await shop.BeginAsync(shop.ChannelId), "someone.else@example.com");

        (await TryAsync(shop.Owner, code, state)).Should().Be((HttpStatusCode.Conflict, "gmail.otherMailbox"));
    }

    [Fact]
    public async Task A_refused_access_token_is_renewed_once_and_health_names_the_end_of_the_consent()
    {
        api.Gmail.Google.ConsentSeconds = 604_800;
        var shop = await api.GivenShopAsync();
        api.Gmail.Google.ConsentSeconds = null;
        api.Gmail.Google.Expire(shop.Address);

        await shop.ReceiveAsync("anna@example.com", "Запис", "Добрий день");

        (await shop.MessagesAsync()).Should().ContainSingle();
        (await shop.HealthAsync())["mail"]!["consentUntil"]!.GetValue<DateTimeOffset>().Should().BeCloseTo(api.Clock.GetUtcNow().AddDays(7), TimeSpan.FromHours(1));
    }

    private static Task<(HttpStatusCode Status, string? Code)> TryAsync(HttpClient client, string code, string state) =>
        client.TryAsync(HttpMethod.Post, "/api/v1/channels/gmail/connection", new { code, state });
}
