using System.Net;
using System.Text.Json;
using FluentAssertions;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Agent;

public sealed class DraftTests(ScriptedAgentFixture api) : IClassFixture<ScriptedAgentFixture>
{
    [Fact]
    public async Task In_drafts_nothing_leaves_before_a_member_says_yes()
    {
        var (chat, guest, conversation, draft) = await GivenDraftAsync("Вітаю!");

        var before = (await guest.ReadAsync()).GetProperty("items").GetArrayLength();
        var approved = await chat.ActAsync(conversation, $"messages/{draft}/approve", new { text = "Вітаю вас!" });

        before.Should().Be(1);
        approved.StatusCode.Should().Be(HttpStatusCode.Created);
        (await guest.ReadAsync(after: 1)).GetProperty("items")[0].GetProperty("text").GetString().Should().Be("Вітаю вас!");
        (await chat.ConversationAsync()).GetProperty("draftWaiting").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task A_refused_draft_is_never_sent()
    {
        var (chat, guest, conversation, draft) = await GivenDraftAsync("Вітаю!");

        (await chat.ActAsync(conversation, $"messages/{draft}/refuse")).StatusCode.Should().Be(HttpStatusCode.OK);

        (await chat.ActAsync(conversation, $"messages/{draft}/approve", new { })).StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await guest.ReadAsync()).GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_newer_draft_takes_the_place_of_the_older()
    {
        var (chat, guest, conversation, old) = await GivenDraftAsync("Перша чернетка");
        api.Agent.Say("Друга чернетка");

        await guest.AskAsync("І ще одне");

        (await chat.ActAsync(conversation, $"messages/{old}/approve", new { })).StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await DraftsAsync(chat, conversation)).Should().ContainSingle().Which.GetProperty("text").GetString().Should().Be("Друга чернетка");
    }

    [Fact]
    public async Task A_member_s_own_reply_drops_the_draft()
    {
        var (chat, _, conversation, draft) = await GivenDraftAsync("Чернетка");

        await chat.WriteAsync(conversation, "Відповім сам");

        (await chat.ActAsync(conversation, $"messages/{draft}/approve", new { })).StatusCode.Should().Be(HttpStatusCode.Conflict);
    }

    private async Task<(WebChat Chat, Guest Guest, Guid Conversation, Guid Draft)> GivenDraftAsync(string text)
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner, "drafts");
        var guest = await chat.GuestAsync();
        api.Agent.Say(text);
        (await guest.AskAsync("Добрий день")).Should().BeEmpty();
        var conversation = (await chat.ConversationAsync()).GetProperty("id").GetGuid();
        return (chat, guest, conversation, (await DraftsAsync(chat, conversation)).Single().GetProperty("id").GetGuid());
    }

    private static async Task<List<JsonElement>> DraftsAsync(WebChat chat, Guid conversation) =>
        [.. (await chat.MessagesAsync(conversation)).Where(message => message.GetProperty("kind").GetString() == "draft")];
}
