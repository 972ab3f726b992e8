using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.Testing.Process;

/// <summary>
/// People write to a bot over a Telegram that repeats a tenth of its updates, lets a twentieth overtake and fails a tenth of the calls
/// it gets, while the process is killed again and again. Afterwards every message must be stored once and answered, and no answer sent twice.
/// </summary>
public sealed class TelegramCrashRun(ProductProcess product, FakeTelegram telegram, int people, int messagesEach, int kills)
{
    private readonly Random _random = new(20261127);
    private int _done;

    public async Task<CrashReport> RunAsync()
    {
        await product.StartAsync();
        using var owner = new ProductClient(product.Address);
        await owner.GivenBusinessAsync();
        var token = telegram.GivenBot();
        var channel = await owner.PostAsync("/api/v1/channels", new { kind = "telegram", token });
        using var mode = await owner.Http.PutAsJsonAsync($"/api/v1/agent/channels/{channel["id"]}", new { mode = "everyone", burstWaitSeconds = 0 });
        mode.EnsureSuccessStatusCode();

        telegram.Chance = () => Draw() < 0.1 ? new Mishap.Status(502) : null;
        var writing = Task.WhenAll(Enumerable.Range(0, people).Select(i => WriteAsync(token, new TelegramPerson(telegram, 771_000_000 + i))));
        for (var kill = 1; kill <= kills; kill++)
        {
            var share = people * messagesEach * kill / (kills + 1);
            await UntilAsync(() => Task.FromResult(_done >= share || writing.IsCompleted));
            await product.KillAsync();
            await product.StartAsync();
        }

        await writing;
        return await JudgeAsync(owner);
    }

    // A chat's updates come one after another, each until it is taken; a few overtake their neighbour, and some come again.
    private async Task WriteAsync(string token, TelegramPerson person)
    {
        using var http = new HttpClient { BaseAddress = product.Address };
        var updates = Enumerable.Range(0, messagesEach).Select(_ => person.Writes("Скільки коштує манікюр?")).ToList();
        for (var i = 1; i < updates.Count; i++)
            if (Draw() < 0.05) (updates[i - 1], updates[i]) = (updates[i], updates[i - 1]);
        foreach (var update in updates)
        {
            await BringAsync(token, update, http);
            if (Draw() < 0.1) await BringAsync(token, update, http);
            Interlocked.Increment(ref _done);
        }
    }

    private async Task BringAsync(string token, JsonNode update, HttpClient to)
    {
        await UntilAsync(async () =>
        {
            try
            {
                using var answer = await telegram.DeliverAsync(token, update, to);
                return answer.IsSuccessStatusCode;
            }
            catch (Exception exception) when (exception is HttpRequestException or System.Net.Sockets.SocketException)
            {
                return false; // the process is away
            }
        });
    }

    private async Task<CrashReport> JudgeAsync(ProductClient owner)
    {
        var (accepted, unanswered, twice, replies) = (0, 0, 0, 0);
        await UntilAsync(async () => (await TalksAsync(owner)).All(talk => !talk["agentThinking"]!.GetValue<bool>()));
        foreach (var talk in await TalksAsync(owner))
        {
            var path = $"/api/v1/conversations/{talk["id"]}/messages?limit=100";
            await UntilAsync(async () => (await owner.GetAsync(path))["items"]!.AsArray().All(message => message!["delivery"]!.ToString() != "queued"));
            var messages = (await owner.GetAsync(path))["items"]!.AsArray().Select(message => message!).ToList();
            var inbound = messages.Where(message => message["kind"]!.ToString() == "inbound").ToList();
            accepted += inbound.Count;
            unanswered += inbound.Count(message => !messages.Any(other => other["kind"]!.ToString() == "reply" && Sequence(other) > Sequence(message)));
            twice += await owner.AnsweredAgainAsync(talk);
            replies += messages.Count - inbound.Count;
        }

        // Of a customer who writes on and on a part is answered first; but no message twice, and nothing is sent that was not said.
        twice += Math.Max(0, telegram.Sent.Count - replies);
        return new CrashReport(accepted, kills, unanswered, twice);
    }

    private static async Task<IReadOnlyList<JsonNode>> TalksAsync(ProductClient owner) =>
        [.. (await owner.GetAsync("/api/v1/conversations?limit=100"))["items"]!.AsArray().Select(talk => talk!).Where(talk => talk["channelKind"]!.ToString() == "telegram")];

    private static int Sequence(JsonNode message) => message["sequence"]!.GetValue<int>();

    private double Draw()
    {
        lock (_random) return _random.NextDouble();
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!await holds()) await tick.WaitForNextTickAsync(limit.Token);
    }
}
