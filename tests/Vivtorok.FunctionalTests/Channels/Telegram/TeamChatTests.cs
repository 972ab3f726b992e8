using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Channels.Telegram;

public sealed class TeamChatTests(TelegramFixture api) : IClassFixture<TelegramFixture>
{
    [Fact]
    public async Task The_owner_presses_start_and_sees_that_messages_go_both_ways()
    {
        var channel = await api.GivenTelegramAsync();

        var olena = await GivenTeamChatAsync(channel);

        api.Telegram.SentTo(olena.Id).Single().Text.Should().StartWith("✅ Канал працює");
        (await ChatsAsync(channel)).Single()["greetedAt"].Should().NotBeNull();
        (await channel.ConversationsAsync()).Should().BeEmpty("a member is no customer");
    }

    [Fact]
    public async Task A_code_works_once_and_not_for_long()
    {
        var channel = await api.GivenTelegramAsync("off");
        var code = await CodeAsync(channel);
        await channel.BringAndWorkAsync(channel.GivenPerson().Writes($"/start {code}"));

        await channel.BringAsync(channel.GivenPerson().Writes($"/start {code}"));
        var late = await CodeAsync(channel);
        api.Clock.Advance(TimeSpan.FromMinutes(16));
        await channel.BringAsync(channel.GivenPerson().Writes($"/start {late}"));

        (await ChatsAsync(channel)).Should().ContainSingle();
        (await channel.ConversationsAsync()).Should().HaveCount(2, "others with the code are customers");
    }

    [Fact]
    public async Task A_draft_is_approved_from_the_chat_and_leaves_once()
    {
        var channel = await api.GivenTelegramAsync("drafts");
        var (olena, anna) = (await GivenTeamChatAsync(channel), channel.GivenPerson());
        api.Agent.Say("Так, є.");
        await channel.BringAndWorkAsync(anna.Writes("Чи є 38?"));
        var news = api.Telegram.SentTo(olena.Id).Last();
        news.Text.Should().Contain("Чи є 38?").And.Contain("Так, є.");

        await channel.BringAndWorkAsync(olena.Presses(news, "✅ Надіслати"));
        await channel.BringAndWorkAsync(olena.Presses(news, "✅ Надіслати"));

        api.Telegram.SentTo(anna.Id).Should().ContainSingle().Which.Text.Should().Be("Так, є.");
        api.Telegram.SentTo(olena.Id).Select(sent => sent.Text).Should().Contain("✅ Надіслано клієнтові.").And.Contain("Цю чернетку вже опрацьовано.");
        api.Telegram.Calls.Count(call => call.Method == "answerCallbackQuery").Should().BeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task A_draft_is_written_anew_from_the_chat()
    {
        var channel = await api.GivenTelegramAsync("drafts");
        var (olena, anna) = (await GivenTeamChatAsync(channel), channel.GivenPerson());
        await channel.BringAndWorkAsync(anna.Writes("Чи є 38?"));
        await channel.BringAndWorkAsync(olena.Presses(api.Telegram.SentTo(olena.Id).Last(), "✏️ Змінити"));

        await channel.BringAndWorkAsync(olena.Writes("Є 38 і 39, приходьте!"));
        await channel.BringAndWorkAsync(olena.Writes("А це вже не клієнтові"));

        api.Telegram.SentTo(anna.Id).Should().ContainSingle().Which.Text.Should().Be("Є 38 і 39, приходьте!");
    }

    [Fact]
    public async Task A_hand_off_comes_with_a_button_that_takes_it_over()
    {
        var channel = await api.GivenTelegramAsync();
        var (olena, anna) = (await GivenTeamChatAsync(channel), channel.GivenPerson());
        api.Agent.Answer = _ => throw new InvalidOperationException("The model is away.");
        await channel.BringAndWorkAsync(anna.Writes("Покличте людину"));
        api.Agent.Say("Добре.");

        var news = api.Telegram.SentTo(olena.Id).Last();
        await channel.BringAndWorkAsync(olena.Presses(news, "👤 Взяти собі"));

        news.Text.Should().Contain("Покличте людину");
        (await channel.ConversationsAsync()).Single()["assigneeId"]!.ToString().Should().Be(channel.Workspace.OwnerId.ToString());
    }

    [Fact]
    public async Task A_chat_that_must_wait_hears_the_news_later_and_the_others_hear_it_once()
    {
        var channel = await api.GivenTelegramAsync("drafts");
        TelegramPerson[] team = [await GivenTeamChatAsync(channel), await GivenTeamChatAsync(channel)];
        api.Agent.Say("Так, є.");
        await channel.BringAsync(channel.GivenPerson().Writes("Чи є 38?"));
        api.Telegram.Next("/sendMessage", new Mishap.Status(429, RetryAfter: 3));

        await api.DrainWorkAsync();
        api.Clock.Advance(TimeSpan.FromSeconds(4));
        await api.DrainWorkAsync();

        foreach (var member in team) api.Telegram.SentTo(member.Id).Where(sent => sent.Text.Contains("Чи є 38?")).Should().ContainSingle();
    }

    [Fact]
    public async Task An_unlinked_chat_hears_nothing_more_and_another_workspace_cannot_see_it()
    {
        var (channel, stranger) = (await api.GivenTelegramAsync(), await api.GivenWorkspaceAsync());
        var olena = await GivenTeamChatAsync(channel);
        var id = (await ChatsAsync(channel)).Single()["id"]!;

        var refused = await stranger.Owner.TryAsync(HttpMethod.Delete, $"/api/v1/channels/{channel.Id}/team-chats/{id}");
        await channel.Owner.SendJsonAsync(HttpMethod.Delete, $"/api/v1/channels/{channel.Id}/team-chats/{id}");
        await channel.BringAndWorkAsync(olena.Writes("Добрий день"));

        refused.Status.Should().Be(HttpStatusCode.NotFound);
        (await channel.ConversationsAsync()).Should().ContainSingle();
    }

    private static async Task<TelegramPerson> GivenTeamChatAsync(TelegramChannel channel)
    {
        var olena = channel.GivenPerson();
        await channel.BringAndWorkAsync(olena.Writes($"/start {await CodeAsync(channel)}"));
        return olena;
    }

    private static async Task<string> CodeAsync(TelegramChannel channel) =>
        (await channel.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/channels/{channel.Id}/team-chats"))["link"]!.ToString().Split("?start=")[1];

    private static async Task<IReadOnlyList<JsonNode>> ChatsAsync(TelegramChannel channel) =>
        [.. (await channel.Owner.GetJsonAsync($"/api/v1/channels/{channel.Id}/team-chats"))["items"]!.AsArray().Select(item => item!)];
}
