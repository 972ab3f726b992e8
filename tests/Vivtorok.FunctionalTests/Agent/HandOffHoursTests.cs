using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.FunctionalTests.Appointments;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Agent;

/// <summary>A hand-off says when people are there again.</summary>
public sealed class HandOffHoursTests(ScriptedAgentFixture api) : IClassFixture<ScriptedAgentFixture>
{
    [Theory]
    [InlineData(0, 12, "")]
    [InlineData(0, 14, " Ми знову працюємо сьогодні з 15:00.")]
    [InlineData(0, 21, " Ми знову працюємо завтра з 10:00.")]
    [InlineData(4, 21, " Ми знову працюємо у понеділок з 10:00.")]
    public async Task Outside_of_opening_hours_the_customer_reads_when_the_business_opens_again(int day, int hour, string hours)
    {
        var salon = await Salon.OpenAsync(api);
        var guest = await (await WebChat.OpenAsync(api, salon.Owner)).GuestAsync();
        api.Clock.Set(Salon.At(day, hour));
        HandsOver("Передаю розмову колезі.");

        (await guest.AskAsync("Покличте людину")).Should().Be("Передаю розмову колезі." + hours);
    }

    [Fact]
    public async Task In_English_and_after_a_holiday_the_date_is_said()
    {
        var salon = await Salon.OpenAsync(api);
        var guest = await (await WebChat.OpenAsync(api, salon.Owner)).GuestAsync("en");
        api.Clock.Set(Salon.At(4, 21));
        string[] holidays = ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"];
        var closed = holidays.Select(date => new { date, spans = Array.Empty<object>() });
        await salon.Owner.SendJsonAsync(HttpMethod.Put, "/api/v1/business", new { exceptions = closed });
        HandsOver("I am passing this to a colleague.");

        (await guest.AskAsync("Please call a person, thank you")).Should().EndWith(" We are open again on Monday, 7 December at 10:00.");
    }

    [Fact]
    public async Task A_business_that_says_nothing_of_its_hours_promises_none()
    {
        var guest = await (await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner)).GuestAsync();
        HandsOver("Передаю розмову колезі.");

        (await guest.AskAsync("Покличте людину")).Should().Be("Передаю розмову колезі.");
    }

    private void HandsOver(string words)
    {
        var arguments = new JsonObject { ["reason"] = "customerRequest", ["note"] = "Хоче людину", ["words"] = words };
        api.Agent.AnswerTo = null;
        api.Agent.Answer = _ => Task.FromResult<AgentStep>(new AgentStep.CallTools([new ToolCall("1", "hand_off", arguments)]));
    }
}
