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
}
