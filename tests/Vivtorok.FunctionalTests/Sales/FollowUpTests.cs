using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Sales;

public sealed class FollowUpTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/follow-ups";
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public async Task A_silent_contact_gets_the_message_when_it_is_due()
    {
        var chat = await GivenChatAsync();
        await PlanAsync(chat, Monday.AddHours(3));

        api.Clock.Set(Monday.AddHours(2));
        await api.DrainWorkAsync();
        var early = await ReceivedAsync(chat);
        api.Clock.Set(Monday.AddHours(3).AddMinutes(1));
        await api.DrainWorkAsync();
        var due = await ReceivedAsync(chat);

        early.Should().BeEmpty();
        due.Should().Equal("Чи ще актуально?");
        (await StatusAsync(chat)).Should().Be("sent");
    }

    [Fact]
    public async Task Nothing_leaves_while_the_business_is_closed()
    {
        var chat = await GivenChatAsync();
        await PlanAsync(chat, Monday.AddHours(12));

        api.Clock.Set(Monday.AddHours(13));
        await api.DrainWorkAsync();
        var atNight = await ReceivedAsync(chat);
        api.Clock.Set(Monday.AddDays(1).AddMinutes(1));
        await api.DrainWorkAsync();

        atNight.Should().BeEmpty();
        (await ReceivedAsync(chat)).Should().ContainSingle();
    }

    [Fact]
    public async Task Who_has_written_since_is_left_in_peace()
    {
        var chat = await GivenChatAsync();
        await PlanAsync(chat, Monday.AddHours(3));
        api.Clock.Set(Monday.AddHours(1));
        await SayAsync(chat.Visitor, "Я подумаю");

        api.Clock.Set(Monday.AddHours(4));
        await api.DrainWorkAsync();

        (await ReceivedAsync(chat)).Should().BeEmpty();
        (await StatusAsync(chat)).Should().Be("cancelled");
    }

    [Fact]
    public async Task A_follow_up_that_was_called_off_is_not_sent()
    {
        var chat = await GivenChatAsync();
        var planned = await PlanAsync(chat, Monday.AddHours(3));

        await chat.Workspace.Owner.SendJsonAsync(HttpMethod.Delete, $"{Path}/{planned["id"]}");
        var again = await chat.Workspace.Owner.TryAsync(HttpMethod.Delete, $"{Path}/{planned["id"]}");
        api.Clock.Set(Monday.AddHours(4));
        await api.DrainWorkAsync();

        again.Should().Be((HttpStatusCode.Conflict, "followUp.over"));
        (await ReceivedAsync(chat)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_follow_up_lies_in_the_future_and_in_ones_own_workspace()
    {
        var (chat, other) = (await GivenChatAsync(), await GivenChatAsync());

        (await chat.Workspace.Owner.TryAsync(HttpMethod.Post, Path, Body(chat.Conversation, Monday.AddHours(-1)))).Should().Be((HttpStatusCode.BadRequest, "followUp.dueInPast"));
        (await chat.Workspace.Owner.TryAsync(HttpMethod.Post, Path, Body(other.Conversation, Monday.AddHours(3)))).Should().Be((HttpStatusCode.BadRequest, "conversation.unknown"));
    }

    private static object Body(Guid conversation, DateTimeOffset dueAt) => new { conversationId = conversation, text = "Чи ще актуально?", dueAt };

    private static Task<JsonNode> PlanAsync(Chat chat, DateTimeOffset dueAt) => chat.Workspace.Owner.SendJsonAsync(HttpMethod.Post, Path, Body(chat.Conversation, dueAt));

    private static Task<JsonNode> SayAsync(HttpClient visitor, string text) =>
        visitor.SendJsonAsync(HttpMethod.Post, "/api/v1/web-chat/messages", new { clientMessageId = Guid.NewGuid(), text });

    private static async Task<List<string>> ReceivedAsync(Chat chat) =>
        [.. (await chat.Visitor.GetJsonAsync("/api/v1/web-chat/messages?after=0&wait=0"))["items"]!.AsArray()
            .Where(m => m!["author"]!.GetValue<string>() == "agent").Select(m => m!["text"]!.GetValue<string>())];

    private static async Task<string> StatusAsync(Chat chat) => (await chat.Workspace.Owner.GetJsonAsync(Path))["items"]![0]!["status"]!.GetValue<string>();

    private async Task<Chat> GivenChatAsync()
    {
        var salon = await Appointments.Salon.OpenAsync(api);
        var channel = await salon.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/channels", new { kind = "webChat", name = "Site" });
        await salon.Owner.SendJsonAsync(HttpMethod.Put, $"/api/v1/agent/channels/{channel["id"]}", new { mode = "off", burstWaitSeconds = 0 });
        var visitor = await salon.Workspace.GivenVisitorAsync(channel["key"]!.GetValue<string>());
        await SayAsync(visitor, "Добрий день");
        var conversation = (await salon.Owner.GetJsonAsync("/api/v1/conversations"))["items"]![0]!["id"]!.GetValue<Guid>();
        return new Chat(salon.Workspace, visitor, conversation);
    }

    private sealed record Chat(TestWorkspace Workspace, HttpClient Visitor, Guid Conversation);
}
