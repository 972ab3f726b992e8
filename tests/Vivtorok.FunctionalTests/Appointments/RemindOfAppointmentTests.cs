using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Appointments;

/// <summary>Customers are reminded of what is still booked, once.</summary>
public sealed class RemindOfAppointmentTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/appointments";
    private const string Manners = "/api/v1/agent/manners";

    [Fact]
    public async Task A_day_before_the_customer_reads_what_when_where_and_how_to_move_it()
    {
        var (salon, guest, contact) = await GivenCustomerAsync();
        await salon.Owner.SendJsonAsync(HttpMethod.Put, "/api/v1/business", new { address = "вул. Садова, 5" });
        await BookAsync(salon, contact, Salon.At(2, 12));

        await PassToAsync(Salon.At(1, 11, 59));
        var early = await ReadAsync(guest);
        await PassToAsync(Salon.At(1, 12, 1));
        await PassToAsync(Salon.At(2, 11));

        early.Should().BeEmpty();
        (await ReadAsync(guest)).Should().ContainSingle().Which.Should().Be(
            "Нагадуємо про ваш запис.\nСтрижка\nсереда, 25 листопада 2026, 12:00 за Києвом\nДо кого: Ольга\nСтудія, вул. Садова, 5\n\nЩоб перенести або скасувати запис, просто напишіть тут.");
    }

    [Fact]
    public async Task A_moved_appointment_is_reminded_of_at_its_new_time_only_and_a_cancelled_one_never()
    {
        var (salon, guest, contact) = await GivenCustomerAsync();
        var moved = await BookAsync(salon, contact, Salon.At(2, 12));
        var cancelled = await BookAsync(salon, contact, Salon.At(2, 16));
        await EditAsync(salon, moved, new { startsAt = Salon.At(3, 15) });
        await EditAsync(salon, cancelled, new { status = "cancelled" });

        await PassToAsync(Salon.At(1, 17));
        var atOldTimes = await ReadAsync(guest);
        await PassToAsync(Salon.At(2, 15, 1));

        atOldTimes.Should().BeEmpty();
        (await ReadAsync(guest)).Should().ContainSingle().Which.Should().Contain("четвер, 26 листопада 2026, 15:00");
    }

    [Fact]
    public async Task Away_and_back_again_is_one_reminder()
    {
        var (salon, guest, contact) = await GivenCustomerAsync();
        var row = await BookAsync(salon, contact, Salon.At(3, 12));
        await EditAsync(salon, row, new { startsAt = Salon.At(4, 12) });
        await EditAsync(salon, row, new { startsAt = Salon.At(3, 12) });

        await PassToAsync(Salon.At(2, 12, 1));
        await PassToAsync(Salon.At(3, 11));

        (await ReadAsync(guest)).Should().ContainSingle();
    }

    [Fact]
    public async Task Who_booked_later_than_the_reminder_would_leave_needs_none()
    {
        var (salon, guest, contact) = await GivenCustomerAsync();
        await BookAsync(salon, contact, Salon.At(0, 18));

        await PassToAsync(Salon.At(0, 17));

        (await ReadAsync(guest)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_owner_chooses_how_long_before_also_for_what_is_booked_already()
    {
        var (salon, guest, contact) = await GivenCustomerAsync();
        await BookAsync(salon, contact, Salon.At(2, 12));
        await SetAsync(salon, 2);

        await PassToAsync(Salon.At(1, 12, 1));
        await PassToAsync(Salon.At(2, 9, 59));
        var early = await ReadAsync(guest);
        await PassToAsync(Salon.At(2, 10, 1));

        early.Should().BeEmpty();
        (await ReadAsync(guest)).Should().ContainSingle();
    }

    [Fact]
    public async Task None_leaves_where_the_owner_wants_none()
    {
        var (salon, guest, contact) = await GivenCustomerAsync();
        await SetAsync(salon, null);
        await BookAsync(salon, contact, Salon.At(2, 12));

        await PassToAsync(Salon.At(2, 11));

        (await ReadAsync(guest)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_new_workspace_reminds_a_day_before_and_no_longer_than_a_day_can_be_chosen()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var manners = await owner.GetJsonAsync(Manners);
        var usual = manners["appointmentReminderHours"]!.GetValue<int>();
        manners["appointmentReminderHours"] = 25;

        usual.Should().Be(24);
        (await owner.TryAsync(HttpMethod.Put, Manners, manners)).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_reminder_is_in_the_customer_s_language_and_leaves_into_a_closed_conversation_too()
    {
        var (salon, guest, contact) = await GivenCustomerAsync("en");
        await BookAsync(salon, contact, Salon.At(2, 12));
        var conversation = (await salon.Owner.GetJsonAsync("/api/v1/conversations"))["items"]![0]!["id"]!;
        await salon.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{conversation}/close", new { });

        await PassToAsync(Salon.At(1, 12, 1));

        (await ReadAsync(guest)).Should().ContainSingle().Which.Should().Be(
            "A reminder of your appointment.\nСтрижка\nWednesday, 25 November 2026, 12:00 (Kyiv time)\nWith: Ольга\nСтудія\n\nTo move or cancel it, just write here.");
        (await salon.Owner.GetJsonAsync($"/api/v1/conversations/{conversation}"))["state"]!.ToString().Should().Be("closed");
    }

    [Fact]
    public async Task Who_asked_not_to_be_written_to_is_not()
    {
        var (salon, guest, contact) = await GivenCustomerAsync();
        await BookAsync(salon, contact, Salon.At(2, 12));
        await salon.Owner.SendJsonAsync(HttpMethod.Patch, $"/api/v1/contacts/{contact}", new { optedOut = true });

        await PassToAsync(Salon.At(1, 12, 1));

        (await ReadAsync(guest)).Should().BeEmpty();
    }

    private static Task<JsonNode> BookAsync(Salon salon, string contactId, DateTimeOffset startsAt) =>
        salon.Owner.SendJsonAsync(HttpMethod.Post, Path, new { serviceId = salon.Cut, contactId, startsAt });

    private static Task<JsonNode> EditAsync(Salon salon, JsonNode row, object changes) => salon.Owner.SendJsonAsync(HttpMethod.Patch, $"{Path}/{Salon.Id(row)}", changes);

    private static async Task SetAsync(Salon salon, int? hours)
    {
        var manners = await salon.Owner.GetJsonAsync(Manners);
        manners["appointmentReminderHours"] = hours;
        await salon.Owner.SendJsonAsync(HttpMethod.Put, Manners, manners);
    }

    private static async Task<IReadOnlyList<string?>> ReadAsync(Guest guest) =>
        [.. (await guest.ReadAsync(after: 1)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString())];

    private async Task PassToAsync(DateTimeOffset at)
    {
        api.Clock.Set(at);
        await api.DrainWorkAsync();
    }

    private async Task<(Salon Salon, Guest Guest, string Contact)> GivenCustomerAsync(string locale = "uk")
    {
        var salon = await Salon.OpenAsync(api);
        var chat = await WebChat.OpenAsync(api, salon.Owner, "off");
        var guest = await chat.GuestAsync(locale);
        await guest.SayAsync(locale == "en" ? "Hello" : "Добрий день");
        return (salon, guest, (await chat.ConversationAsync()).GetProperty("contactId").GetString()!);
    }
}
