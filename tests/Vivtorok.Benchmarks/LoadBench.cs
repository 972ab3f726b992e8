using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Vivtorok.Testing.Process;

namespace Vivtorok.Benchmarks;

/// <summary>The product under load over HTTP: start, memory, accepted messages, replies, a large inbox.</summary>
internal static class LoadBench
{
    private static readonly int[] Clients = [1, 8, 32];

    public static async Task<int> RunAsync(string provider)
    {
        var folder = Directory.CreateTempSubdirectory("vivtorok-load-").FullName;
        var database = await FreshDatabaseAsync(provider, folder);
        var rate = await InsertRate.MeasureAsync(provider, provider == "Postgres" ? database : $"Data Source={Path.Combine(folder, "rate.db")}");
        await using var product = new ProductProcess(folder, new Dictionary<string, string>(ProductProcess.NoLimits)
        {
            ["Database__Provider"] = provider,
            ["Database__ConnectionString"] = database,
        });
        await product.StartAsync();
        await product.KillAsync();
        var start = await product.StartAsync();
        await Task.Delay(TimeSpan.FromSeconds(3)); // idle is what memory settles to, not a condition to wait for
        Console.WriteLine($"\n## {provider}\n");
        Markdown.Row("start to ready, migrated", $"{start.TotalSeconds:0.0} s");
        Markdown.Row("idle memory", $"{product.Memory / 1048576} MB");
        Markdown.Row("the database's own durable single-row inserts", string.Create(CultureInfo.InvariantCulture, $"{rate:0}/s"));

        using var owner = new ProductClient(product.Address);
        await owner.GivenBusinessAsync();
        Console.WriteLine("\n| what | count | p50 ms | p95 ms | p99 ms | per second | of the insert rate |\n|---|---|---|---|---|---|---|");
        foreach (var clients in Clients) await AcceptAsync(owner, clients, rate);
        await RepliesAsync(owner, conversations: 8, messages: 20);
        await InboxBench.RunAsync(product, owner, provider, database);
        Markdown.Row("memory after the load", $"{product.Memory / 1048576} MB");
        return 0;
    }

    private static async Task AcceptAsync(ProductClient owner, int clients, double rate)
    {
        var figures = new Figures();
        var visitors = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => owner.OpenChatAsync()));
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(visitors.Select(async visitor =>
        {
            while (watch.Elapsed < TimeSpan.FromSeconds(6))
                if (await figures.TimeAsync(() => visitor.SayAsync("Скільки коштує манікюр?")) is null) throw new InvalidOperationException("A message was refused.");
        }));
        var perSecond = figures.Count / watch.Elapsed.TotalSeconds;
        Markdown.Row($"message accepted, {clients} clients", figures.Cells(), $"{perSecond:0}", $"{perSecond / rate:0.00}");
        foreach (var visitor in visitors) await SettleAsync(visitor, 0);
    }

    private static async Task RepliesAsync(ProductClient owner, int conversations, int messages)
    {
        var figures = new Figures();
        await Task.WhenAll(Enumerable.Range(0, conversations).Select(async _ =>
        {
            using var visitor = await owner.OpenChatAsync();
            for (var i = 0; i < messages; i++)
                await figures.TimeAsync(async () => await SettleAsync(visitor, (await visitor.SayAsync("Скільки коштує манікюр?"))!.Value));
        }));
        Markdown.Row($"reply visible, {conversations} conversations", figures.Cells(), "", "");
    }

    private static async Task<int> SettleAsync(VisitorClient visitor, int after)
    {
        while (true)
        {
            var (items, state) = await visitor.ReadAsync(after, 25);
            if (state != "thinking") return items.Count;
        }
    }

    internal static async Task<string> FreshDatabaseAsync(string provider, string folder)
    {
        if (provider != "Postgres") return $"Data Source={Path.Combine(folder, "vivtorok.db")}";
        var server = Environment.GetEnvironmentVariable("VIVTOROK_TEST_POSTGRES") ?? throw new InvalidOperationException("VIVTOROK_TEST_POSTGRES names no server.");
        var name = "bench" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
#pragma warning disable CA2100 // the name is made above
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }
}
