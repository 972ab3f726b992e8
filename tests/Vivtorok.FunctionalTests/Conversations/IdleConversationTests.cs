using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Conversations;

/// <summary>What happens because nothing happened.</summary>
public sealed class IdleConversationTests(ScriptedAgentFixture api) : IClassFixture<ScriptedAgentFixture>
{
    [Fact]
    public async Task A_conversation_of_the_agent_closes_without_a_word_after_a_day_and_wakes_with_the_next_message()
    {
        var (chat, guest) = await GivenChatAsync();
        await guest.AskAsync("Добрий день");

        await PassAsync(hours: 23);
        var early = await StateAsync(chat);
        await PassAsync(hours: 2);
        var closed = await StateAsync(chat);
        var heard = (await guest.ReadAsync()).GetProperty("items").GetArrayLength();
        var again = await guest.AskAsync("Це знову я");

        (early, closed, heard, again).Should().Be(("agent", "closed", 2, "Вітаю!"));
        (await StateAsync(chat)).Should().Be("agent");
    }

    [Fact]
    public async Task A_draft_or_a_planned_follow_up_keeps_a_conversation_open()
    {
        var (drafting, writer) = await GivenChatAsync("drafts");
        await writer.AskAsync("Добрий день");
        var (planning, guest) = await GivenChatAsync();
        await guest.AskAsync("Добрий день");
        var conversationId = (await planning.ConversationAsync()).GetProperty("id").GetGuid();
        await planning.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/follow-ups", new { conversationId, text = "Чи ще актуально?", dueAt = api.Clock.GetUtcNow().AddDays(3) });

        await PassAsync(hours: 30);

        (await StateAsync(drafting), await StateAsync(planning)).Should().Be(("agent", "agent"));
    }

    [Fact]
    public async Task Where_the_owner_says_never_nothing_closes()
    {
        var (chat, guest) = await GivenChatAsync();
        await SetAsync(chat, manners => manners["closeAfterHours"] = null);
        await guest.AskAsync("Добрий день");

        await PassAsync(hours: 100);

        (await StateAsync(chat)).Should().Be("agent");
    }

    [Fact]
    public async Task A_customer_whom_a_person_keeps_waiting_is_told_of_once()
    {
        var (chat, guest) = await GivenChatAsync();
        await guest.AskAsync("Добрий день");
        var id = (await chat.ConversationAsync()).GetProperty("id").GetGuid();
        await chat.WriteAsync(id, "Вітаю, слухаю вас");
        await guest.SayAsync("Скільки коштує таємна річ?");

        await PassAsync(hours: 1);
        var early = (await chat.ConversationAsync()).GetProperty("remindedAt").ValueKind;
        await PassAsync(hours: 2);
        await PassAsync(hours: 2);

        early.Should().Be(JsonValueKind.Null);
        (await chat.ConversationAsync()).GetProperty("remindedAt").ValueKind.Should().Be(JsonValueKind.String);
        var letters = api.Mail.To(await OwnerEmailAsync(chat)).Where(letter => letter.Text.Contains("/inbox/")).ToList();
        letters.Should().ContainSingle().Which.Text.Should().NotContain("таємна");
        await chat.WriteAsync(id, "450 грн");
        (await chat.ConversationAsync()).GetProperty("waitingSince").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task What_a_person_took_and_left_goes_back_to_the_agent_where_the_owner_wants_it()
    {
        var (chat, guest) = await GivenChatAsync();
        await SetAsync(chat, manners => manners["returnAfterHours"] = 4);
        await guest.AskAsync("Добрий день");
        (await chat.ActAsync((await chat.ConversationAsync()).GetProperty("id").GetGuid(), "take-over")).StatusCode.Should().Be(HttpStatusCode.OK);
        await guest.SayAsync("Є хтось?");
        api.Agent.Seen.Clear();

        await PassAsync(hours: 5);

        (await StateAsync(chat)).Should().Be("agent");
        api.Agent.Seen.Should().ContainSingle().Which.Unanswered.Should().Be(1);
        (await guest.ReadAsync(after: 3)).GetProperty("items").EnumerateArray().Last().GetProperty("text").GetString().Should().Be("Вітаю!");
    }

    [Fact]
    public async Task A_hand_off_is_never_returned_by_itself()
    {
        var (chat, guest) = await GivenChatAsync();
        await SetAsync(chat, manners => manners["returnAfterHours"] = 4);
        var arguments = new JsonObject { ["reason"] = "missingKnowledge", ["note"] = "?", ["words"] = "Передаю колезі." };
        api.Agent.Answer = _ => Task.FromResult<AgentStep>(new AgentStep.CallTools([new ToolCall("1", "hand_off", arguments)]));
        await guest.AskAsync("Чи є у вас ліцензія на польоти?");

        await PassAsync(hours: 9);

        (await StateAsync(chat)).Should().Be("open");
    }

    private async Task<(WebChat Chat, Guest Guest)> GivenChatAsync(string mode = "everyone")
    {
        api.Agent.Say("Вітаю!");
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner, mode);
        return (chat, await chat.GuestAsync());
    }

    private async Task PassAsync(double hours)
    {
        api.Clock.Set(api.Clock.GetUtcNow().AddHours(hours));
        await api.TendConversationsAsync();
        await api.DrainWorkAsync();
    }

    private static async Task SetAsync(WebChat chat, Action<JsonNode> change)
    {
        var manners = await chat.Owner.GetJsonAsync("/api/v1/agent/manners");
        change(manners);
        await chat.Owner.SendJsonAsync(HttpMethod.Put, "/api/v1/agent/manners", manners);
    }

    private static async Task<string?> StateAsync(WebChat chat) => (await chat.ConversationAsync()).GetProperty("state").GetString();

    private static async Task<string> OwnerEmailAsync(WebChat chat) => (await chat.Owner.GetJsonAsync("/api/v1/auth/session"))["account"]!["email"]!.GetValue<string>();
}
