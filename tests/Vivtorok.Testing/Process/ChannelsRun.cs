using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Vivtorok.Testing.Process;

/// <summary>What a run over one channel saw.</summary>
/// <param name="Doubled">Answers that reached the provider twice without being marked as uncertain.</param>
/// <param name="Uncertain">Answers of which nobody can know whether they arrived.</param>
public sealed record ChannelReport(string Channel, int Written, int Lost, int Unanswered, int AnsweredTwice, int Doubled, int Uncertain)
{
    public bool IsClean => this is { Lost: 0, Unanswered: 0, AnsweredTwice: 0, Doubled: 0 };
}

/// <summary>A channel whose customers write and whose provider misbehaves.</summary>
public abstract class CustomerLine
{
    private readonly Random _random = new(20261127);

    public abstract string Name { get; }

    /// <summary>The ids of the channels it connected.</summary>
    public ConcurrentQueue<string> Channels { get; } = new();

    /// <summary>How many answers the provider took.</summary>
    public abstract int Taken { get; }

    public abstract Task ConnectAsync(ProductClient owner);

    /// <summary>One customer writes so many messages: a tenth comes again, a twentieth overtakes its neighbour.</summary>
    public abstract Task WriteAsync(int customer, int messages, Action written);

    /// <summary>From now on the provider fails a tenth of what it is asked.</summary>
    public abstract void Misbehave();

    /// <summary>Connects a channel and lets the agent answer on it at once.</summary>
    protected async Task OpenAsync(ProductClient owner, JsonNode channel)
    {
        Channels.Enqueue(channel["id"]!.ToString());
        using var mode = await owner.Http.PutAsync($"/api/v1/agent/channels/{channel["id"]}", System.Net.Http.Json.JsonContent.Create(new { mode = "everyone", burstWaitSeconds = 0 }));
        mode.EnsureSuccessStatusCode();
    }

    protected bool Happens(double share)
    {
        lock (_random) return _random.NextDouble() < share;
    }

    /// <summary>The same, with a few having overtaken their neighbour.</summary>
    protected List<T> Jumbled<T>(IEnumerable<T> messages)
    {
        var all = messages.ToList();
        for (var i = 1; i < all.Count; i++)
            if (Happens(0.05)) (all[i - 1], all[i]) = (all[i], all[i - 1]);
        return all;
    }

    /// <summary>Until it is taken: providers do not give up on a process that is away.</summary>
    protected static Task InsistAsync(Func<Task<bool>> post) => ChannelsRun.UntilAsync(async () =>
    {
        try
        {
            return await post();
        }
        catch (Exception exception) when (exception is HttpRequestException or System.Net.Sockets.SocketException or TaskCanceledException)
        {
            return false;
        }
    });
}

/// <summary>Customers of several channels write while the process is killed every few seconds; then every message must have had its outcome, once.</summary>
public sealed class ChannelsRun(ProductProcess product, IReadOnlyList<CustomerLine> lines, int messages, TimeSpan between)
{
    private const int Customers = 20;
    private int _done;

    public int Kills { get; private set; }

    public async Task<IReadOnlyList<ChannelReport>> RunAsync()
    {
        await product.StartAsync();
        using var owner = new ProductClient(product.Address);
        await owner.GivenBusinessAsync();
        foreach (var line in lines) await line.ConnectAsync(owner);
        foreach (var line in lines) line.Misbehave();

        var each = Math.Max(1, messages / lines.Count / Customers);
        var writing = Task.WhenAll(lines.SelectMany(line => Enumerable.Range(0, Customers).Select(i => line.WriteAsync(i, each, () => Interlocked.Increment(ref _done)))));
        while (!writing.IsCompleted)
        {
            await Task.WhenAny(writing, Task.Delay(between));
            await product.KillAsync();
            await product.StartAsync();
            Kills++;
            Console.Error.WriteLine($"{_done} written, {Kills} kills");
        }

        await writing;
        var reports = new List<ChannelReport>();
        foreach (var line in lines) reports.Add(await JudgeAsync(owner, line, each * Customers));
        return reports;
    }

    private static async Task<ChannelReport> JudgeAsync(ProductClient owner, CustomerLine line, int written)
    {
        var (inbound, unanswered, twice, replies, uncertain) = (0, 0, 0, 0, 0);
        await UntilAsync(async () => (await TalksAsync(owner, line)).Count >= Customers);
        await UntilAsync(async () => (await TalksAsync(owner, line)).All(talk => !talk["agentThinking"]!.GetValue<bool>()));
        foreach (var talk in await TalksAsync(owner, line))
        {
            await UntilAsync(async () => (await MessagesAsync(owner, talk)).All(message => message["delivery"]!.ToString() != "queued"));
            var all = await MessagesAsync(owner, talk);
            var asked = all.Where(message => message["kind"]!.ToString() == "inbound").ToList();
            var answers = all.Where(message => message["kind"]!.ToString() == "reply").ToList();
            inbound += asked.Count;
            replies += answers.Count;
            uncertain += answers.Count(answer => answer["delivery"]!.ToString() == "uncertain");
            unanswered += asked.Count(one => !answers.Any(answer => Sequence(answer) > Sequence(one)));
            twice += await owner.AnsweredAgainAsync(talk);
        }

        return new ChannelReport(line.Name, written, written - inbound, unanswered, twice, Math.Max(0, line.Taken - replies), uncertain);
    }

    private static async Task<List<JsonNode>> TalksAsync(ProductClient owner, CustomerLine line)
    {
        var talks = new List<JsonNode>();
        foreach (var channel in line.Channels)
            talks.AddRange((await owner.GetAsync($"/api/v1/conversations?channelId={channel}&limit=100"))["items"]!.AsArray().Select(talk => talk!));
        return talks;
    }

    private static async Task<List<JsonNode>> MessagesAsync(ProductClient owner, JsonNode talk)
    {
        var (messages, before) = (new List<JsonNode>(), "");
        while (true)
        {
            var page = await owner.GetAsync($"/api/v1/conversations/{talk["id"]}/messages?limit=100{before}");
            messages.AddRange(page["items"]!.AsArray().Select(message => message!));
            if (page["nextBefore"] is not { } next) return messages;
            before = $"&before={next}";
        }
    }

    private static int Sequence(JsonNode message) => message["sequence"]!.GetValue<int>();

    internal static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(20));
        while (!await holds()) await tick.WaitForNextTickAsync(limit.Token);
    }
}
