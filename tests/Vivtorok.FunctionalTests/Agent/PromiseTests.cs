using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Application.Common.Agents;
using Vivtorok.FunctionalTests.Appointments;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Agent;

/// <summary>What the agent says it did was done; what it says somebody will do becomes a task.</summary>
public sealed class PromiseTests(ScriptedAgentFixture api) : IClassFixture<ScriptedAgentFixture>
{
    [Fact]
    public async Task A_promise_is_a_task_with_a_due_time_born_with_the_reply()
    {
        var (salon, chat, guest) = await GivenChatAsync();
        api.Agent.Say("Передам майстрині, вона вам зателефонує.");

        var reply = await guest.AskAsync("Чи можна колір як на фото?");
        await guest.AskAsync("Точно?");

        reply.Should().StartWith("Передам майстрині");
        var task = (await TasksAsync(salon)).Should().ContainSingle("the same promise is kept once").Subject!;
        task["title"]!.GetValue<string>().Should().Contain("Передам майстрині, вона вам зателефонує");
        task["dueAt"]!.GetValue<DateTimeOffset>().Should().BeAfter(api.Clock.GetUtcNow()).And.BeBefore(api.Clock.GetUtcNow().AddDays(2));
        var turn = (await chat.TurnsAsync((await chat.ConversationAsync()).GetProperty("id").GetGuid()))[0];
        turn.GetProperty("facts")[0].GetProperty("kind").GetString().Should().Be("promise");
        turn.GetProperty("facts")[0].GetProperty("source").GetString().Should().Be("task");
    }

    [Fact]
    public async Task A_promise_in_a_draft_is_made_when_a_member_approves_it()
    {
        var (salon, chat, guest) = await GivenChatAsync("drafts");
        api.Agent.Say("We will call you back.");
        await guest.AskAsync("Can you do it like in the photo?");
        var conversation = (await chat.ConversationAsync()).GetProperty("id").GetGuid();
        var draft = (await chat.MessagesAsync(conversation)).Single(m => m.GetProperty("kind").GetString() == "draft").GetProperty("id").GetGuid();

        var before = await TasksAsync(salon);
        (await chat.ActAsync(conversation, $"messages/{draft}/approve", new { })).StatusCode.Should().Be(HttpStatusCode.Created);

        before.Should().BeEmpty();
        (await TasksAsync(salon)).Should().ContainSingle();
    }

    [Theory]
    [InlineData("Готово, записала вас на середу!")]
    [InlineData("Your appointment has been cancelled.")]
    [InlineData("Надіслала вам підтвердження на пошту.")]
    public async Task What_was_not_done_is_not_said_to_be(string reply)
    {
        var (_, chat, guest) = await GivenChatAsync();
        api.Agent.Say(reply);
        api.Agent.Revise = _ => new AgentStep.Say(reply, null);

        var heard = await guest.AskAsync("Так");

        heard.Should().NotContain(reply);
        (await chat.ConversationAsync()).GetProperty("handOff").GetProperty("reason").GetString().Should().Be("checkFailed");
    }

    [Fact]
    public async Task A_claim_may_be_made_true_when_its_check_failed()
    {
        var (salon, _, guest) = await GivenChatAsync();
        api.Agent.Revise = _ => new AgentStep.CallTools([new ToolCall("1", "create_task", new JsonObject { ["title"] = "Передзвонити" })]);
        api.Agent.AnswerTo = (_, results) => new AgentStep.Say(results.Count == 0 ? "Готово!" : "Готово, задача є.", null);

        var reply = await guest.AskAsync("Передзвоніть мені");

        reply.Should().Be("Готово, задача є.");
        (await TasksAsync(salon)).Should().ContainSingle();
    }

    private async Task<(Salon Salon, WebChat Chat, Guest Guest)> GivenChatAsync(string mode = "everyone")
    {
        var salon = await Salon.OpenAsync(api);
        var chat = await WebChat.OpenAsync(api, salon.Owner, mode);
        return (salon, chat, await chat.GuestAsync());
    }

    private static async Task<JsonArray> TasksAsync(Salon salon) => (await salon.Owner.GetJsonAsync("/api/v1/tasks"))["items"]!.AsArray();
}
