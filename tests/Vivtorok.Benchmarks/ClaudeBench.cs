using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Vivtorok.Testing.Fakes.FakeClaude;
using Vivtorok.Testing.Process;

namespace Vivtorok.Benchmarks;

/// <summary>What the product itself adds to a turn of a language model: time, tokens of a long conversation, memory while many wait.</summary>
internal static class ClaudeBench
{
    private const int Messages = 30;
    private const int Waiting = 64;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(8);

    public static async Task<int> RunAsync()
    {
        await using var claude = await FakeClaude.StartAsync();
        await using var product = new ProductProcess(Directory.CreateTempSubdirectory("vivtorok-claude-").FullName, new Dictionary<string, string>(ProductProcess.NoLimits)
        {
            ["Claude__BaseUrl"] = claude.Address.ToString(), ["Claude__ApiKey"] = ClaudeFixture.PlatformKey, ["Work__Parallelism"] = "128", ["Agent__Limits__BreakerFloor"] = "100000",
        });
        await product.StartAsync();
        using var owner = new ProductClient(product.Address);
        await owner.GivenBusinessAsync();

        claude.Script(request => request.Results == 0 && request.LastText.Contains("коштує", StringComparison.Ordinal)
            ? ClaudeAnswer.Call("search_catalogue", new JsonObject { ["query"] = "манікюр" })
            : ClaudeAnswer.Say("Манікюр коштує 450 грн. На який день вас записати?"));
        await LatencyAsync(owner);
        await TokensAsync(owner);
        await MemoryAsync(owner, product, claude);
        Console.WriteLine($"protocol violations: {claude.Violations.Count}");
        return 0;
    }

    private static async Task LatencyAsync(ProductClient owner)
    {
        var figures = new Figures();
        using var visitor = await owner.OpenChatAsync();
        for (var i = 0; i < 60; i++) await AskAsync(visitor, "Скільки коштує манікюр?");
        foreach (var turn in await TurnsAsync(owner, 60))
            figures.Add((turn["finishedAt"]!.GetValue<DateTimeOffset>() - turn["startedAt"]!.GetValue<DateTimeOffset>()).TotalMilliseconds - (int)turn["modelMilliseconds"]!);
        Markdown.Row("turn of two model calls and a tool, without the model", $"p50 {Number(figures.At(0.5))} ms", $"p95 {Number(figures.At(0.95))} ms");
    }

    private static async Task TokensAsync(ProductClient owner)
    {
        using var visitor = await owner.OpenChatAsync();
        for (var i = 0; i < Messages; i++) await AskAsync(visitor, $"Питання {i}: чи можна прийти з дитиною, і де вона посидить, поки я чекаю?");
        var turns = await TurnsAsync(owner, Messages);
        foreach (var at in new[] { 1, 10, 20, 30 })
            Markdown.Row($"message {at} of {Messages}", $"{turns[at - 1]["inputTokens"]} in", $"{Number(100.0 * (int)turns[at - 1]["cachedTokens"]! / (int)turns[at - 1]["inputTokens"]!)} % cached");
        var (input, cached) = (turns.Sum(turn => (int)turn["inputTokens"]!), turns.Sum(turn => (int)turn["cachedTokens"]!));
        Markdown.Row("whole conversation", $"{input} in", $"{Number(100.0 * cached / input)} % cached");
    }

    private static async Task MemoryAsync(ProductClient owner, ProductProcess product, FakeClaude claude)
    {
        var arrived = 0;
        claude.Answer = async (_, cancelled) =>
        {
            Interlocked.Increment(ref arrived);
            await Task.Delay(Slow, cancelled);
            return ClaudeAnswer.Say("Чим допомогти?");
        };
        var visitors = await Task.WhenAll(Enumerable.Range(0, Waiting).Select(_ => owner.OpenChatAsync()));
        var before = product.Memory;
        var watch = Stopwatch.StartNew();
        var asking = Task.WhenAll(visitors.Select(visitor => AskAsync(visitor, "Добрий день")));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (Volatile.Read(ref arrived) < Waiting && watch.Elapsed < Slow) await tick.WaitForNextTickAsync();
        var (during, inTime) = (product.Memory, watch.Elapsed);
        await asking;
        Markdown.Row($"{Waiting} turns wait for the model at once", $"all asked after {Number(inTime.TotalSeconds)} s", $"{Number((during - before) / 1024.0 / Waiting)} KB each");
    }

    private static async Task AskAsync(VisitorClient visitor, string text)
    {
        var sequence = (await visitor.SayAsync(text))!.Value;
        while ((await visitor.ReadAsync(sequence, 25)).State == "thinking")
        {
        }
    }

    private static async Task<List<JsonObject>> TurnsAsync(ProductClient owner, int count)
    {
        var conversation = (await owner.GetAsync("/api/v1/conversations?limit=1"))["items"]![0]!["id"];
        var page = await owner.GetAsync($"/api/v1/conversations/{conversation}/turns?limit=100");
        return [.. page["items"]!.AsArray().Select(turn => turn!.AsObject()).Take(count)];
    }

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
