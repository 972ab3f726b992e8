using System.Text.Json.Nodes;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Appointments;

/// <summary>The team hears of what the agent does in the calendar.</summary>
public sealed class TellTeamOfAppointmentTests(TelegramFixture api) : IClassFixture<TelegramFixture>
{
    private const string Wednesday = "середа, 25 листопада 2026, 12:00 за Києвом";
    private const string Thursday = "четвер, 26 листопада 2026, 16:00 за Києвом";

    [Fact]
    public async Task A_linked_chat_hears_of_a_booking_a_move_and_a_cancellation_each_once()
    {
        var (channel, salon, anna) = await GivenCustomerAsync();
        var olena = channel.GivenPerson();
        var code = (await channel.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/channels/{channel.Id}/team-chats"))["link"]!.ToString().Split("?start=")[1];
        await channel.BringAndWorkAsync(olena.Writes($"/start {code}"));

        var booked = await BookAsync(channel, salon, anna);
        var moving = await CallAsync(channel, anna, "reschedule_appointment", new() { ["appointmentId"] = booked, ["date"] = "2026-11-26", ["time"] = "16:00" });
        await CallAsync(channel, anna, "confirm_appointment", new() { ["token"] = moving["token"]!.ToString() });
        await CallAsync(channel, anna, "cancel_appointment", new() { ["appointmentId"] = booked });

        var news = api.Telegram.SentTo(olena.Id).Skip(1).Select(sent => sent.Text).ToList();
        news.Should().HaveCount(3);
        news[0].Should().Contain("Новий запис: Ірина").And.Contain("Стрижка").And.Contain("До кого: Ольга").And.Contain(Wednesday).And.Contain($"/calendar?date=2026-11-25&appointment={booked}");
        news[1].Should().Contain("Запис перенесено").And.Contain(Thursday).And.Contain($"Було: {Wednesday}");
        news[2].Should().Contain("Запис скасовано").And.Contain(Thursday);
        LettersTo(channel).Should().BeEmpty("the owner hears in the chat");
    }

    [Fact]
    public async Task Whoever_has_no_chat_reads_a_letter_that_does_not_name_the_customer()
    {
        var (channel, salon, anna) = await GivenCustomerAsync();
        var (_, viewer) = await channel.Workspace.GivenMemberWithEmailAsync("viewer");

        var booked = await BookAsync(channel, salon, anna);

        var letter = LettersTo(channel).Should().ContainSingle().Subject;
        letter.Subject.Should().Be($"Новий запис: {Wednesday}");
        letter.Text.Should().Contain("Стрижка, Ольга").And.Contain($"appointment={booked}").And.NotContain("Ірина");
        api.Mail.To(viewer).Should().NotContain(sent => sent.Text.Contains("/calendar?"));
    }

    [Fact]
    public async Task What_a_member_books_is_no_news()
    {
        var (channel, salon, _) = await GivenCustomerAsync();

        await salon.BookAsync(Salon.At(3, 12));
        await api.DrainWorkAsync();

        LettersTo(channel).Should().BeEmpty();
    }

    [Fact]
    public async Task The_owner_can_switch_it_off()
    {
        var (channel, salon, anna) = await GivenCustomerAsync();
        var manners = await channel.Owner.GetJsonAsync("/api/v1/agent/manners");
        manners["tellTeamOfBookings"] = false;
        await channel.Owner.SendJsonAsync(HttpMethod.Put, "/api/v1/agent/manners", manners);

        await BookAsync(channel, salon, anna);

        LettersTo(channel).Should().BeEmpty();
    }

    private IReadOnlyList<Vivtorok.Application.Common.Email> LettersTo(TelegramChannel channel) =>
        [.. api.Mail.To(channel.Workspace.OwnerEmail).Where(letter => letter.Text.Contains("/calendar?", StringComparison.Ordinal))];

    private async Task<(TelegramChannel Channel, Salon Salon, TelegramPerson Anna)> GivenCustomerAsync()
    {
        api.Clock.Set(Salon.At(0, 10));
        var channel = await api.GivenTelegramAsync();
        var (salon, anna) = (await Salon.OpenAsync(api, workspace: channel.Workspace), channel.GivenPerson());
        await CallAsync(channel, anna, "save_contact_details", new() { ["name"] = "Ірина", ["phone"] = "067 222 33 44" }, "Я Ірина, 067 222 33 44");
        return (channel, salon, anna);
    }

    private async Task<string> BookAsync(TelegramChannel channel, Salon salon, TelegramPerson anna) =>
        (await CallAsync(channel, anna, "confirm_appointment", new() { ["token"] = await ProposeAsync(channel, salon, anna) }))["appointmentId"]!.ToString();

    private async Task<string> ProposeAsync(TelegramChannel channel, Salon salon, TelegramPerson anna) =>
        (await CallAsync(channel, anna, "propose_appointment", new() { ["serviceId"] = salon.Cut.ToString(), ["date"] = "2026-11-25", ["time"] = "12:00" }))["token"]!.ToString();

    private async Task<JsonObject> CallAsync(TelegramChannel channel, TelegramPerson anna, string tool, JsonObject arguments, string text = "Так")
    {
        var answers = api.Agent.Call((tool, arguments));
        await channel.BringAndWorkAsync(anna.Writes(text));
        var result = answers.Should().ContainSingle().Which.Result;
        result.Outcome.Should().Be("ok");
        return result.Data;
    }
}
