using System.Diagnostics;
using Vivtorok.Testing.Fakes;
using Vivtorok.Testing.Process;

namespace Vivtorok.Benchmarks;

/// <summary>How long Telegram waits for our 2xx: from the update to the message in the database, with answers being written beside it.</summary>
internal static class WebhookBench
{
    private static readonly int[] Chats = [1, 8, 32];
    private static readonly TimeSpan Run = TimeSpan.FromSeconds(6);

    public static async Task<int> RunAsync()
    {
        await using var telegram = new FakeTelegram();
        await telegram.StartAsync();
        var settings = new Dictionary<string, string>(ProductProcess.NoLimits) { ["Channels__Telegram__BaseUrl"] = telegram.Address.ToString(), ["Channels__Telegram__Webhooks"] = "true" };
        await using var product = new ProductProcess(Directory.CreateTempSubdirectory("vivtorok-webhook-").FullName, settings);
        await product.StartAsync();
        using var owner = new ProductClient(product.Address);
        await owner.GivenBusinessAsync();
        var token = telegram.GivenBot();
        await owner.PostAsync("/api/v1/channels", new { kind = "telegram", token });
        Console.WriteLine("\n| what | count | p50 ms | p95 ms | p99 ms | per second |\n|---|---|---|---|---|---|");
        foreach (var chats in Chats) await AcceptAsync(telegram, token, product.Address, chats);
        return 0;
    }

    private static async Task AcceptAsync(FakeTelegram telegram, string token, Uri address, int chats)
    {
        var (figures, watch) = (new Figures(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, chats).Select(async _ =>
        {
            using var http = new HttpClient { BaseAddress = address };
            var person = new TelegramPerson(telegram, telegram.NextId() + 771_000_000);
            while (watch.Elapsed < Run)
            {
                var update = person.Writes("Скільки коштує манікюр?");
                if (!await figures.TimeAsync(async () =>
                {
                    using var answer = await telegram.DeliverAsync(token, update, http);
                    return answer.IsSuccessStatusCode;
                })) throw new InvalidOperationException("An update was refused.");
            }
        }));
        Markdown.Row($"webhook taken, {chats} chats", figures.Cells(), $"{figures.Count / watch.Elapsed.TotalSeconds:0}");
    }
}
