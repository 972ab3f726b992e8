using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Vivtorok.Testing.Fakes;

/// <summary>A message that a bot sent.</summary>
public sealed record TelegramSent(long MessageId, long ChatId, string Text, string? ParseMode, string? BusinessConnectionId, IReadOnlyList<string> Buttons, JsonNode Body);

/// <summary>The Bot API as its contract describes it, for any number of bots; updates go to their webhooks or wait to be asked for.</summary>
public sealed partial class FakeTelegram : FakeServer
{
    private readonly ConcurrentDictionary<string, Bot> _bots = new();
    private long _ids = 1000;

    /// <summary>What bots sent, in order.</summary>
    public ConcurrentQueue<TelegramSent> Sent { get; } = new();

    /// <summary>Other calls of bots, as method and body.</summary>
    public ConcurrentQueue<(string Method, JsonNode Body)> Calls { get; } = new();

    /// <summary>Chats whose owner has blocked the bot.</summary>
    public ConcurrentDictionary<long, byte> Blocked { get; } = new();

    public IEnumerable<TelegramSent> SentTo(long chat) => Sent.Where(sent => sent.ChatId == chat);

    /// <summary>A bot whose token is known from now on.</summary>
    public string GivenBot(string name = "verba_bot")
    {
        var id = Interlocked.Increment(ref _ids);
        var token = $"{id}00:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsa{id}";
        _bots[token] = new Bot(id * 100, name);
        return token;
    }

    /// <summary>The token stops working, as when its owner makes a new one in BotFather.</summary>
    public void Revoke(string token) => _bots.TryRemove(token, out _);

    public long NextId() => Interlocked.Increment(ref _ids);

    public (string? Url, string? Secret) WebhookOf(string token) => (_bots[token].Url, _bots[token].Secret);

    public void Report(string token, int pending, string lastError) => (_bots[token].Pending, _bots[token].LastError) = (pending, lastError);

