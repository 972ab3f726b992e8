using Vivtorok.FunctionalTests.Appointments;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Agent;

/// <summary>Whom the agent answers, by the clock of the business.</summary>
public sealed class ModesTests(ScriptedAgentFixture api) : IClassFixture<ScriptedAgentFixture>
{
    [Fact]
    public async Task Outside_hours_the_agent_answers_and_in_hours_people_have_every_message()
    {
        var salon = await Salon.OpenAsync(api);
        var guest = await (await WebChat.OpenAsync(api, salon.Owner, "outsideHours")).GuestAsync();
        api.Agent.Say("Вітаю!");

        var inHours = await AskAsync(guest, Salon.At(0, 12));
        var atLunch = await AskAsync(guest, Salon.At(0, 14, 30));
        var inHoursAgain = await AskAsync(guest, Salon.At(0, 16));
        var atNight = await AskAsync(guest, Salon.At(0, 23));
        var onSunday = await AskAsync(guest, Salon.At(6, 12));

        (inHours, atLunch, inHoursAgain, atNight, onSunday).Should().Be(("", "Вітаю!", "", "Вітаю!", "Вітаю!"));
    }

    [Fact]
    public async Task A_person_who_took_a_conversation_keeps_it_outside_hours_too()
    {
        var salon = await Salon.OpenAsync(api);
        var chat = await WebChat.OpenAsync(api, salon.Owner, "outsideHours");
        var guest = await chat.GuestAsync();
        api.Agent.Say("Вітаю!");
        await AskAsync(guest, Salon.At(0, 12));
        await chat.WriteAsync((await chat.ConversationAsync()).GetProperty("id").GetGuid(), "Слухаю вас");

        (await AskAsync(guest, Salon.At(0, 23))).Should().BeEmpty();
    }

    private async Task<string> AskAsync(Guest guest, DateTimeOffset at)
    {
        api.Clock.Set(at);
        return await guest.AskAsync("Добрий день");
    }
}
