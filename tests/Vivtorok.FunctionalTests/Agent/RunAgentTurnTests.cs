using System.Net;
using System.Text.Json;
using FluentAssertions;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Agent;

public sealed class RunAgentTurnTests(ScriptedAgentFixture api) : IClassFixture<ScriptedAgentFixture>
{
    [Fact]
    public async Task A_customer_s_message_is_answered_and_the_decision_recorded()
    {
        var (chat, guest) = await GivenChatAsync();
        api.Agent.Say("Доброго дня! Чим допомогти?");

        var reply = await guest.AskAsync("Добрий день");

        reply.Should().Be("Доброго дня! Чим допомогти?");
        var conversation = await chat.ConversationAsync();
        (conversation.GetProperty("state").GetString(), await guest.StateAsync()).Should().Be(("agent", "idle"));
        (await chat.TurnsAsync(Id(conversation))).Should().ContainSingle().Which.GetProperty("outcome").GetString().Should().Be("replied");
    }

    [Fact]
    public async Task The_chat_is_thinking_from_the_accepted_message_until_its_answer_can_be_read()
    {
        var (_, guest) = await GivenChatAsync(burstWaitSeconds: 5);
        api.Agent.Say("Так, є.");
        await guest.SayAsync("Є місця?");

        var during = await guest.StateAsync();
        await api.DrainWorkAsync();
        var stillWaiting = await guest.StateAsync();
        api.Clock.Set(api.Clock.GetUtcNow().AddSeconds(6));
        await api.DrainWorkAsync();

        (during, stillWaiting, await guest.StateAsync()).Should().Be(("thinking", "thinking", "idle"));
    }

    [Fact]
    public async Task A_burst_is_one_turn_that_sees_all_of_it()
    {
        var (chat, guest) = await GivenChatAsync(burstWaitSeconds: 4);
        api.Agent.Say("Відповідь на все.");
        api.Agent.Seen.Clear();
        foreach (var text in new[] { "Добрий день", "Скільки коштує манікюр?", "І чи є паркування?" }) await guest.SayAsync(text);

        api.Clock.Set(api.Clock.GetUtcNow().AddSeconds(5));
        await api.DrainWorkAsync();

        (await chat.TurnsAsync(Id(await chat.ConversationAsync()))).Should().ContainSingle();
        api.Agent.Seen.Should().ContainSingle().Which.Unanswered.Should().Be(3);
    }

    [Fact]
    public async Task A_newer_message_makes_a_running_answer_void_and_both_are_answered()
    {
        var (chat, guest) = await GivenChatAsync();
        var first = true;
        api.Agent.Answer = async context =>
        {
            if (first)
            {
                first = false;
                await guest.SayAsync("І ще питання");
            }

            return new AgentStep.Say(context.Unanswered == 2 ? "Відповідь на обидва." : "Відповідь на перше.", null);
        };

        var reply = await guest.AskAsync("Перше питання");

        reply.Should().Contain("Відповідь на обидва.").And.NotContain("Відповідь на перше.");
        var turns = await chat.TurnsAsync(Id(await chat.ConversationAsync()));
        turns.Select(turn => turn.GetProperty("outcome").GetString()).Should().BeEquivalentTo("discarded", "replied");
    }

    [Fact]
    public async Task A_member_who_takes_over_while_the_agent_thinks_silences_it()
    {
        var (chat, guest) = await GivenChatAsync();
        api.Agent.Answer = async _ =>
        {
            (await chat.ActAsync(Id(await chat.ConversationAsync()), "take-over")).StatusCode.Should().Be(HttpStatusCode.OK);
            return new AgentStep.Say("Запізніла відповідь.", null);
        };

        var reply = await guest.AskAsync("Допоможіть");

        reply.Should().BeEmpty();
        (await guest.StateAsync()).Should().Be("handedOff");
        (await chat.TurnsAsync(Id(await chat.ConversationAsync()))).Should().ContainSingle().Which.GetProperty("outcome").GetString().Should().Be("discarded");
    }

    [Fact]
    public async Task A_member_s_reply_while_the_agent_thinks_is_the_only_answer()
    {
        var (chat, guest) = await GivenChatAsync();
        api.Agent.Answer = async _ =>
        {
            (await chat.WriteAsync(Id(await chat.ConversationAsync()), "Я вже тут!")).StatusCode.Should().Be(HttpStatusCode.Created);
            return new AgentStep.Say("Запізніла відповідь.", null);
        };

        var reply = await guest.AskAsync("Допоможіть");

        reply.Should().Be("Я вже тут!");
    }

    [Fact]
    public async Task A_mere_thanks_may_stay_without_a_reply_if_the_record_says_so()
    {
        var (chat, guest) = await GivenChatAsync();
        api.Agent.Answer = _ => Task.FromResult<AgentStep>(new AgentStep.NothingToSay(null));

        var reply = await guest.AskAsync("Дякую!");

        (reply, await guest.StateAsync()).Should().Be(("", "idle"));
        (await chat.TurnsAsync(Id(await chat.ConversationAsync()))).Single().GetProperty("outcome").GetString().Should().Be("noReplyNeeded");
    }

    [Fact]
    public async Task An_agent_that_is_off_leaves_everything_to_people_until_it_is_handed_back()
    {
        var (chat, guest) = await GivenChatAsync("off");
        api.Agent.Say("Вітаю!");

        var whileOff = await guest.AskAsync("Добрий день");
        await chat.SetAgentAsync("everyone");
        (await chat.ActAsync(Id(await chat.ConversationAsync()), "hand-back")).StatusCode.Should().Be(HttpStatusCode.OK);
        await api.DrainWorkAsync();
        var afterHandBack = (await guest.ReadAsync()).GetProperty("items").GetArrayLength();
        var next = await guest.AskAsync("А тепер?");

        (whileOff, afterHandBack, next).Should().Be(("", 1, "Вітаю!"));
    }

    [Fact]
    public async Task Turning_the_agent_off_acts_on_the_message_that_waits()
    {
        var (chat, guest) = await GivenChatAsync(burstWaitSeconds: 5);
        api.Agent.Say("Не маю цього казати.");
        await guest.SayAsync("Добрий день");

        await chat.SetAgentAsync("off");
        api.Clock.Set(api.Clock.GetUtcNow().AddSeconds(6));
        await api.DrainWorkAsync();

        (await guest.ReadAsync()).GetProperty("items").GetArrayLength().Should().Be(1);
        (await guest.StateAsync()).Should().Be("handedOff");
    }

    private async Task<(WebChat Chat, Guest Guest)> GivenChatAsync(string mode = "everyone", int burstWaitSeconds = 0)
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner, mode, burstWaitSeconds);
        return (chat, await chat.GuestAsync());
    }

    private static Guid Id(JsonElement row) => row.GetProperty("id").GetGuid();
}
