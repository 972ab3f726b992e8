using System.Text.Json;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Channels;

/// <summary>Wishes that are heeded before any model reads them.</summary>
public sealed class CustomerWishTests(ScriptedAgentFixture api) : IClassFixture<ScriptedAgentFixture>
{
    [Theory]
    [InlineData("Поверніть бота", "ШІ-помічник")]
    [InlineData("let the bot answer please", "AI assistant")]
    public async Task A_customer_who_was_handed_off_may_call_the_agent_back(string words, string answer)
    {
        var (chat, guest) = await GivenHandOffAsync(words.StartsWith('l') ? "en" : "uk");

        var reply = await guest.AskAsync(words);

        reply.Should().Contain(answer);
        var conversation = await chat.ConversationAsync();
        (conversation.GetProperty("state").GetString(), conversation.GetProperty("handOff").ValueKind, await guest.StateAsync()).Should().Be(("agent", JsonValueKind.Null, "idle"));
        (await chat.MessagesAsync(conversation.GetProperty("id").GetGuid())).Should().Contain(m => m.GetProperty("text").GetString() == "customerCalledAgent" && m.GetProperty("kind").GetString() == "event");
        api.Agent.Say("Ми на Подолі.");
        (await guest.AskAsync("Де ви?")).Should().Be("Ми на Подолі.");
    }

    [Fact]
    public async Task Called_with_a_question_the_agent_answers_the_question()
    {
        var (_, guest) = await GivenHandOffAsync();
        api.Agent.Say("Так, є.");

        (await guest.AskAsync("Хай бот відповість: чи є у вас паркування?")).Should().Be("Так, є.");
    }

    [Fact]
    public async Task Where_the_owner_does_not_allow_it_people_keep_the_conversation()
    {
        var (chat, guest) = await GivenHandOffAsync();
        var manners = await chat.Owner.GetJsonAsync("/api/v1/agent/manners");
        manners["customersMayCallAgent"] = false;
        await chat.Owner.SendJsonAsync(HttpMethod.Put, "/api/v1/agent/manners", manners);

        (await guest.AskAsync("Поверніть бота")).Should().BeEmpty();

        (await chat.ConversationAsync()).GetProperty("state").GetString().Should().Be("open");
    }

    [Theory]
    [InlineData("Не треба бота, покличте людину")]
    [InlineData("I do not want to talk to the bot")]
    [InlineData("Скільки коштує стрижка?")]
    public async Task Words_about_the_bot_that_do_not_call_it_change_nothing(string words)
    {
        var (chat, guest) = await GivenHandOffAsync();

        (await guest.AskAsync(words)).Should().BeEmpty();

        (await chat.ConversationAsync()).GetProperty("state").GetString().Should().Be("open");
    }

    [Theory]
    [InlineData("Не пишіть мені більше", true)]
    [InlineData("STOP", true)]
    [InlineData("please stop texting me", true)]
    [InlineData("Не пишіть довго, скажіть лише ціну", false)]
    [InlineData("Стоп, а скільки коштує?", false)]
    public async Task Who_says_stop_is_left_alone_at_once(string words, bool optsOut)
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner);
        var guest = await chat.GuestAsync();
        api.Agent.Say("Добре.");

        await guest.AskAsync(words);

        var contact = (await chat.ConversationAsync()).GetProperty("contactId").GetGuid();
        var row = await chat.Owner.GetJsonAsync($"/api/v1/contacts/{contact}");
        (row["optedOutAt"] is not null).Should().Be(optsOut);
    }

    private async Task<(WebChat Chat, Guest Guest)> GivenHandOffAsync(string locale = "uk")
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner);
        var guest = await chat.GuestAsync(locale);
        var arguments = new JsonObject { ["reason"] = "missingKnowledge", ["note"] = "?", ["words"] = locale == "en" ? "A colleague will answer." : "Передаю колезі." };
        api.Agent.Answer = _ => Task.FromResult<AgentStep>(new AgentStep.CallTools([new ToolCall("1", "hand_off", arguments)]));
        await guest.AskAsync(locale == "en" ? "Do you take credit cards from the moon, please?" : "Чи приймаєте ви оплату з Місяця?");
        return (chat, guest);
    }
}
