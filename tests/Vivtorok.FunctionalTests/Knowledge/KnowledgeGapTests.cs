using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Knowledge;

/// <summary>What the agent could not answer gathers by demand and becomes knowledge.</summary>
public sealed class KnowledgeGapTests(ScriptedAgentFixture api) : IClassFixture<ScriptedAgentFixture>
{
    private const string Path = "/api/v1/knowledge-gaps";

    [Fact]
    public async Task The_same_question_in_other_words_counts_together_and_the_most_asked_comes_first()
    {
        var chat = await GivenChatAsync();
        await AskAsync(chat, "Чи можна прийти з собакою?");
        await AskAsync(chat, "Чи робите ви ламінування вій?");
        await AskAsync(chat, "А ламінування вій робите?");

        var gaps = await GapsAsync(chat);

        gaps.Select(gap => gap!["asked"]!.GetValue<int>()).Should().Equal(2, 1);
        gaps[0]!["examples"]!.AsArray().Select(example => example!.GetValue<string>()).Should().Equal("Чи робите ви ламінування вій?", "А ламінування вій робите?");
    }

    [Fact]
    public async Task What_a_person_answered_is_suggested_without_names_and_numbers()
    {
        var chat = await GivenChatAsync();
        var guest = await AskAsync(chat, "Мене звати Ірина, мій номер +380 67 111 22 33. Чи приймаєте з собаками?");
        var conversation = await chat.ConversationAsync();
        await chat.Owner.SendJsonAsync(HttpMethod.Patch, $"/api/v1/contacts/{conversation.GetProperty("contactId").GetGuid()}", new { name = "Ірина Мельник" });
        await chat.WriteAsync(conversation.GetProperty("id").GetGuid(), "Ірино, так, з маленькими собаками можна. Дзвоніть: 067 555 44 33");

        var gap = (await GapsAsync(chat)).Single()!;

        gap["question"]!.GetValue<string>().Should().Contain("собаками").And.NotContain("Ірина").And.NotContain("380");
        gap["answers"]!.AsArray().Single()!.GetValue<string>().Should().Contain("з маленькими собаками можна").And.NotContain("Ірино").And.NotContain("555");
        guest.Should().NotBeNull();
    }

    [Fact]
    public async Task An_approved_gap_becomes_an_entry_and_never_comes_back()
    {
        var chat = await GivenChatAsync();
        await AskAsync(chat, "Чи можна прийти з собакою?");
        var gap = (await GapsAsync(chat)).Single()!;
        var body = new { questions = new[] { "Чи можна прийти з собакою?" }, answer = "Так, з маленькою." };

        var entry = await chat.Owner.SendJsonAsync(HttpMethod.Post, $"{Path}/{gap["id"]}/answer", body);
        var again = await chat.Owner.TryAsync(HttpMethod.Post, $"{Path}/{gap["id"]}/answer", body);
        await AskAsync(chat, "Можна прийти з собакою?");

        again.Should().Be((HttpStatusCode.Conflict, "knowledgeGap.settled"));
        (await GapsAsync(chat)).Should().BeEmpty();
        (await chat.Owner.GetJsonAsync($"/api/v1/knowledge/{entry["id"]}"))["answer"]!.GetValue<string>().Should().Be("Так, з маленькою.");
        var settled = (await chat.Owner.GetJsonAsync($"{Path}?status=answered"))["items"]!.AsArray().Single()!;
        (settled["asked"]!.GetValue<int>(), settled["entryId"]!.ToString()).Should().Be((2, entry["id"]!.ToString()));
    }

    [Fact]
    public async Task Of_two_who_settle_a_gap_at_once_one_wins()
    {
        var chat = await GivenChatAsync();
        await AskAsync(chat, "Чи можна прийти з собакою?");
        var gap = (await GapsAsync(chat)).Single()!;
        var body = new { questions = new[] { "Чи можна прийти з собакою?" }, answer = "Так." };

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => chat.Owner.TryAsync(HttpMethod.Post, $"{Path}/{gap["id"]}/answer", body)));

        answers.Should().BeEquivalentTo([(HttpStatusCode.Created, (string?)null), (HttpStatusCode.Conflict, "knowledgeGap.settled")]);
        (await chat.Owner.GetJsonAsync("/api/v1/knowledge"))["items"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task A_dismissed_gap_stays_away_and_another_workspace_has_none()
    {
        var (chat, other) = (await GivenChatAsync(), await GivenChatAsync());
        await AskAsync(chat, "Який прогноз погоди на завтра у вас?");
        var gap = (await GapsAsync(chat)).Single()!;

        (await GapsAsync(other)).Should().BeEmpty();
        (await other.Owner.TryAsync(HttpMethod.Post, $"{Path}/{gap["id"]}/dismiss")).Should().Be((HttpStatusCode.NotFound, "knowledgeGap.notFound"));
        (await chat.Owner.TryAsync(HttpMethod.Post, $"{Path}/{gap["id"]}/dismiss")).Status.Should().Be(HttpStatusCode.NoContent);
        await AskAsync(chat, "А який прогноз погоди на завтра?");

        (await GapsAsync(chat)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_edited_draft_is_a_lesson_that_names_the_entry_it_resembles()
    {
        var chat = await GivenChatAsync("drafts");
        await chat.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/knowledge", new { questions = new[] { "Чи є у вас паркування?" }, answer = "Ні." });
        api.Agent.Say("Не знаю.");
        await (await chat.GuestAsync()).AskAsync("Добрий день! Чи є паркування у вас?");
        var conversation = (await chat.ConversationAsync()).GetProperty("id").GetGuid();
        var draft = (await chat.MessagesAsync(conversation)).Single(m => m.GetProperty("kind").GetString() == "draft").GetProperty("id").GetGuid();

        var sent = await chat.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{conversation}/messages/{draft}/approve", new { text = "Так, у дворі." });
        var lesson = await chat.Owner.GetJsonAsync($"/api/v1/lessons/{sent["id"]}");

        (lesson["question"]!.GetValue<string>(), lesson["answer"]!.GetValue<string>()).Should().Be(("Добрий день! Чи є паркування у вас?", "Так, у дворі."));
        lesson["similar"]!.AsArray().Single()!["answer"]!.GetValue<string>().Should().Be("Ні.");
        (await chat.Owner.TryAsync(HttpMethod.Get, $"/api/v1/lessons/{draft}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<WebChat> GivenChatAsync(string mode = "everyone") => await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner, mode);

    private static async Task<JsonArray> GapsAsync(WebChat chat) => (await chat.Owner.GetJsonAsync(Path))["items"]!.AsArray();

    private async Task<Guest> AskAsync(WebChat chat, string question)
    {
        var arguments = new JsonObject { ["reason"] = "missingKnowledge", ["note"] = "?", ["words"] = "Передаю колезі." };
        api.Agent.Answer = _ => Task.FromResult<AgentStep>(new AgentStep.CallTools([new ToolCall("1", "hand_off", arguments)]));
        var guest = await chat.GuestAsync();
        await guest.AskAsync(question);
        return guest;
    }
}
