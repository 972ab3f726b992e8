using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Agent;

public sealed class HandOffSilentTests(TelegramFixture api) : IClassFixture<TelegramFixture>
{
    [Fact]
    public async Task A_message_that_nothing_has_answered_in_time_goes_to_people_and_they_are_told()
    {
        var channel = await api.GivenTelegramAsync();
        var anna = channel.GivenPerson();
        await channel.BringAsync(anna.Writes("Ви тут?"));
        api.Clock.Advance(TimeSpan.FromMinutes(6)); // whatever was to run the turn did not

        await api.GuardAgainstSilenceAsync();
        await api.GuardAgainstSilenceAsync();

        var conversation = (await channel.ConversationsAsync()).Single();
        conversation["state"]!.ToString().Should().Be("open");
        conversation["handOff"]!["reason"]!.ToString().Should().Be("toolFailure");
        (await channel.AlertsAsync()).Should().ContainSingle().Which["subject"]!.ToString().Should().Be(conversation["id"]!.ToString());
        await api.DrainWorkAsync();
        api.Telegram.SentTo(anna.Id).Should().ContainSingle("the customer is told once, and the late turn adds nothing");
        api.Mail.To(channel.Workspace.OwnerEmail).Should().Contain(letter => letter.Text.Contains("/inbox/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_alert_ends_by_itself_when_somebody_answers()
    {
        var channel = await api.GivenTelegramAsync();
        await channel.BringAsync(channel.GivenPerson().Writes("Ви тут?"));
        api.Clock.Advance(TimeSpan.FromMinutes(6));
        await api.GuardAgainstSilenceAsync();
        await api.DrainWorkAsync();
        (await channel.AlertsAsync()).Should().ContainSingle();

        await channel.ReplyAsync("Так, вітаю!");
        await api.DrainWorkAsync();

        (await channel.AlertsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_answered_or_still_in_its_time_is_left_alone()
    {
        var channel = await api.GivenTelegramAsync();
        await channel.BringAndWorkAsync(channel.GivenPerson().Writes("Добрий день"));
        api.Clock.Advance(TimeSpan.FromMinutes(6));
        await channel.BringAsync(channel.GivenPerson().Writes("А я щойно написала"));

        await api.GuardAgainstSilenceAsync();

        (await channel.ConversationsAsync()).Should().OnlyContain(conversation => conversation["state"]!.ToString() == "agent");
        (await channel.AlertsAsync()).Should().BeEmpty();
    }
}
