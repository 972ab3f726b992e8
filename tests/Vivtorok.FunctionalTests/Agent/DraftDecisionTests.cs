using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Agent;

/// <summary>What members do with a draft, and what the customer's next words do to it.</summary>
public sealed class DraftDecisionTests(ScriptedAgentFixture api) : IClassFixture<ScriptedAgentFixture>
{
    [Fact]
    public async Task A_draft_sent_in_other_words_says_whose_they_are_and_keeps_the_agent_s_own()
    {
        var given = await GivenDraftAsync("Вітаю!");

        await given.ApproveAsync("Вітаю вас!");

        var messages = await given.Chat.MessagesAsync(given.Conversation);
        var (sent, draft) = (messages.Single(m => Text(m, "kind") == "reply"), messages.Single(m => Text(m, "id") == given.Draft.ToString()));
        (Text(sent, "author"), Text(sent, "memberName"), Text(sent, "draftId"), sent.GetProperty("isEdited").GetBoolean()).Should().Be(("agent", "Олена Коваль", given.Draft.ToString(), true));
        (Text(draft, "kind"), Text(draft, "text"), Text(draft.GetProperty("draftEnd"), "outcome")).Should().Be(("event", "Вітаю!", "edited"));
    }

    [Fact]
    public async Task A_draft_sent_as_it_is_is_nobody_s_edit()
    {
        var given = await GivenDraftAsync("Вітаю!");

        await given.ApproveAsync("Вітаю!");

        var messages = await given.Chat.MessagesAsync(given.Conversation);
        messages.Single(m => Text(m, "kind") == "reply").GetProperty("isEdited").GetBoolean().Should().BeFalse();
        Text(messages.Single(m => Text(m, "id") == given.Draft.ToString()).GetProperty("draftEnd"), "outcome").Should().Be("sent");
    }

    [Fact]
    public async Task Of_two_members_who_decide_at_once_one_wins_and_the_other_is_told()
    {
        var given = await GivenDraftAsync("Вітаю!");
        var colleague = await given.Workspace.GivenMemberAsync("agent");
        var path = $"/api/v1/conversations/{given.Conversation}/messages/{given.Draft}/approve";

        var answers = await Task.WhenAll(
            given.Workspace.Owner.TryAsync(HttpMethod.Post, path, new { text = "Від власниці" }), colleague.TryAsync(HttpMethod.Post, path, new { text = "Від колеги" }));

        answers.Should().BeEquivalentTo([(HttpStatusCode.Created, (string?)null), (HttpStatusCode.Conflict, "message.draftSettled")]);
        (await given.Guest.ReadAsync(after: 1)).GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_newer_message_voids_the_draft_and_both_are_answered_together()
    {
        var given = await GivenDraftAsync("Відповідь на перше");
        api.Agent.Seen.Clear();
        await given.Guest.SayAsync("І ще одне питання");

        var late = await given.Workspace.Owner.TryAsync(HttpMethod.Post, $"/api/v1/conversations/{given.Conversation}/messages/{given.Draft}/approve", new { });
        var (waiting, state) = ((await given.Chat.ConversationAsync()).GetProperty("draftWaiting").GetBoolean(), await given.Guest.StateAsync());
        await api.DrainWorkAsync();

        late.Should().Be((HttpStatusCode.Conflict, "message.draftOutdated"));
        (waiting, state).Should().Be((false, "thinking"));
        api.Agent.Seen.Should().ContainSingle().Which.Unanswered.Should().Be(2);
        (await given.Chat.ConversationAsync()).GetProperty("draftWaiting").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Whoever_refuses_a_draft_has_the_conversation_because_the_customer_still_waits()
    {
        var given = await GivenDraftAsync("Коштує 1 грн");

        await given.RefuseAsync(new { reason = "wrongFacts", note = "Ціна інша" });

        var conversation = await given.Chat.ConversationAsync();
        (Text(conversation, "state"), Text(conversation, "assigneeId")).Should().Be(("open", given.Workspace.OwnerId.ToString()));
        conversation.GetProperty("waitingSince").ValueKind.Should().Be(JsonValueKind.String);
        var draft = (await given.Chat.MessagesAsync(given.Conversation)).Single(m => Text(m, "id") == given.Draft.ToString()).GetProperty("draftEnd");
        (Text(draft, "outcome"), Text(draft, "reason"), Text(draft, "note")).Should().Be(("refused", "wrongFacts", "Ціна інша"));
    }

    [Fact]
    public async Task A_draft_that_is_not_needed_leaves_the_conversation_to_the_agent()
    {
        var given = await GivenDraftAsync("Будь ласка!");

        await given.RefuseAsync(new { reason = "noReplyNeeded" });

        var conversation = await given.Chat.ConversationAsync();
        (Text(conversation, "state"), conversation.GetProperty("unreadCount").GetInt32()).Should().Be(("agent", 0));
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private async Task<GivenDraft> GivenDraftAsync(string text)
    {
        var workspace = await api.GivenWorkspaceAsync();
        var chat = await WebChat.OpenAsync(api, workspace.Owner, "drafts");
        var guest = await chat.GuestAsync();
        api.Agent.Say(text);
        await guest.AskAsync("Добрий день");
        var conversation = (await chat.ConversationAsync()).GetProperty("id").GetGuid();
        var draft = (await chat.MessagesAsync(conversation)).Single(message => Text(message, "kind") == "draft").GetProperty("id").GetGuid();
        return new GivenDraft(workspace, chat, guest, conversation, draft);
    }

    private sealed record GivenDraft(TestWorkspace Workspace, WebChat Chat, Guest Guest, Guid Conversation, Guid Draft)
    {
        public async Task ApproveAsync(string text) => (await Chat.ActAsync(Conversation, $"messages/{Draft}/approve", new { text })).EnsureSuccessStatusCode();

        public async Task RefuseAsync(object body) => (await Chat.ActAsync(Conversation, $"messages/{Draft}/refuse", body)).EnsureSuccessStatusCode();
    }
}
