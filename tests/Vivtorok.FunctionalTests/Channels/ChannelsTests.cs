using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels;

public sealed class ChannelsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_new_web_chat_has_a_key_nobody_can_guess_and_an_agent_in_drafts()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;

        var made = await owner.PostAsJsonAsync("/api/v1/channels", new { kind = "webChat", name = "Сайт" });

        made.StatusCode.Should().Be(HttpStatusCode.Created);
        var channel = await made.Content.ReadFromJsonAsync<JsonElement>();
        channel.GetProperty("key").GetString().Should().MatchRegex("^[0-9A-Za-z]{22}$");
        channel.GetProperty("agentMode").GetString().Should().Be("drafts");
        channel.GetProperty("snippet").GetString().Should().Contain(channel.GetProperty("key").GetString());
    }

    [Theory]
    [InlineData("{\"kind\":\"webChat\",\"name\":\"\"}")]
    [InlineData("{\"kind\":\"webChat\"}")]
    [InlineData("{\"kind\":\"fax\",\"name\":\"Факс\"}")]
    [InlineData("{\"kind\":\"webChat\",\"name\":\"Сайт\",\"allowedSites\":[\"https://mavka.example/path\"]}")]
    [InlineData("{\"kind\":\"webChat\",\"name\":\"Сайт\",\"greetings\":{\"fr\":\"Bonjour\"}}")]
    public async Task A_channel_that_makes_no_sense_is_refused(string body)
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;

        var made = await owner.PostAsync("/api/v1/channels", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        made.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_visitor_is_greeted_by_the_owner_s_own_words()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var chat = await WebChat.OpenAsync(api, owner);

        var changed = await owner.PatchAsJsonAsync($"/api/v1/channels/{chat.ChannelId}", new { greetings = new { uk = "Привіт від Мавки!" } });

        changed.StatusCode.Should().Be(HttpStatusCode.OK);
        var session = await (await api.Anonymous().PostAsJsonAsync($"/api/v1/web-chat/{chat.Key}/sessions", new { locale = "uk" })).Content.ReadFromJsonAsync<JsonElement>();
        session.GetProperty("greeting").GetString().Should().Be("Привіт від Мавки!");
    }

    [Fact]
    public async Task Health_tells_when_the_last_message_came()
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner, "off");
        var before = await HealthAsync(chat);

        await (await chat.GuestAsync()).SayAsync("Добрий день");

        var after = await HealthAsync(chat);
        (before.GetProperty("status").GetString(), after.GetProperty("status").GetString()).Should().Be(("quiet", "healthy"));
        after.GetProperty("lastInboundAt").ValueKind.Should().Be(JsonValueKind.String);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/health")]
    [InlineData("PATCH", "")]
    [InlineData("DELETE", "")]
    public async Task A_channel_of_another_workspace_is_not_found(string method, string path)
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner);
        var stranger = (await api.GivenWorkspaceAsync()).Owner;
        var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/channels/{chat.ChannelId}{path}");
        if (method == "PATCH") request.Content = JsonContent.Create(new { name = "Моє" });

        (await stranger.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Members_who_only_answer_customers_cannot_change_channels()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var chat = await WebChat.OpenAsync(api, workspace.Owner);
        var member = await workspace.GivenMemberAsync("agent");

        (await member.DeleteAsync($"/api/v1/channels/{chat.ChannelId}")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await member.GetAsync($"/api/v1/channels/{chat.ChannelId}")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static Task<JsonElement> HealthAsync(WebChat chat) => chat.Owner.GetFromJsonAsync<JsonElement>($"/api/v1/channels/{chat.ChannelId}/health");
}
