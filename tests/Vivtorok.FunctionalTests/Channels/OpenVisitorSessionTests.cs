using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels;

public sealed class OpenVisitorSessionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("uk", "ШІ")]
    [InlineData("en-GB", "AI")]
    [InlineData("xx-бозна-що", "ШІ")]
    [InlineData("", "ШІ")]
    public async Task A_visitor_is_greeted_and_told_of_the_machine_in_a_language_of_ours(string locale, string word)
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner);

        var opened = await api.Anonymous().PostAsJsonAsync($"/api/v1/web-chat/{chat.Key}/sessions", new { locale });

        opened.StatusCode.Should().Be(HttpStatusCode.Created);
        var session = await opened.Content.ReadFromJsonAsync<JsonElement>();
        session.GetProperty("disclosure").GetString().Should().Contain(word);
        session.GetProperty("greeting").GetString().Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_session_needs_no_body()
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner);

        var opened = await api.Anonymous().PostAsync($"/api/v1/web-chat/{chat.Key}/sessions", null);

        opened.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("nosuchchannelnosuchcha")]
    [InlineData("short")]
    public async Task An_unknown_channel_is_not_found(string key)
    {
        var opened = await api.Anonymous().PostAsJsonAsync($"/api/v1/web-chat/{key}/sessions", new { locale = "uk" });

        opened.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("https://mavka.example", HttpStatusCode.Created)]
    [InlineData("https://shop.mavka.example", HttpStatusCode.Created)]
    [InlineData("https://notmavka.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Created)]
    public async Task A_chat_opens_on_the_allowed_sites_only(string? origin, HttpStatusCode expected)
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner, allowedSites: "mavka.example");
        var client = api.Anonymous();
        if (origin is not null) client.DefaultRequestHeaders.Add("Origin", origin);

        var opened = await client.PostAsJsonAsync($"/api/v1/web-chat/{chat.Key}/sessions", new { locale = "uk" });

        opened.StatusCode.Should().Be(expected);
    }

    [Fact]
    public async Task A_disconnected_channel_lets_nobody_in_and_ends_open_chats()
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner);
        var guest = await chat.GuestAsync();

        (await chat.Owner.DeleteAsync($"/api/v1/channels/{chat.ChannelId}")).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await guest.PostAsync("Добрий день")).StatusCode.Should().BeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.NotFound);
        var again = await api.Anonymous().PostAsJsonAsync($"/api/v1/web-chat/{chat.Key}/sessions", new { locale = "uk" });
        again.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_browser_of_another_site_may_ask_first()
    {
        var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/web-chat/messages");
        request.Headers.Add("Origin", "https://mavka.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");

        var answer = await api.Anonymous().SendAsync(request);

        answer.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("*");
    }
}