    /// <summary>Brings an update to the bot's webhook, once, as Telegram would, wherever its public address points.</summary>
    public async Task<HttpResponseMessage> DeliverAsync(string token, JsonNode update, HttpClient to, string? secret = null)
    {
        var bot = _bots[token];
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Url!).PathAndQuery) { Content = new StringContent(update.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret ?? bot.Secret);
        return await to.SendAsync(request);
    }

    /// <summary>Keeps an update until the bot asks for it.</summary>
    public void Enqueue(string token, JsonNode update) => _bots[token].Waiting.Enqueue(update);

    /// <summary>How many updates the bot has not confirmed.</summary>
    public int WaitingOf(string token) => _bots[token].Waiting.Count;

    protected override void Map(WebApplication app)
    {
        app.MapPost("/bot{token}/getMe", (string token) => Answer(token, bot => new JsonObject
        {
            ["id"] = bot.Id, ["is_bot"] = true, ["first_name"] = "Верба", ["username"] = bot.Name,
        }));
        app.MapPost("/bot{token}/setWebhook", (string token, JsonObject body) => Answer(token, bot => SetWebhook(bot, body)));
        app.MapPost("/bot{token}/deleteWebhook", (string token) => Answer(token, bot => (bot.Url = null) is null));
        app.MapPost("/bot{token}/getWebhookInfo", (string token) => Answer(token, WebhookInfo));
        app.MapPost("/bot{token}/sendMessage", (string token, JsonObject body) => Answer(token, bot => Send(bot, body)));
        app.MapPost("/bot{token}/getUpdates", GetUpdatesAsync);
        MapFiles(app);
        app.MapPost("/bot{token}/{method}", (string token, string method, JsonObject body) => Answer(token, _ =>
        {
            Calls.Enqueue((method, body));
            return true;
        }));
    }

    protected override Task RefuseAsync(HttpContext context, Mishap.Status refusal) => context.Response.WriteAsJsonAsync(
        Error(refusal.Code, refusal.Text ?? (refusal.Code == 429 ? $"Too Many Requests: retry after {refusal.RetryAfter}" : "Bad Gateway"), refusal.RetryAfter));

    private IResult Answer(string token, Func<Bot, JsonNode> result)
    {
        if (!_bots.TryGetValue(token, out var bot)) return Refusal(401, "Unauthorized");
        try
        {
            return Results.Json(new JsonObject { ["ok"] = true, ["result"] = result(bot) });
        }
        catch (RefusedException refused)
        {
            return Refusal(refused.Code, refused.Message);
        }
    }

    private static JsonNode SetWebhook(Bot bot, JsonObject body)
    {
        var secret = body["secret_token"]?.GetValue<string>();
        if (secret is { Length: > 256 }) throw new RefusedException(400, "Bad Request: secret token is too long");
        if (secret?.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '-')) == true) throw new RefusedException(400, "Bad Request: secret token contains unallowed characters");
        (bot.Url, bot.Secret) = (body["url"]!.GetValue<string>(), secret);
        return true;
    }

    private static JsonObject WebhookInfo(Bot bot)
    {
        var info = new JsonObject { ["url"] = bot.Url ?? "", ["has_custom_certificate"] = false, ["pending_update_count"] = bot.Pending };
        if (bot.LastError is { } error) (info["last_error_message"], info["last_error_date"]) = (error, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        return info;
    }

    private JsonObject Send(Bot bot, JsonObject body)
    {
        var (chat, text, mode) = (body["chat_id"]!.GetValue<long>(), body["text"]?.GetValue<string>() ?? "", body["parse_mode"]?.GetValue<string>());
        if (Blocked.ContainsKey(chat)) throw new RefusedException(403, "Forbidden: bot was blocked by the user");
        if (text.Length == 0) throw new RefusedException(400, "Bad Request: message text is empty");
        if (text.Length > 4096) throw new RefusedException(400, "Bad Request: message is too long");
        if (mode == "HTML" && text.Contains("<b></b>", StringComparison.Ordinal)) throw new RefusedException(400, "Bad Request: can't parse entities");
        var buttons = body["reply_markup"]?["inline_keyboard"]?.AsArray().SelectMany(row => row!.AsArray()).ToList() ?? [];
        if (buttons.Any(button => System.Text.Encoding.UTF8.GetByteCount(button!["callback_data"]?.GetValue<string>() ?? "") > 64)) throw new RefusedException(400, "Bad Request: BUTTON_DATA_INVALID");
        var id = NextId();
        Sent.Enqueue(new TelegramSent(id, chat, text, mode, body["business_connection_id"]?.GetValue<string>(), [.. buttons.Select(button => button!["text"]!.GetValue<string>())], body.DeepClone()));
        return new JsonObject
        {
            ["message_id"] = id, ["date"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(), ["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private" },
            ["from"] = new JsonObject { ["id"] = bot.Id, ["is_bot"] = true }, ["text"] = text,
        };
    }

    private async Task<IResult> GetUpdatesAsync(string token, JsonObject body, CancellationToken cancellationToken)
    {
        if (!_bots.TryGetValue(token, out var bot)) return Refusal(401, "Unauthorized");
        if (!string.IsNullOrEmpty(bot.Url)) return Refusal(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        var offset = body["offset"]?.GetValue<long>() ?? 0;
        while (bot.Waiting.TryPeek(out var old) && old["update_id"]!.GetValue<long>() < offset) bot.Waiting.TryDequeue(out _);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(body["timeout"]?.GetValue<int>() ?? 0));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (bot.Waiting.IsEmpty && !patience.IsCancellationRequested)
            await tick.WaitForNextTickAsync(patience.Token).AsTask().ContinueWith(_ => { }, TaskScheduler.Default);
        return Results.Json(new JsonObject { ["ok"] = true, ["result"] = new JsonArray([.. bot.Waiting.Take(100).Select(update => update.DeepClone())]) });
    }

    private static IResult Refusal(int code, string text) => Results.Json(Error(code, text, null), statusCode: code);

    private static JsonObject Error(int code, string text, int? retryAfter)
    {
        var error = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = text };
        if (retryAfter is { } seconds) error["parameters"] = new JsonObject { ["retry_after"] = seconds };
        return error;
    }

    private sealed class Bot(long id, string name)
    {
        public long Id => id;

        public string Name => name;

        public string? Url { get; set; }

        public string? Secret { get; set; }

        public int Pending { get; set; }

        public string? LastError { get; set; }

        public ConcurrentQueue<JsonNode> Waiting { get; } = new();
    }

    private sealed class RefusedException(int code, string text) : Exception(text)
    {
        public int Code => code;
    }
}
