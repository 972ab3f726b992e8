using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.FunctionalTests.Appointments;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Sales;

/// <summary>When a follow-up does not leave, or leaves later.</summary>
public sealed class FollowUpMannersTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/follow-ups";

    [Fact]
    public async Task The_customer_s_next_message_ends_it_at_once_and_says_why()
    {
        var (salon, guest, conversation) = await GivenChatAsync();
        await PlanAsync(salon, conversation, Salon.At(0, 13));

        await guest.SayAsync("Я подумаю");

        (await OnlyAsync(salon)).Should().Be(("cancelled", "customerWrote"));
    }

    [Fact]
    public async Task Closing_the_conversation_ends_it()
    {
        var (salon, _, conversation) = await GivenChatAsync();
        await PlanAsync(salon, conversation, Salon.At(0, 13));

        await salon.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{conversation}/close", new { });

        (await OnlyAsync(salon)).Should().Be(("cancelled", "conversationClosed"));
    }

    [Fact]
    public async Task A_booking_ends_it()
    {
        var (salon, guest, conversation) = await GivenChatAsync();
        await PlanAsync(salon, conversation, Salon.At(0, 13));
        var contactId = (await salon.Owner.GetJsonAsync($"/api/v1/conversations/{conversation}"))["contactId"]!.ToString();
        await salon.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/appointments", new { serviceId = salon.Course, contactId, startsAt = Salon.At(3, 11) });

        await PassToAsync(Salon.At(0, 13, 1));

        (await OnlyAsync(salon)).Should().Be(("cancelled", "booked"));
        (await guest.ReadAsync(after: 1)).GetProperty("items").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Who_opted_out_gets_none_and_none_can_be_planned()
    {
        var (salon, guest, conversation) = await GivenChatAsync();
        await PlanAsync(salon, conversation, Salon.At(0, 13));
        var contactId = (await salon.Owner.GetJsonAsync($"/api/v1/conversations/{conversation}"))["contactId"]!.ToString();

        var row = await salon.Owner.SendJsonAsync(HttpMethod.Patch, $"/api/v1/contacts/{contactId}", new { optedOut = true });
        var refused = await salon.Owner.TryAsync(HttpMethod.Post, Path, Body(conversation, Salon.At(0, 14)));
        await PassToAsync(Salon.At(0, 13, 1));

        row["optedOutAt"].Should().NotBeNull();
        refused.Should().Be((HttpStatusCode.Conflict, "followUp.optedOut"));
        (await OnlyAsync(salon)).Should().Be(("cancelled", "optedOut"));
        (await guest.ReadAsync(after: 1)).GetProperty("items").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_conversation_gets_as_many_as_the_owner_allows()
    {
        var (salon, _, conversation) = await GivenChatAsync();
        await PlanAsync(salon, conversation, Salon.At(0, 13));
        await PlanAsync(salon, conversation, Salon.At(0, 15));

        (await salon.Owner.TryAsync(HttpMethod.Post, Path, Body(conversation, Salon.At(0, 16)))).Should().Be((HttpStatusCode.Conflict, "followUp.limit"));
    }

    [Fact]
    public async Task A_time_outside_of_the_send_window_becomes_the_next_one_inside_on_a_business_day()
    {
        var (salon, _, conversation) = await GivenChatAsync();

        var friday = await PlanAsync(salon, conversation, Salon.At(4, 21, 30)); // closed on Saturday and Sunday

        friday["dueAt"]!.GetValue<DateTimeOffset>().Should().Be(Salon.At(7, 9));
    }

    [Fact]
    public async Task A_window_the_owner_narrows_puts_off_what_was_planned_before()
    {
        var (salon, guest, conversation) = await GivenChatAsync();
        await PlanAsync(salon, conversation, Salon.At(0, 13));
        var manners = await salon.Owner.GetJsonAsync("/api/v1/agent/manners");
        manners["followUps"]!["from"] = "17:00";
        await salon.Owner.SendJsonAsync(HttpMethod.Put, "/api/v1/agent/manners", manners);

        await PassToAsync(Salon.At(0, 13, 1));
        var early = (await guest.ReadAsync(after: 1)).GetProperty("items").GetArrayLength();
        var movedTo = (await RowsAsync(salon))[0]!["dueAt"]!.GetValue<DateTimeOffset>();
        await PassToAsync(Salon.At(0, 17, 1));

        (early, movedTo).Should().Be((0, Salon.At(0, 17).ToUniversalTime()));
        (await guest.ReadAsync(after: 1)).GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Words_and_time_can_be_changed_until_it_is_sent_and_it_leaves_once()
    {
        var (salon, guest, conversation) = await GivenChatAsync();
        var planned = await PlanAsync(salon, conversation, Salon.At(0, 13));
        var path = $"{Path}/{planned["id"]}";

        await salon.Owner.SendJsonAsync(HttpMethod.Patch, path, new { text = "Ще думаєте?", dueAt = Salon.At(0, 15) });
        await PassToAsync(Salon.At(0, 13, 1));
        var early = (await guest.ReadAsync(after: 1)).GetProperty("items").GetArrayLength();
        await PassToAsync(Salon.At(0, 15, 1));
        await PassToAsync(Salon.At(0, 16));

        early.Should().Be(0);
        (await guest.ReadAsync(after: 1)).GetProperty("items").EnumerateArray().Should().ContainSingle().Which.GetProperty("text").GetString().Should().Be("Ще думаєте?");
        (await salon.Owner.TryAsync(HttpMethod.Patch, path, new { text = "Пізно" })).Should().Be((HttpStatusCode.Conflict, "followUp.over"));
        (await salon.Owner.TryAsync(HttpMethod.Patch, path, new { text = " " })).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    private static object Body(Guid conversationId, DateTimeOffset dueAt) => new { conversationId, text = "Чи ще актуально?", dueAt };

    private static Task<JsonNode> PlanAsync(Salon salon, Guid conversation, DateTimeOffset dueAt) => salon.Owner.SendJsonAsync(HttpMethod.Post, Path, Body(conversation, dueAt));

    private static async Task<JsonArray> RowsAsync(Salon salon) => (await salon.Owner.GetJsonAsync(Path))["items"]!.AsArray();

    private static async Task<(string, string?)> OnlyAsync(Salon salon)
    {
        var row = (await RowsAsync(salon)).Single()!;
        return (row["status"]!.GetValue<string>(), row["endedBy"]?.GetValue<string>());
    }

    private async Task PassToAsync(DateTimeOffset at)
    {
        api.Clock.Set(at);
        await api.DrainWorkAsync();
    }

    private async Task<(Salon Salon, Guest Guest, Guid Conversation)> GivenChatAsync()
    {
        var salon = await Salon.OpenAsync(api);
        var chat = await WebChat.OpenAsync(api, salon.Owner, "off");
        var guest = await chat.GuestAsync();
        await guest.SayAsync("Добрий день");
        return (salon, guest, (await chat.ConversationAsync()).GetProperty("id").GetGuid());
    }
}
