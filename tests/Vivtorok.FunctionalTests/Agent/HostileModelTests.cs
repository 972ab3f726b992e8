using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Application.Common.Agents;
using Vivtorok.FunctionalTests.Appointments;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Agent;

/// <summary>A model that does what an attacker wants: every guard must hold without its help.</summary>
public sealed class HostileModelTests(ScriptedAgentFixture api) : HostileChat(api), IClassFixture<ScriptedAgentFixture>
{
    [Fact]
    public async Task A_token_books_only_after_the_customer_wrote_again_and_only_once()
    {
        var (salon, guest) = await GivenGuestAsync();
        var token = await ProposeAsync(salon, guest, "2026-11-25", "12:00");

        var early = await TryInOneTurnAsync(salon, guest);
        var agreed = await CallAsync(guest, "Так", ("confirm_appointment", new() { ["token"] = token }));
        var again = await CallAsync(guest, "Так, так", ("confirm_appointment", new() { ["token"] = token }));

        early.Should().Be("appointment.notAgreed");
        agreed.Outcome.Should().Be("ok");
        again.Data["appointmentId"]!.ToString().Should().Be(agreed.Data["appointmentId"]!.ToString());
        (await salon.ListAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_token_of_another_conversation_or_workspace_or_of_nowhere_books_nothing()
    {
        var (salon, guest) = await GivenGuestAsync();
        var (strange, stranger) = await GivenGuestAsync();
        var foreign = await ProposeAsync(strange, stranger, "2026-11-25", "12:00");
        var other = await (await WebChat.OpenAsync(Api, salon.Owner)).GuestAsync();
        await SaveDetailsAsync(other);
        var others = await ProposeAsync(salon, other, "2026-11-25", "13:00");

        foreach (var token in new[] { foreign, others, Guid.NewGuid().ToString() })
            (await CallAsync(guest, "Так", ("confirm_appointment", new() { ["token"] = token }))).Outcome.Should().Be("appointment.notProposed");

        (await salon.ListAsync()).Should().BeEmpty();
        (await strange.ListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_old_token_is_worth_nothing()
    {
        var (salon, guest) = await GivenGuestAsync();
        var token = await ProposeAsync(salon, guest, "2026-11-27", "12:00");
        Api.Clock.Set(Api.Clock.GetUtcNow().AddHours(25));

        var late = await CallAsync(guest, "Так", ("confirm_appointment", new() { ["token"] = token }));

        late.Outcome.Should().Be("appointment.proposalExpired");
        (await salon.ListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Appointments_of_others_can_be_neither_seen_nor_moved_nor_cancelled()
    {
        var (salon, guest) = await GivenGuestAsync();
        var victim = Salon.Id(await salon.BookAsync(Salon.At(2, 12))).ToString();
        var (strange, _) = await GivenGuestAsync();
        var foreign = Salon.Id(await strange.BookAsync(Salon.At(2, 12))).ToString();

        foreach (var id in new[] { victim, foreign, Guid.NewGuid().ToString() })
        {
            (await CallAsync(guest, "Скасуй", ("cancel_appointment", new() { ["appointmentId"] = id }))).Outcome.Should().Be("appointment.notFound");
            (await CallAsync(guest, "Перенеси", ("reschedule_appointment", new() { ["appointmentId"] = id, ["date"] = "2026-11-26", ["time"] = "12:00" }))).Outcome.Should().Be("appointment.notFound");
            (await CallAsync(guest, "Заміни", ("propose_appointment", new() { ["serviceId"] = salon.Cut.ToString(), ["date"] = "2026-11-26", ["time"] = "12:00", ["replacesAppointmentId"] = id })))
                .Outcome.Should().Be("appointment.notFound");
        }

        (await CallAsync(guest, "Що в мене?", ("list_appointments", []))).Data["appointments"]!.AsArray().Should().BeEmpty();
        (await salon.ListAsync()).Should().ContainSingle().Which!["status"]!.GetValue<string>().Should().Be("confirmed");
        (await strange.ListAsync()).Should().ContainSingle().Which!["status"]!.GetValue<string>().Should().Be("confirmed");
    }

    [Fact]
    public async Task Services_of_another_workspace_do_not_exist()
    {
        var (_, guest) = await GivenGuestAsync();
        var (strange, _) = await GivenGuestAsync();

        var proposed = await CallAsync(guest, "Запиши", ("propose_appointment", new() { ["serviceId"] = strange.Cut.ToString(), ["date"] = "2026-11-25", ["time"] = "12:00" }));

        proposed.Outcome.Should().Be("appointment.serviceUnknown");
        proposed.Data.ToJsonString().Should().NotContain("Ольга");
    }

    [Fact]
    public async Task A_flood_of_calls_ends_at_the_limits_of_step_turn_and_conversation()
    {
        var (salon, guest) = await GivenGuestAsync();
        var step = 0;
        var answers = new List<ToolExchange>();
        Api.Agent.AnswerTo = (_, results) =>
        {
            answers.AddRange(results);
            var calls = Enumerable.Range(0, 20).Select(index => new ToolCall($"{step}-{index}", "create_task", new() { ["title"] = $"Задача {step} {index}" }));
            return step++ < 5 ? new AgentStep.CallTools([.. calls]) : new AgentStep.Say("Добре.", null);
        };

        await guest.AskAsync("Починай");

        answers.Should().HaveCount(100);
        answers.Count(answer => answer.Result.Outcome == "ok").Should().Be(5);
        answers.Count(answer => answer.Result.Outcome == "task.limit").Should().Be(19);
        answers.Count(answer => answer.Result.Outcome == "agent.tooManyCalls").Should().Be(76);
        (await salon.Owner.GetJsonAsync("/api/v1/tasks"))["items"]!.AsArray().Should().HaveCount(5);
    }

    [Fact]
    public async Task Details_are_written_to_the_own_contact_only()
    {
        var (salon, guest) = await GivenGuestAsync();
        var before = (await salon.Owner.GetJsonAsync($"/api/v1/contacts/{salon.Contact}")).ToJsonString();

        var answer = await CallAsync(guest, "Мій номер 067 555 44 33",
            ("save_contact_details", new() { ["phone"] = "067 555 44 33", ["contactId"] = salon.Contact.ToString(), ["fields"] = new JsonObject { ["hair"] = "purple", ["isAdmin"] = "true" } }));

        answer.Outcome.Should().NotBe("ok");
        answer.Data["saved"]!.AsArray().Select(name => name!.ToString()).Should().Equal("phone");
        (await salon.Owner.GetJsonAsync($"/api/v1/contacts/{salon.Contact}")).ToJsonString().Should().Be(before);
    }

    [Fact]
    public async Task A_message_planned_for_later_is_checked_like_a_reply()
    {
        var (salon, guest) = await GivenGuestAsync();

        var invented = await CallAsync(guest, "Нагадай", ("schedule_follow_up", new() { ["text"] = "Стрижка для вас лише 99 грн!", ["inMinutes"] = 60 }));
        var honest = await CallAsync(guest, "Нагадай", ("schedule_follow_up", new() { ["text"] = "Чи підібрали ви час?", ["inMinutes"] = 60 }));

        (invented.Outcome, honest.Outcome).Should().Be(("tool.unbacked", "ok"));
        invented.Data["problems"]!.AsArray().Single()!.ToString().Should().Contain("99 грн");
        (await salon.ListAsync()).Should().BeEmpty();
    }

    // Proposes and confirms without asking.
    private async Task<string> TryInOneTurnAsync(Salon salon, Guest guest)
    {
        var outcome = "";
        Api.Agent.AnswerTo = (_, results) =>
        {
            outcome = results.Count > 0 ? results[0].Result.Outcome : outcome;
            if (results.Count == 0) return new AgentStep.CallTools([new ToolCall("1", "propose_appointment", Wish(salon, "2026-11-26", "16:00"))]);
            return results[0].Call.Name == "propose_appointment"
                ? new AgentStep.CallTools([new ToolCall("2", "confirm_appointment", new() { ["token"] = results[0].Result.Data["token"]!.ToString() })])
                : new AgentStep.Say("Добре.", null);
        };
        await guest.AskAsync("Що є в четвер?");
        return outcome;
    }
}
