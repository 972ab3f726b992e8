using System.Diagnostics;
using System.Globalization;
using Vivtorok.Testing.Fakes;
using Vivtorok.Testing.Process;

namespace Vivtorok.Benchmarks;

/// <summary>
/// How long Telegram waits for our 2xx: from the update to the message in the database, with answers being written beside it. Updates come
/// at a fixed rate, whether or not the ones before have been taken, and an update's time begins when it was due.
/// </summary>
internal static class WebhookBench
{
    private const int Chats = 100;
    private static readonly (string Name, int PerSecond, int Seconds)[] Runs = [("", 50, 10), ("webhook taken, 50 a second", 50, 3), ("webhook taken, 200 a second", 200, 15)];

    public static async Task<int> RunAsync(string provider)
    {
        var folder = Directory.CreateTempSubdirectory("vivtorok-webhook-").FullName;
        var database = await LoadBench.FreshDatabaseAsync(provider, folder);
        var rate = await InsertRate.MeasureAsync(provider, provider == "Postgres" ? database : $"Data Source={Path.Combine(folder, "rate.db")}");
        await using var telegram = new FakeTelegram();
        await telegram.StartAsync();
        await using var product = new ProductProcess(folder, new Dictionary<string, string>(ProductProcess.NoLimits)
        {
            ["Channels__Telegram__BaseUrl"] = telegram.Address.ToString(), ["Channels__Telegram__Webhooks"] = "true",
            ["Database__Provider"] = provider, ["Database__ConnectionString"] = database,
        });
        await product.StartAsync();
        using var owner = new ProductClient(product.Address);
        await owner.GivenBusinessAsync();
        var token = telegram.GivenBot();
        await owner.PostAsync("/api/v1/channels", new { kind = "telegram", token });

        Console.WriteLine($"\n## Webhooks, {provider}, {rate:0} durable single-row inserts a second\n\n| what | count | p50 ms | p95 ms | p99 ms | per second | of the insert rate | our processor ms each |\n|---|---|---|---|---|---|---|---|");
        var people = Enumerable.Range(0, Chats).Select(_ => new TelegramPerson(telegram, telegram.NextId() + 771_000_000)).ToList();
        using var http = new HttpClient { BaseAddress = product.Address };
        foreach (var (name, perSecond, seconds) in Runs)
        {
            var (figures, cpu, watch) = (new Figures(), product.Cpu, Stopwatch.StartNew());
            await Task.WhenAll(Enumerable.Range(0, perSecond * seconds).Select(i => TakeAsync(people[i % Chats], TimeSpan.FromSeconds((double)i / perSecond))));
            var taken = figures.Count / watch.Elapsed.TotalSeconds;
            if (name.Length > 0) Markdown.Row(name, figures.Cells(), $"{taken:0}", string.Create(CultureInfo.InvariantCulture, $"{taken / rate:0.00}"), string.Create(CultureInfo.InvariantCulture, $"{(product.Cpu - cpu).TotalMilliseconds / figures.Count:0.0}"));

            async Task TakeAsync(TelegramPerson person, TimeSpan due)
            {
                if (due - watch.Elapsed is { Ticks: > 0 } early) await Task.Delay(early);
                using var answer = await telegram.DeliverAsync(token, person.Writes("Скільки коштує манікюр?"), http);
                if (!answer.IsSuccessStatusCode) throw new InvalidOperationException("An update was refused.");
                figures.Add((watch.Elapsed - due).TotalMilliseconds);
            }
        }

        return 0;
    }
}
