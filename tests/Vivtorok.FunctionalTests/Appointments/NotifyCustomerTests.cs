using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Appointments;

/// <summary>A member moves or cancels an appointment, and the customer is told where the member wants it.</summary>
public sealed class NotifyCustomerTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/appointments";

    [Fact]
    public async Task The_customer_reads_the_new_time_and_the_old_one()
    {
        var (salon, guest, appointment) = await GivenAppointmentAsync();

        await EditAsync(salon, appointment, new { startsAt = Salon.At(3, 15), notifyCustomer = true });

        (await ReadAsync(guest)).Should().ContainSingle().Which.Should().Be(
            "Ваш запис перенесено.\nСтрижка\nчетвер, 26 листопада 2026, 15:00 за Києвом\nБуло: середа, 25 листопада 2026, 12:00 за Києвом\nДо кого: Ольга\nСтудія\n\nЯкщо цей час вам не підходить, просто напишіть тут.");
    }

    [Fact]
    public async Task The_customer_reads_of_a_cancellation()
    {
        var (salon, guest, appointment) = await GivenAppointmentAsync();

        await EditAsync(salon, appointment, new { status = "cancelled", notifyCustomer = true });
        await EditAsync(salon, appointment, new { status = "cancelled", notifyCustomer = true });

        (await ReadAsync(guest)).Should().ContainSingle().Which.Should().StartWith("Ваш запис скасовано.\nСтрижка\nсереда, 25 листопада 2026, 12:00 за Києвом");
    }

    [Fact]
    public async Task Nothing_is_said_unasked_or_of_what_the_customer_need_not_know()
    {
        var (salon, guest, appointment) = await GivenAppointmentAsync();

        await EditAsync(salon, appointment, new { note = "Алергія", notifyCustomer = true });
        await EditAsync(salon, appointment, new { startsAt = Salon.At(3, 15) });
        await EditAsync(salon, appointment, new { status = "cancelled" });

        (await ReadAsync(guest)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_move_that_is_refused_tells_nothing()
    {
        var (salon, guest, appointment) = await GivenAppointmentAsync();
        await salon.BookAsync(Salon.At(3, 15));

        var refused = await salon.Owner.TryAsync(HttpMethod.Patch, $"{Path}/{appointment}", new { startsAt = Salon.At(3, 15), notifyCustomer = true });

        refused.Code.Should().Be("appointment.taken");
        (await ReadAsync(guest)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_member_sees_beforehand_whether_the_customer_can_be_told()
    {
        var (salon, guest, appointment) = await GivenAppointmentAsync();
        var contact = (await salon.Owner.GetJsonAsync($"{Path}/{appointment}"))["contactId"]!.ToString();

        var before = await salon.Owner.GetJsonAsync($"{Path}/{appointment}/reach");
        await salon.Owner.SendJsonAsync(HttpMethod.Patch, $"/api/v1/contacts/{contact}", new { optedOut = true });
        var after = await salon.Owner.GetJsonAsync($"{Path}/{appointment}/reach");
        await EditAsync(salon, appointment, new { status = "cancelled", notifyCustomer = true });

        before["channel"]!.ToString().Should().Be("webChat");
        after["channel"].Should().BeNull();
        (await ReadAsync(guest)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_notice_answers_nothing_that_the_customer_waits_for()
    {
        var (salon, guest, appointment) = await GivenAppointmentAsync();
        var conversation = (await salon.Owner.GetJsonAsync("/api/v1/conversations"))["items"]![0]!["id"]!;
        var channel = (await salon.Owner.GetJsonAsync("/api/v1/channels"))["items"]![0]!["id"]!;
        await salon.Owner.SendJsonAsync(HttpMethod.Put, $"/api/v1/agent/channels/{channel}", new { mode = "everyone", burstWaitSeconds = 0 });
        var manners = await salon.Owner.GetJsonAsync("/api/v1/agent/manners");
        manners["returnAfterHours"] = 4;
        await salon.Owner.SendJsonAsync(HttpMethod.Put, "/api/v1/agent/manners", manners);
        await salon.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{conversation}/take-over", new { });
        var question = (await guest.SayAsync("Скільки коштує курс?")).GetProperty("sequence").GetInt32();
        await EditAsync(salon, appointment, new { startsAt = Salon.At(3, 15), notifyCustomer = true });

        api.Clock.Set(Salon.At(0, 15, 5));
        await api.TendConversationsAsync();
        await api.DrainWorkAsync();

        var said = (await guest.ReadAsync(after: question)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString()).ToList();
        said.Should().HaveCount(2);
        said[0].Should().StartWith("Ваш запис перенесено");
        said[1].Should().Contain("50");
    }

    private static Task<JsonNode> EditAsync(Salon salon, Guid appointment, object changes) => salon.Owner.SendJsonAsync(HttpMethod.Patch, $"{Path}/{appointment}", changes);

    private static async Task<IReadOnlyList<string?>> ReadAsync(Guest guest) =>
        [.. (await guest.ReadAsync(after: 1)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString())];

    private async Task<(Salon Salon, Guest Guest, Guid Appointment)> GivenAppointmentAsync()
    {
        var salon = await Salon.OpenAsync(api);
        var chat = await WebChat.OpenAsync(api, salon.Owner, "off");
        var guest = await chat.GuestAsync();
        await guest.SayAsync("Добрий день");
        var contactId = (await chat.ConversationAsync()).GetProperty("contactId").GetString();
        var row = await salon.Owner.SendJsonAsync(HttpMethod.Post, Path, new { serviceId = salon.Cut, contactId, startsAt = Salon.At(2, 12) });
        return (salon, guest, Salon.Id(row));
    }
}
