using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Vivtorok.Testing.Fakes.FakeStripe;

/// <summary>
/// Stripe: the part of its API that subscriptions need, in its shapes of 2026-10-28, with idempotency keys, its refusals, signed events
/// and the page where people pay. Whoever does not keep to the contract is refused, and stands in <see cref="Violations"/>.
/// </summary>
public sealed partial class FakeStripe : FakeServer
{
    public const string SecretKey = "sk_test_51FakeVivtorok";
    public const string WebhookSecret = "whsec_fakeVivtorok1";
    public const string Version = "2026-10-28.endive";

    private readonly ConcurrentDictionary<string, (string Request, int Status, string Body)> _kept = new();

    public StripeBook Book { get; } = new();

    public ConcurrentQueue<string> Violations { get; } = new();

    /// <summary>How many POSTs were carried out, and not only answered again.</summary>
    public ConcurrentQueue<string> Done { get; } = new();

    /// <summary>Stripe's own word on whether to repeat, for the next refusals that are scripted.</summary>
    public bool? ShouldRetry { get; set; }

    /// <summary>The way to the product's webhook; null: events wait in the book.</summary>
    public HttpClient? Product { get; set; }

    /// <summary>Ids of prices as the product is told them: <c>price_solo_uah</c>.</summary>
    public static string PriceId(string plan, string currency) => $"price_{plan}_{currency}".ToLowerInvariant();

    /// <summary>The header for a body, as Stripe makes it.</summary>
    public static string Sign(string body, DateTimeOffset at, string secret = WebhookSecret)
    {
        var seconds = at.ToUnixTimeSeconds();
        return $"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}")))},v0=6ffbb59b2300aae63f272406069a9788598b792a944a07aba816edb039989a39";
    }

    /// <summary>Posts one event to the product.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonObject happened, HttpClient product)
    {
        var body = happened.ToJsonString();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/stripe") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Stripe-Signature", Sign(body, Book.Now));
        return await product.SendAsync(request);
    }

    /// <summary>Posts what has happened since, in its order.</summary>
    public async Task DeliverAsync()
    {
        while (Product is { } product && Book.Events.TryDequeue(out var happened))
        {
            using var answer = await PostAsync(happened, product);
            if (!answer.IsSuccessStatusCode) Violations.Enqueue($"The webhook answered {(int)answer.StatusCode} to {happened["type"]}.");
        }
    }

    protected override void Map(WebApplication app)
    {
        MapPages(app);
        app.Map("/v1/{**path}", AnswerAsync);
    }

    protected override Task RefuseAsync(HttpContext context, Mishap.Status refusal)
    {
        if (ShouldRetry is { } should) context.Response.Headers["Stripe-Should-Retry"] = should ? "true" : "false";
        return WriteAsync(context, refusal.Code, ErrorOf(refusal.Code == 429 ? "rate_limit_error" : "api_error", refusal.Text ?? "told_to", "Told to."));
    }

    private async Task AnswerAsync(HttpContext http, string path)
    {
        using var reader = new StreamReader(http.Request.Body);
        var text = HttpMethods.IsPost(http.Request.Method) ? await reader.ReadToEndAsync() : http.Request.QueryString.Value ?? "";
        http.Response.Headers["Request-Id"] = Book.NewId("req");
        if (http.Request.Headers.Authorization != $"Bearer {SecretKey}") await WriteAsync(http, 401, ErrorOf("invalid_request_error", null, "Invalid API Key provided"));
        else if (http.Request.Headers["Stripe-Version"] != Version) await BlameAsync(http, $"{path}: the version is not pinned.");
        else if (!HttpMethods.IsPost(http.Request.Method)) await GiveAsync(http, Answer(http.Request.Method, path, StripeForms.Parse(text)));
        else if (http.Request.Headers["Idempotency-Key"].FirstOrDefault() is not { Length: > 0 and <= 255 } key) await BlameAsync(http, $"{path}: no idempotency key.");
        else await OnceAsync(http, key, path, text);
    }

    // A key is carried out once: its answer is kept, a fault of ours with it; another request with it is refused.
    private async Task OnceAsync(HttpContext http, string key, string path, string text)
    {
        var request = $"{path}?{text}";
        if (_kept.TryGetValue(key, out var kept))
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
            if (kept.Request == request) await WriteAsync(http, kept.Status, kept.Body);
            else await WriteAsync(http, 400, ErrorOf("idempotency_error", null, "Keys for idempotent requests can only be used with the same parameters they were first used with."));
            return;
        }

        var answer = Answer(http.Request.Method, path, StripeForms.Parse(text));
        if (answer.Status != 400) _kept[key] = (request, answer.Status, answer.Body.ToJsonString());
        if (answer.Status == 200) Done.Enqueue(path);
        await GiveAsync(http, answer);
    }

    private static Task GiveAsync(HttpContext http, StripeAnswer answer) => WriteAsync(http, answer.Status, answer.Body);

    private async Task BlameAsync(HttpContext http, string violation)
    {
        Violations.Enqueue(violation);
        await WriteAsync(http, 400, ErrorOf("invalid_request_error", "parameter_invalid", violation));
    }

    private static JsonObject ErrorOf(string type, string? code, string message) => new()
    {
        ["error"] = new JsonObject { ["type"] = type, ["code"] = code, ["message"] = message, ["doc_url"] = "https://stripe.com/docs/error-codes", ["request_log_url"] = "https://dashboard.stripe.com/test/logs/req_9x" },
    };

    private static Task WriteAsync(HttpContext http, int status, JsonObject body) => WriteAsync(http, status, body.ToJsonString());

    private static Task WriteAsync(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body);
    }
}

internal sealed record StripeAnswer(int Status, JsonObject Body);
