using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Vivtorok.Testing.Fakes;

/// <summary>Meta's Cloud API: numbers, messages, templates, and subscriptions with the call back to the product, in Meta's shapes.</summary>
public sealed partial class FakeWhatsApp : FakeServer
{
    public const string Token = "EAAGm0PX4ZCpsBAKsystemUserToken";
    public const string AppSecret = "0123456789abcdef0123456789abcdef";

    private static readonly string Proof = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(AppSecret), Encoding.UTF8.GetBytes(Token)));
    private readonly ConcurrentDictionary<string, string> _numbers = new();
    private int _counter;

    /// <summary>What was sent by <c>POST …/messages</c>, in order: all that was taken.</summary>
    public ConcurrentQueue<SentMessage> Sent { get; } = new();

    /// <summary>The ids of messages that were marked as read, and whether typing was shown with it.</summary>
    public ConcurrentQueue<(string MessageId, bool Typing)> Read { get; } = new();

    /// <summary>Accounts whose events are posted to us.</summary>
    public ConcurrentDictionary<string, string> Subscriptions { get; } = new();

    public JsonArray Templates { get; set; } = [];

    /// <summary>Tokens that have expired.</summary>
    public ConcurrentDictionary<string, bool> Expired { get; } = new();

    /// <summary>The way back to the product, for the handshake; null: it cannot be reached.</summary>
    public HttpClient? Product { get; set; }

    /// <summary>Happens after a message was taken and before the answer goes: reports may be faster than answers.</summary>
    public Func<SentMessage, Task>? BeforeAnswer { get; set; }

    /// <summary>A refusal by Meta's own code.</summary>
    public static Mishap Refusal(int status, int code, int? retryAfter = null) => new Mishap.Status(status, retryAfter, code.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number that exists at Meta: its id and that of its account.</summary>
    public (string PhoneNumberId, string BusinessAccountId) AddNumber(string? businessAccountId = null)
    {
        var number = Interlocked.Increment(ref _counter);
        var (phone, account) = ((106540352242000 + number).ToString(CultureInfo.InvariantCulture), businessAccountId ?? (102290129340000 + number).ToString(CultureInfo.InvariantCulture));
        _numbers[phone] = account;
        return (phone, account);
    }

    public static string Sign(byte[] body, string secret = AppSecret) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    protected override void Map(WebApplication app) => app.Run(AnswerAsync);

    protected override Task RefuseAsync(HttpContext context, Mishap.Status refusal) =>
        WriteAsync(context, ErrorOf(int.TryParse(refusal.Text, CultureInfo.InvariantCulture, out var code) ? code : 131000));

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries); // version, id, edge
        var token = http.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        var (id, edge) = (path.ElementAtOrDefault(1) ?? "", path.ElementAtOrDefault(2));
        if (path is ["lookaside", var file]) await GiveOutAsync(http, token, file);
        else if (token != Token || Expired.ContainsKey(token)) await RefuseAsync(http, 401, 190, 463);
        else if (http.Request.Query["appsecret_proof"] != Proof) await RefuseAsync(http, 400, 100);
        else if (edge == "messages") await TakeAsync(http, id);
        else if (edge == "media") await TakeMediaAsync(http);
        else if (Media.ContainsKey(id)) await DescribeAsync(http, id);
        else if (edge is "phone_numbers" or "message_templates" or "subscribed_apps" && !_numbers.Values.Contains(id)) await RefuseAsync(http, 404, 803);
        else if (edge == "phone_numbers") await WriteAsync(http, new JsonObject { ["data"] = new JsonArray([.. _numbers.Where(n => n.Value == id).Select(n => new JsonObject { ["id"] = n.Key })]) });
        else if (edge == "message_templates") await PageAsync(http);
        else if (edge == "subscribed_apps") await SubscribeAsync(http, id);
        else await NumberAsync(http, id);
    }

    private async Task NumberAsync(HttpContext http, string id)
    {
        if (!_numbers.ContainsKey(id)) await RefuseAsync(http, 400, 100, 33);
        else
            await WriteAsync(http, new JsonObject { ["id"] = id, ["display_phone_number"] = "+380 50 783 88 81", ["verified_name"] = "Салон «Верба»", ["quality_rating"] = "GREEN" });
    }

    private async Task TakeAsync(HttpContext http, string number)
    {
        var body = await JsonNode.ParseAsync(http.Request.Body) ?? throw new InvalidOperationException("No body.");
        if (body["status"]?.GetValue<string>() == "read")
        {
            Read.Enqueue((body["message_id"]!.GetValue<string>(), body["typing_indicator"] is not null));
            await WriteAsync(http, new JsonObject { ["success"] = true });
            return;
        }

        var sent = new SentMessage(number, $"wamid.OUT{Interlocked.Increment(ref _counter)}", body.AsObject());
        Sent.Enqueue(sent);
        if (BeforeAnswer is { } before) await before(sent);
        await WriteAsync(http, Accepted(sent));
    }

    private static JsonObject Accepted(SentMessage sent) => new()
    {
        ["messaging_product"] = "whatsapp",
        ["contacts"] = new JsonArray(new JsonObject { ["input"] = sent.Recipient }),
        ["messages"] = new JsonArray(new JsonObject { ["id"] = sent.Id, ["message_status"] = "accepted" }),
    };

    // Two to a page, so that every list of three is read by its cursor.
    private async Task PageAsync(HttpContext http)
    {
        const int Size = 2;
        var from = int.TryParse(http.Request.Query["after"].FirstOrDefault(), CultureInfo.InvariantCulture, out var after) ? after : 0;
        var page = new JsonObject
        {
            ["data"] = new JsonArray([.. Templates.Skip(from).Take(Size).Select(one => one!.DeepClone())]),
            ["paging"] = new JsonObject { ["cursors"] = new JsonObject { ["after"] = (from + Size).ToString(CultureInfo.InvariantCulture) } },
        };
        if (from + Size < Templates.Count) page["paging"]!["next"] = "https://graph.facebook.com/next";
        await WriteAsync(http, page);
    }

    private async Task SubscribeAsync(HttpContext http, string account)
    {
        if (HttpMethods.IsDelete(http.Request.Method)) Subscriptions.TryRemove(account, out _);
        else if (!await ShakeHandsAsync((await JsonNode.ParseAsync(http.Request.Body))!, account))
        {
            await RefuseAsync(http, 400, 2200);
            return;
        }

        await WriteAsync(http, new JsonObject { ["success"] = true });
    }

    private async Task<bool> ShakeHandsAsync(JsonNode body, string account)
    {
        var (callback, verify) = (new Uri(body["override_callback_uri"]!.GetValue<string>()), body["verify_token"]!.GetValue<string>());
        var challenge = RandomNumberGenerator.GetInt32(100_000_000, 999_999_999).ToString(CultureInfo.InvariantCulture);
        if (Product is null) return false;
        using var answer = await Product.GetAsync($"{callback.AbsolutePath}?hub.mode=subscribe&hub.challenge={challenge}&hub.verify_token={Uri.EscapeDataString(verify)}");
        if (!answer.IsSuccessStatusCode || await answer.Content.ReadAsStringAsync() != challenge) return false;
        Subscriptions[account] = callback.ToString();
        return true;
    }

    private static Task RefuseAsync(HttpContext http, int status, int code, int? subcode = null)
    {
        http.Response.StatusCode = status;
        return WriteAsync(http, ErrorOf(code, subcode));
    }

    private static JsonObject ErrorOf(int code, int? subcode = null) => new()
    {
        ["error"] = new JsonObject
        {
            ["message"] = $"(#{code}) Refused", ["type"] = "OAuthException", ["code"] = code, ["error_subcode"] = subcode, ["fbtrace_id"] = "AXsgnV2Cm3Z",
            ["error_data"] = new JsonObject { ["messaging_product"] = "whatsapp", ["details"] = "Told to." },
        },
    };

    private static Task WriteAsync(HttpContext http, JsonNode body)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
