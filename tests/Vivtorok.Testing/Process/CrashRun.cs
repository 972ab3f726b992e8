using System.Collections.Concurrent;

namespace Vivtorok.Testing.Process;

/// <summary>What a crash run saw.</summary>
public sealed record CrashReport(int Accepted, int Kills, int Unanswered, int AnsweredTwice);

/// <summary>Visitors write while the process is killed again and again; afterwards every accepted message must have had its outcome, once.</summary>
public sealed class CrashRun(ProductProcess product, int visitors, int messagesEach, int kills)
{
    private readonly ConcurrentDictionary<string, (VisitorClient Visitor, ConcurrentBag<int> Accepted)> _talks = new();
    private int _done;

    public async Task<CrashReport> RunAsync()
    {
        await product.StartAsync();
        using var owner = new ProductClient(product.Address);
        await owner.GivenBusinessAsync();
        for (var i = 0; i < visitors; i++) _talks[$"v{i}"] = (await owner.OpenChatAsync(), []);

        var writing = Task.WhenAll(_talks.Values.Select(talk => WriteAsync(talk.Visitor, talk.Accepted)));
        var total = visitors * messagesEach;
        for (var kill = 1; kill <= kills; kill++)
        {
            await UntilAsync(() => _done >= total * kill / (kills + 1) || writing.IsCompleted);
            await product.KillAsync();
            await product.StartAsync();
        }

        await writing;
        return await JudgeAsync(owner);
    }

    // A message that fails to arrive is sent again under its own id, as the widget does.
    private async Task WriteAsync(VisitorClient visitor, ConcurrentBag<int> accepted)
    {
        for (var i = 0; i < messagesEach; i++)
        {
            var id = Guid.NewGuid();
            int? sequence = null;
            using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            while (sequence is null)
            {
                try
                {
                    sequence = await visitor.SayAsync("Скільки коштує манікюр?", id);
                }
                catch (Exception exception) when (exception is HttpRequestException or System.Net.Sockets.SocketException)
                {
                    // The process is away.
                }

                if (sequence is null) await tick.WaitForNextTickAsync();
            }

            accepted.Add(sequence.Value);
            Interlocked.Increment(ref _done);
        }
    }

    private async Task<CrashReport> JudgeAsync(ProductClient owner)
    {
        var (accepted, unanswered, twice) = (0, 0, 0);
        foreach (var (visitor, sequences) in _talks.Values)
        {
            await UntilAsync(async () => (await visitor.ReadAsync(int.MaxValue / 2, 25)).State != "thinking");
            var (items, _) = await visitor.ReadAsync(0, 0);
            var customers = items.Where(item => item.Author == "customer").Select(item => item.Sequence).ToList();
            accepted += sequences.Count;
            unanswered += sequences.Count(sequence => !customers.Contains(sequence) || !items.Any(item => item.Author != "customer" && item.Sequence > sequence));
            twice += Math.Max(0, items.Count(item => item.Author == "agent") - customers.Count);
            visitor.Dispose();
        }

        // Of a customer who writes on and on a part is answered first, so two replies may stand in a row; but no message has two.
        foreach (var talk in (await owner.GetAsync("/api/v1/conversations?limit=100"))["items"]!.AsArray()) twice += await owner.AnsweredAgainAsync(talk!);
        return new CrashReport(accepted, kills, unanswered, twice);
    }

    private static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!await holds()) await tick.WaitForNextTickAsync(limit.Token);
    }
}
