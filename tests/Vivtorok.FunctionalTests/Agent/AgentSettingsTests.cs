using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Agent;

public sealed class AgentSettingsTests(ScriptedAgentFixture api) : IClassFixture<ScriptedAgentFixture>
{
    [Fact]
    public async Task What_is_published_is_what_the_agent_speaks_by()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var chat = await WebChat.OpenAsync(api, owner);
        await EditAsync(owner, "Будь ввічливим.");
        await owner.PostAsJsonAsync("/api/v1/agent/publish", new { });
        await EditAsync(owner, "Лише чернетка.");

        await (await chat.GuestAsync()).AskAsync("Добрий день");

        api.Agent.Seen[^1].Instructions.Should().Be("Будь ввічливим.");
        var agent = await owner.GetFromJsonAsync<JsonElement>("/api/v1/agent");
        (agent.GetProperty("publishedVersion").GetInt32(), agent.GetProperty("hasUnpublishedChanges").GetBoolean()).Should().Be((1, true));
    }

    [Fact]
    public async Task Rolling_back_publishes_the_earlier_words_as_a_new_version()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        foreach (var words in new[] { "Перша", "Друга" })
        {
            await EditAsync(owner, words);
            await owner.PostAsJsonAsync("/api/v1/agent/publish", new { });
        }

        var answer = await owner.PostAsJsonAsync("/api/v1/agent/versions/1/roll-back", new { });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var versions = (await owner.GetFromJsonAsync<JsonElement>("/api/v1/agent/versions")).GetProperty("items").EnumerateArray().ToList();
        versions.Select(v => v.GetProperty("instructions").GetString()).Should().Equal("Перша", "Друга", "Перша");
        versions[0].GetProperty("isPublished").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task An_edit_of_an_outdated_draft_is_refused()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        await EditAsync(owner, "Перша");

        var stale = await EditAsync(owner, "Друга", ifMatch: "\"0\"");

        stale.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
    }

    [Theory]
    [InlineData("sometimes", 4)]
    [InlineData("everyone", 61)]
    [InlineData("everyone", -1)]
    public async Task A_mode_or_wait_that_does_not_exist_is_refused(string mode, int burstWaitSeconds)
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var chat = await WebChat.OpenAsync(api, owner);

        var answer = await owner.PutAsJsonAsync($"/api/v1/agent/channels/{chat.ChannelId}", new { mode, burstWaitSeconds });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_agent_s_channel_of_another_workspace_is_not_found()
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner);
        var stranger = (await api.GivenWorkspaceAsync()).Owner;

        var answer = await stranger.PutAsJsonAsync($"/api/v1/agent/channels/{chat.ChannelId}", new { mode = "everyone" });

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task On_an_allow_list_only_the_listed_contacts_are_answered()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var chat = await WebChat.OpenAsync(api, owner, "off");
        var (listed, other) = (await chat.GuestAsync(), await chat.GuestAsync());
        await listed.SayAsync("Я зі списку");
        var conversation = await chat.ConversationAsync();
        var contact = conversation.GetProperty("contactId").GetGuid();
        await owner.PutAsJsonAsync($"/api/v1/agent/channels/{chat.ChannelId}", new { mode = "allowList", burstWaitSeconds = 0, allowedContacts = new[] { contact } });
        await chat.ActAsync(conversation.GetProperty("id").GetGuid(), "hand-back");
        api.Agent.Say("Вітаю!");

        var toListed = await listed.AskAsync("Є питання");
        var toOther = await other.AskAsync("Є питання");

        (toListed, toOther).Should().Be(("Вітаю!", ""));
    }

    private static async Task<HttpResponseMessage> EditAsync(HttpClient owner, string instructions, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, "/api/v1/agent/draft") { Content = JsonContent.Create(new { instructions }) };
        var etag = ifMatch ?? (await owner.GetAsync("/api/v1/agent")).Headers.ETag!.Tag;
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        return await owner.SendAsync(request);
    }
}
