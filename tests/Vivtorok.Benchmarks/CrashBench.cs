using Vivtorok.Testing.Process;

namespace Vivtorok.Benchmarks;

/// <summary>Two thousand messages while the process is killed twenty times.</summary>
internal static class CrashBench
{
    public static async Task<int> RunAsync()
    {
        await using var product = new ProductProcess(Directory.CreateTempSubdirectory("vivtorok-crash-").FullName, ProductProcess.NoLimits);
        var report = await new CrashRun(product, visitors: 20, messagesEach: 100, kills: 20).RunAsync();
        Console.WriteLine($"| {report.Accepted} accepted | {report.Kills} kills | {report.Unanswered} unanswered | {report.AnsweredTwice} answered twice |");
        return report is { Unanswered: 0, AnsweredTwice: 0 } ? 0 : 1;
    }
}
