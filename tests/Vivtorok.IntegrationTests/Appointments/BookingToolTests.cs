using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.IntegrationTests.Persistence;

namespace Vivtorok.IntegrationTests.Appointments;

/// <summary>What the agent may do to a calendar, and what the server refuses it whatever a prompt says.</summary>
public sealed class BookingToolTests : IAsyncLifetime
{
    private Engine _engine = null!;
    private Salon _salon = null!;

    public async Task InitializeAsync()
    {
        _engine = await Engine.StartAsync("Sqlite");
        _salon = await Salon.OpenAsync(_engine);
    }

    public async Task DisposeAsync() => await _engine.DisposeAsync();

    [Fact]
    public async Task A_proposal_says_everything_and_books_nothing()
    {
        var offered = (await RunAsync("propose_appointment", Slot("12:00"))).Data;

        offered["time"]!.GetValue<string>().Should().Be("12:00");
        offered["endTime"]!.GetValue<string>().Should().Be("13:00");
        offered["weekday"]!.GetValue<string>().Should().Be(_salon.Date.DayOfWeek.ToString().ToLowerInvariant());
        offered["timeZone"]!.GetValue<string>().Should().Be("Europe/Kyiv");
        offered["price"]!["amount"]!.GetValue<long>().Should().Be(45000);
        (await _salon.TakenAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_booking_needs_the_customers_answer_to_the_proposal()
    {
        await _salon.CustomerWritesAsync("Хочу на стрижку");
        var token = await _salon.ProposeAsync("12:00");

        var atOnce = await ConfirmAsync(token);
        await _salon.CustomerWritesAsync("Так");
        var agreed = await ConfirmAsync(token);

        atOnce.Outcome.Should().Be("appointment.notAgreed");
        agreed.Outcome.Should().Be("ok");
        (await _salon.TakenAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Confirming_again_gives_the_same_appointment()
    {
        var first = await BookAsync("12:00");
        var again = await ConfirmAsync(first.Token);

        again.Outcome.Should().Be("ok");
        again.Data["appointmentId"]!.GetValue<string>().Should().Be(first.AppointmentId);
        (await _salon.TakenAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task One_answer_makes_one_appointment_and_a_customer_has_two_ahead_at_most()
    {
        var (first, second) = (await _salon.ProposeAsync("10:00"), await _salon.ProposeAsync("12:00"));
        await _salon.CustomerWritesAsync("Так, обидва");

        var outcomes = new[] { (await ConfirmAsync(first)).Outcome, (await ConfirmAsync(second)).Outcome };
        await BookAsync("14:00");
        var third = await _salon.ProposeAsync("16:00");
        await _salon.CustomerWritesAsync("Так");

        outcomes.Should().Equal("ok", "appointment.oneAtATime");
        (await ConfirmAsync(third)).Outcome.Should().Be("appointment.limit");
        (await _salon.TakenAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_time_taken_meanwhile_is_refused_with_others_that_are_free()
    {
        var token = await _salon.ProposeAsync("12:00");
        await _salon.CustomerWritesAsync("Так");
        await _salon.BookAsync(10 * 60); // noon in Kyiv is ten o'clock UTC

        var refused = await ConfirmAsync(token);

        refused.Outcome.Should().Be("appointment.taken");
        refused.Data["times"]!.AsArray().Select(t => t!.GetValue<string>()).Should().StartWith("11:00").And.NotContain("12:00");
    }

    [Fact]
    public async Task A_token_nobody_gave_books_nothing()
    {
        (await ConfirmAsync(Guid.NewGuid().ToString())).Outcome.Should().Be("appointment.notProposed");
        (await ConfirmAsync("yes")).Outcome.Should().Be("tool.arguments");
    }

    [Fact]
    public async Task A_move_keeps_the_appointment_and_frees_its_time()
    {
        var booked = await BookAsync("12:00");
        var offer = await RunAsync("reschedule_appointment", new() { ["appointmentId"] = booked.AppointmentId, ["date"] = Day, ["time"] = "12:30" });
        await _salon.CustomerWritesAsync("Так, переносьте");

        var moved = await ConfirmAsync(offer.Data["token"]!.GetValue<string>());

        moved.Data["appointmentId"]!.GetValue<string>().Should().Be(booked.AppointmentId);
        moved.Data["time"]!.GetValue<string>().Should().Be("12:30");
        (await _salon.TakenAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Appointments_of_others_are_neither_seen_nor_touched()
    {
        var other = await Salon.OpenAsync(_engine);
        var theirs = (await other.BookAsync(600)).Value.Id.Value.ToString();
        var strangers = await _salon.BookForAnotherAsync(600);

        foreach (var id in new[] { theirs, strangers })
        {
            (await RunAsync("cancel_appointment", new() { ["appointmentId"] = id })).Outcome.Should().Be("appointment.notFound");
            (await RunAsync("reschedule_appointment", new() { ["appointmentId"] = id, ["date"] = Day, ["time"] = "16:00" })).Outcome.Should().Be("appointment.notFound");
        }

        (await RunAsync("list_appointments", [])).Data["appointments"]!.AsArray().Should().BeEmpty();
        (await _salon.TakenAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_cancelled_appointment_frees_its_time_and_cancelling_again_is_harmless()
    {
        var booked = await BookAsync("12:00");

        var first = await RunAsync("cancel_appointment", new() { ["appointmentId"] = booked.AppointmentId });
        var again = await RunAsync("cancel_appointment", new() { ["appointmentId"] = booked.AppointmentId });

        first.Data["status"]!.GetValue<string>().Should().Be("cancelled");
        again.Outcome.Should().Be("ok");
        (await RunAsync("propose_appointment", Slot("12:00"))).Outcome.Should().Be("ok");
    }

    [Fact]
    public async Task Required_details_come_before_the_booking()
    {
        await _salon.ForgetCustomerAsync();
        var token = await _salon.ProposeAsync("12:00");
        await _salon.CustomerWritesAsync("Так");

        var missing = await ConfirmAsync(token);
        await _salon.CustomerWritesAsync("Олена, olena@example.com");
        await RunAsync("save_contact_details", new() { ["name"] = "Олена", ["email"] = "Olena@Example.com" });
        var booked = await ConfirmAsync(token);

        missing.Outcome.Should().Be("appointment.leadMissing");
        missing.Data["missing"]!.AsArray().Select(m => m!.GetValue<string>()).Should().Equal("name", "phone");
        booked.Outcome.Should().Be("ok");
    }

    [Theory]
    [InlineData("12:07", "appointment.offGrid")]
    [InlineData("23:30", "appointment.closed")]
    [InlineData("25:00", "tool.arguments")]
    public async Task A_time_that_cannot_be_is_refused(string time, string code) =>
        (await RunAsync("propose_appointment", Slot(time))).Outcome.Should().Be(code);

    [Fact]
    public async Task Free_times_are_few_and_free()
    {
        await _salon.BookAsync(10 * 60);

        var found = (await RunAsync("find_free_times", new() { ["serviceId"] = _salon.ServiceId.Value.ToString(), ["date"] = Day, ["from"] = "10:00", ["to"] = "15:00", ["limit"] = 4 })).Data;

        found["times"]!.AsArray().Select(t => t!.GetValue<string>()).Should().HaveCount(4).And.NotContain("12:00").And.NotContain("11:30");
        found["nearest"]!.AsArray().Should().BeEmpty();
    }

    private string Day => _salon.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private JsonObject Slot(string time) => new() { ["serviceId"] = _salon.ServiceId.Value.ToString(), ["date"] = Day, ["time"] = time };

    private Task<ToolResult> RunAsync(string tool, JsonObject arguments) => _salon.RunAsync(tool, arguments);

    private Task<ToolResult> ConfirmAsync(string token) => _salon.RunAsync("confirm_appointment", new() { ["token"] = token });

    private async Task<(string Token, string AppointmentId)> BookAsync(string time)
    {
        var token = await _salon.ProposeAsync(time);
        await _salon.CustomerWritesAsync("Так");
        return (token, (await ConfirmAsync(token)).Data["appointmentId"]!.GetValue<string>());
    }
}
