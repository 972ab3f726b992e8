using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.FunctionalTests.Appointments;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Agent;

/// <summary>A salon with a guest whose agent calls what a test tells it to.</summary>
public abstract class HostileChat(ScriptedAgentFixture api)
{
    protected ScriptedAgentFixture Api => api;

    protected async Task<(Salon Salon, Guest Guest)> GivenGuestAsync()
    {
        var salon = await Salon.OpenAsync(Api);
        var guest = await (await WebChat.OpenAsync(Api, salon.Owner)).GuestAsync();
        await SaveDetailsAsync(guest);
        return (salon, guest);
    }

    protected async Task SaveDetailsAsync(Guest guest) =>
        (await CallAsync(guest, "Я Ірина, 067 222 33 44", ("save_contact_details", new() { ["name"] = "Ірина", ["phone"] = "067 222 33 44" }))).Outcome.Should().Be("ok");

    protected async Task<string> ProposeAsync(Salon salon, Guest guest, string date, string time)
    {
        var proposed = await CallAsync(guest, "Запишіть мене", ("propose_appointment", Wish(salon, date, time)));
        proposed.Outcome.Should().Be("ok");
        return proposed.Data["token"]!.ToString();
    }

    protected static JsonObject Wish(Salon salon, string date, string time) => new() { ["serviceId"] = salon.Cut.ToString(), ["date"] = date, ["time"] = time };

    protected async Task<ToolResult> CallAsync(Guest guest, string text, (string Tool, JsonObject Arguments) call)
    {
        var answers = Api.Agent.Call(call);
        await guest.AskAsync(text);
        return answers.Should().ContainSingle().Which.Result;
    }
}
