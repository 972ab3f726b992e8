using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Agent;

public sealed class HandOffTests(ScriptedAgentFixture api) : IClassFixture<ScriptedAgentFixture>
{
    [Fact]
    public async Task A_model_that_fails_hands_over_with_honest_words()
    {
        var (chat, guest) = await GivenChatAsync();
        api.Agent.Answer = _ => throw new HttpRequestException("down");

        var reply = await guest.AskAsync("How much is a manicure, please?");

        reply.Should().Contain("colleague");
        await HandedOffAsync(chat, "modelUnavailable");
    }

    [Fact]
    public async Task A_reply_with_a_made_up_price_never_leaves_and_a_person_gets_the_draft()
    {
        var (chat, guest) = await GivenChatAsync();
        api.Agent.Say("Манікюр коштує 123 грн.");
        api.Agent.Revise = _ => new AgentStep.Say("Точно 123 грн!", null);

        var reply = await guest.AskAsync("Скільки коштує манікюр?");

        reply.Should().NotContain("123").And.NotBeEmpty();
        var handOff = await HandedOffAsync(chat, "checkFailed");
        handOff.GetProperty("note").GetString().Should().Contain("123 грн");
    }

    [Fact]
    public async Task A_reply_may_be_said_again_without_what_nothing_backs()
    {
        var (chat, guest) = await GivenChatAsync();
        api.Agent.Say("Манікюр коштує 123 грн. Чекаємо на вас!");
        api.Agent.Revise = problems => new AgentStep.Say(problems.Any(problem => problem.Contains("123")) ? "Чекаємо на вас!" : "?", null);

        var reply = await guest.AskAsync("Скільки коштує манікюр?");

        reply.Should().Be("Чекаємо на вас!");
        (await chat.ConversationAsync()).GetProperty("state").GetString().Should().Be("agent");
    }

    [Fact]
    public async Task A_hand_off_gives_the_conversation_to_people_with_its_reason()
    {
        var (chat, guest) = await GivenChatAsync();
        var arguments = new JsonObject { ["reason"] = "customerRequest", ["note"] = "Хоче людину", ["words"] = "Передаю колезі." };
        api.Agent.Answer = _ => Task.FromResult<AgentStep>(new AgentStep.CallTools([new ToolCall("1", "hand_off", arguments)]));

        var reply = await guest.AskAsync("Покличте людину");

        reply.Should().Be("Передаю колезі.");
        (await HandedOffAsync(chat, "customerRequest")).GetProperty("note").GetString().Should().Be("Хоче людину");
        (await guest.AskAsync("Ви тут?")).Should().BeEmpty("people have it now");
    }

    [Fact]
    public async Task A_model_that_never_comes_to_an_end_is_stopped()
    {
        var (chat, guest) = await GivenChatAsync();
        api.Agent.Answer = _ => Task.FromResult<AgentStep>(new AgentStep.CallTools([new ToolCall("1", "no_such_tool", [])]));

        var reply = await guest.AskAsync("Добрий день");

        reply.Should().NotBeEmpty();
        await HandedOffAsync(chat, "toolFailure");
        var turn = (await chat.TurnsAsync(Id(await chat.ConversationAsync()))).Single();
        turn.GetProperty("toolCalls").EnumerateArray().Select(call => call.GetProperty("outcome").GetString()).Should().HaveCount(6).And.OnlyContain(outcome => outcome == "tool.unknown");
    }

    private async Task<(WebChat Chat, Guest Guest)> GivenChatAsync(string mode = "everyone", int burstWaitSeconds = 0)
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner, mode, burstWaitSeconds);
        return (chat, await chat.GuestAsync());
    }

    private static async Task<JsonElement> HandedOffAsync(WebChat chat, string reason)
    {
        var conversation = await chat.ConversationAsync();
        conversation.GetProperty("state").GetString().Should().Be("open");
        var handOff = conversation.GetProperty("handOff");
        handOff.GetProperty("reason").GetString().Should().Be(reason);
        return handOff;
    }

    private static Guid Id(JsonElement row) => row.GetProperty("id").GetGuid();
}
