using Vivtorok.Testing.Fakes;
using Vivtorok.Testing.Process;

namespace Vivtorok.IntegrationTests.Crashes;

public sealed class CrashTests
{
    [Fact]
    public async Task Killed_at_any_moment_it_answers_every_accepted_message_once()
    {
        var folder = Directory.CreateTempSubdirectory("vivtorok-crash-").FullName;
        await using var product = new ProductProcess(folder, ProductProcess.NoLimits);

        var report = await new CrashRun(product, visitors: 8, messagesEach: 25, kills: 3).RunAsync();

        report.Should().Be(new CrashReport(Accepted: 200, Kills: 3, Unanswered: 0, AnsweredTwice: 0));
    }

    [Fact]
    public async Task Killed_over_a_telegram_that_repeats_overtakes_and_fails_it_loses_nothing_and_answers_nothing_twice()
    {
        await using var telegram = new FakeTelegram();
        await telegram.StartAsync();
        var settings = new Dictionary<string, string>(ProductProcess.NoLimits) { ["Channels__Telegram__BaseUrl"] = telegram.Address.ToString(), ["Channels__Telegram__Webhooks"] = "true" };
        await using var product = new ProductProcess(Directory.CreateTempSubdirectory("vivtorok-crash-").FullName, settings);

        var report = await new TelegramCrashRun(product, telegram, people: 6, messagesEach: 10, kills: 2).RunAsync();

        report.Should().Be(new CrashReport(Accepted: 60, Kills: 2, Unanswered: 0, AnsweredTwice: 0));
    }
}
