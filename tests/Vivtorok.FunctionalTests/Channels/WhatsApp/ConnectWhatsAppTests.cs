using System.Net;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels.WhatsApp;

public sealed class ConnectWhatsAppTests(WhatsAppFixture api) : IClassFixture<WhatsAppFixture>
{
    private const string Path = "/api/v1/channels/whatsapp";

    [Fact]
    public async Task A_connected_number_is_named_subscribed_and_shows_no_secret()
    {
        var line = await api.GivenLineAsync();

        var channel = await line.Owner.GetJsonAsync($"/api/v1/channels/{line.ChannelId}");

        channel["kind"]!.GetValue<string>().Should().Be("whatsApp");
        channel["connection"]!["status"]!.GetValue<string>().Should().Be("connected");
        channel["connection"]!["account"]!.GetValue<string>().Should().Be("+380 50 783 88 81");
        channel.ToJsonString().Should().NotContain(FakeWhatsApp.Token).And.NotContain(FakeWhatsApp.AppSecret);
        api.WhatsApp.Subscriptions.Should().ContainKey(line.Account).WhoseValue.Should().EndWith("/webhooks/whatsapp");
    }

    [Theory]
    [InlineData("EAAGsomebodyElsesTokenXXXXXX", FakeWhatsApp.AppSecret, "token")]
    [InlineData(FakeWhatsApp.Token, "ffffffffffffffffffffffffffffffff", "appSecret")]
    public async Task Keys_that_Meta_does_not_take_are_refused_by_field_and_nothing_is_kept(string token, string appSecret, string field)
    {
        api.WhatsApp.Product = api.Anonymous();
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var (number, account) = api.WhatsApp.AddNumber();

        var refused = await owner.PostProblemAsync(Path, new { phoneNumberId = number, businessAccountId = account, token, appSecret });

        refused["errors"]![field].Should().NotBeNull();
        (await owner.GetJsonAsync("/api/v1/channels"))["items"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task A_number_of_another_account_is_refused()
    {
        api.WhatsApp.Product = api.Anonymous();
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var (number, _) = api.WhatsApp.AddNumber();
        var (_, another) = api.WhatsApp.AddNumber();

        (await owner.TryAsync(HttpMethod.Post, Path, WhatsAppLine.Keys(number, another))).Should().Be((HttpStatusCode.BadRequest, "whatsApp.notOfAccount"));
    }

    [Fact]
    public async Task A_server_that_Meta_cannot_reach_keeps_no_half_made_channel()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var (number, account) = api.WhatsApp.AddNumber();
        api.WhatsApp.Product = null;

        var refused = await owner.TryAsync(HttpMethod.Post, Path, WhatsAppLine.Keys(number, account));

        api.WhatsApp.Product = api.Anonymous();
        refused.Should().Be((HttpStatusCode.Conflict, "whatsApp.callback"));
        (await owner.GetJsonAsync("/api/v1/channels"))["items"]!.AsArray().Should().BeEmpty();
        (await owner.TryAsync(HttpMethod.Post, Path, WhatsAppLine.Keys(number, account))).Status.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_number_lives_in_one_workspace_and_connecting_it_again_there_renews_its_keys()
    {
        var line = await api.GivenLineAsync();
        var stranger = (await api.GivenWorkspaceAsync()).Owner;

        var taken = await stranger.TryAsync(HttpMethod.Post, Path, WhatsAppLine.Keys(line.Number, line.Account));
        var again = await line.Owner.SendJsonAsync(HttpMethod.Post, Path, WhatsAppLine.Keys(line.Number, line.Account));

        taken.Status.Should().Be(HttpStatusCode.Conflict);
        again["id"]!.GetValue<Guid>().Should().Be(line.ChannelId);
    }

    [Fact]
    public async Task The_handshake_answers_its_own_token_only()
    {
        await api.GivenLineAsync();
        using var meta = api.Anonymous();

        (await meta.GetAsync("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=guess")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await meta.GetAsync("/webhooks/whatsapp")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Disconnecting_one_of_two_numbers_keeps_the_account_subscribed_for_the_other()
    {
        var first = await api.GivenLineAsync();
        var second = await api.GivenLineAsync(businessAccountId: first.Account);

        await first.Owner.SendJsonAsync(HttpMethod.Delete, $"/api/v1/channels/{first.ChannelId}");
        api.WhatsApp.Subscriptions.Should().ContainKey(first.Account);
        await second.Owner.SendJsonAsync(HttpMethod.Delete, $"/api/v1/channels/{second.ChannelId}");
        api.WhatsApp.Subscriptions.Should().NotContainKey(first.Account);
    }

    [Fact]
    public async Task Members_who_only_answer_customers_cannot_connect_a_number()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var member = await workspace.GivenMemberAsync("agent");

        (await member.TryAsync(HttpMethod.Post, Path, WhatsAppLine.Keys("106540352242922", "102290129340398"))).Status.Should().Be(HttpStatusCode.Forbidden);
    }
}
