using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Conversations;

public sealed class InboxTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_list_is_read_page_by_page_without_gaps_or_repeats()
    {
        var chat = await GivenChatAsync();
        for (var i = 0; i < 5; i++) await (await chat.GuestAsync()).SayAsync($"Питання {i}");

        var seen = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await chat.Owner.GetFromJsonAsync<JsonElement>($"/api/v1/conversations?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("lastMessage").GetProperty("text").GetString()));
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        seen.Should().Equal("Питання 4", "Питання 3", "Питання 2", "Питання 1", "Питання 0");
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        var chat = await GivenChatAsync();
        await (await chat.GuestAsync()).SayAsync("Скільки коштує балаяж?");
        await (await chat.GuestAsync()).SayAsync("Де ви є?");
        var first = (await chat.ConversationsAsync())[0].GetProperty("id").GetGuid();
        await chat.ActAsync(first, "take-over");

        (await CountAsync(chat, "search=балаяж")).Should().Be(1);
        (await CountAsync(chat, "assignee=me")).Should().Be(1);
        (await CountAsync(chat, "assignee=none")).Should().Be(1);
        (await CountAsync(chat, "state=closed")).Should().Be(0);
        var counts = await chat.Owner.GetFromJsonAsync<JsonElement>("/api/v1/conversations/counts");
        (counts.GetProperty("mine").GetInt32(), counts.GetProperty("unassigned").GetInt32(), counts.GetProperty("all").GetInt32()).Should().Be((1, 1, 2));
    }

    [Theory]
    [InlineData("балаяж")]
    [InlineData("Балаяж")]
    public async Task A_search_finds_words_however_they_are_capitalised(string words)
    {
        var chat = await GivenChatAsync();
        foreach (var text in (string[])["Скільки коштує БАЛАЯЖ?", "Балаяж є?", "А балаяж?", "Де ви є?"]) await (await chat.GuestAsync()).SayAsync(text);

        (await CountAsync(chat, $"search={words}")).Should().Be(3);
    }

    [Theory]
    [InlineData("state=sleeping")]
    [InlineData("assignee=nobody-such")]
    [InlineData("sort=name")]
    [InlineData("limit=0")]
    [InlineData("unknown=1")]
    public async Task A_filter_that_does_not_exist_is_refused(string query)
    {
        var chat = await GivenChatAsync();

        (await chat.Owner.GetAsync($"/api/v1/conversations?{query}")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_note_is_never_shown_to_the_customer()
    {
        var (chat, guest, conversation) = await GivenConversationAsync();

        (await chat.WriteAsync(conversation, "Постійний клієнт", "note")).StatusCode.Should().Be(HttpStatusCode.Created);

        (await guest.ReadAsync()).GetProperty("items").GetArrayLength().Should().Be(1);
        (await chat.MessagesAsync(conversation)).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("", "reply")]
    [InlineData("Текст", "draft")]
    [InlineData("Текст", "inbound")]
    public async Task Only_a_reply_or_a_note_with_words_can_be_written(string text, string kind)
    {
        var (chat, _, conversation) = await GivenConversationAsync();

        (await chat.WriteAsync(conversation, text, kind)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_snoozed_conversation_comes_back_at_its_time()
    {
        var (chat, _, conversation) = await GivenConversationAsync();
        var until = api.Clock.GetUtcNow().AddHours(2);

        (await chat.ActAsync(conversation, "snooze", new { until })).StatusCode.Should().Be(HttpStatusCode.OK);
        await api.DrainWorkAsync();
        var asleep = (await chat.ConversationAsync()).GetProperty("state").GetString();
        api.Clock.Set(until.AddSeconds(1));
        await api.DrainWorkAsync();

        (asleep, (await chat.ConversationAsync()).GetProperty("state").GetString()).Should().Be(("snoozed", "open"));
    }

    [Fact]
    public async Task A_snooze_into_the_past_is_refused()
    {
        var (chat, _, conversation) = await GivenConversationAsync();

        (await chat.ActAsync(conversation, "snooze", new { until = api.Clock.GetUtcNow().AddMinutes(-1) })).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_customer_s_message_wakes_a_snoozed_conversation()
    {
        var (chat, guest, conversation) = await GivenConversationAsync();
        await chat.ActAsync(conversation, "snooze", new { until = api.Clock.GetUtcNow().AddDays(2) });

        await guest.SayAsync("Я тут");

        (await chat.ConversationAsync()).GetProperty("state").GetString().Should().Be("open");
    }

    [Fact]
    public async Task Closing_twice_is_a_conflict_and_reading_clears_the_count()
    {
        var (chat, _, conversation) = await GivenConversationAsync();
        (await chat.ConversationAsync()).GetProperty("unreadCount").GetInt32().Should().Be(1);

        await chat.ActAsync(conversation, "read");
        var first = await chat.ActAsync(conversation, "close");
        var second = await chat.ActAsync(conversation, "close");

        (await chat.ConversationAsync()).GetProperty("unreadCount").GetInt32().Should().Be(0);
        (first.StatusCode, second.StatusCode).Should().Be((HttpStatusCode.OK, HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Only_members_of_the_workspace_can_be_assigned()
    {
        var (chat, _, conversation) = await GivenConversationAsync();

        (await chat.ActAsync(conversation, "assign", new { memberId = Guid.NewGuid() })).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await chat.ActAsync(conversation, "assign", new { memberId = (Guid?)null })).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", "GET")]
    [InlineData("/messages", "GET")]
    [InlineData("/turns", "GET")]
    [InlineData("/messages", "POST")]
    [InlineData("/take-over", "POST")]
    [InlineData("/hand-back", "POST")]
    [InlineData("/close", "POST")]
    [InlineData("/read", "POST")]
    public async Task A_conversation_of_another_workspace_is_not_found(string path, string method)
    {
        var (_, _, conversation) = await GivenConversationAsync();
        var stranger = (await api.GivenWorkspaceAsync()).Owner;
        var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/conversations/{conversation}{path}");
        if (method == "POST") request.Content = JsonContent.Create(new { text = "Добрий день", kind = "reply" });

        (await stranger.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<WebChat> GivenChatAsync() => await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner, "off");

    private async Task<(WebChat Chat, Guest Guest, Guid Conversation)> GivenConversationAsync()
    {
        var chat = await GivenChatAsync();
        var guest = await chat.GuestAsync();
        await guest.SayAsync("Добрий день");
        return (chat, guest, (await chat.ConversationAsync()).GetProperty("id").GetGuid());
    }

    private static async Task<int> CountAsync(WebChat chat, string query) =>
        (await chat.Owner.GetFromJsonAsync<JsonElement>($"/api/v1/conversations?{query}")).GetProperty("items").GetArrayLength();
}
