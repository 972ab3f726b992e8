using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.Testing;

/// <summary>A product with a WhatsApp of its own outside.</summary>
public class WhatsAppFixture : ApiFixture
{
    public WhatsAppFixture() => WhatsApp.StartAsync().GetAwaiter().GetResult();

    public FakeWhatsApp WhatsApp { get; } = new();

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Channels:WhatsApp:BaseUrl", WhatsApp.Address.ToString()), new("Channels:WhatsApp:TimeoutSeconds", "5"),
        new("Channels:WhatsApp:Prices:0:Category", "utility"), new("Channels:WhatsApp:Prices:0:CallingCode", "380"),
        new("Channels:WhatsApp:Prices:0:Amount", "0.0157"), new("Channels:WhatsApp:Prices:0:Currency", "USD"),
    ];

    /// <summary>A workspace with a connected number, whose agent answers by <paramref name="mode"/>.</summary>
    public async Task<WhatsAppLine> GivenLineAsync(string mode = "off", TestWorkspace? workspace = null, string? businessAccountId = null)
    {
        WhatsApp.Product ??= Anonymous();
        workspace ??= await GivenWorkspaceAsync();
        var (number, account) = WhatsApp.AddNumber(businessAccountId);
        var channel = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/channels/whatsapp", WhatsAppLine.Keys(number, account));
        var line = new WhatsAppLine(this, workspace, channel["id"]!.GetValue<Guid>(), number, account);
        await workspace.Owner.SendJsonAsync(HttpMethod.Put, $"/api/v1/agent/channels/{line.ChannelId}", new { mode, burstWaitSeconds = 0 });
        await DrainWorkAsync();
        return line;
    }
}

/// <summary>A connected number, as its customers and its owner see it.</summary>
public sealed class WhatsAppLine(WhatsAppFixture api, TestWorkspace workspace, Guid channelId, string number, string account)
{
    private static int _messages;

    public Guid ChannelId => channelId;

    public string Number => number;

    public string Account => account;

    public TestWorkspace Workspace => workspace;

    public HttpClient Owner => workspace.Owner;

    public static object Keys(string number, string account) => new { phoneNumberId = number, businessAccountId = account, token = FakeWhatsApp.Token, appSecret = FakeWhatsApp.AppSecret };

    public static string NewId() => $"wamid.IN{Interlocked.Increment(ref _messages)}";

    /// <summary>A message of a person who is known by user id, by phone, or by both.</summary>
    public JsonObject Message(string? userId, string? phone, string type, object content, string? id = null)
    {
        var message = new JsonObject { ["id"] = id ?? NewId(), ["timestamp"] = Now(), ["type"] = type };
        if (content is not null) message[type] = JsonSerializer.SerializeToNode(content);
        if (phone is not null) message["from"] = phone;
        if (userId is not null) message["from_user_id"] = userId;
        return message;
    }

    public JsonObject Text(string text, string? userId = "UA.13491208655302741918", string? phone = "380501112233", string? id = null) => Message(userId, phone, "text", new { body = text }, id);

    public JsonObject Status(SentMessage sent, string status, object? more = null)
    {
        var report = new JsonObject
        {
            ["id"] = sent.Id, ["status"] = status, ["timestamp"] = Now(), ["recipient_id"] = "380501112233", ["biz_opaque_callback_data"] = sent.CallbackData,
        };
        foreach (var (name, value) in more is null ? [] : JsonSerializer.SerializeToNode(more)!.AsObject()) report[name] = value?.DeepClone();
        return report;
    }

    /// <summary>The value of a change of the field <c>messages</c>.</summary>
    public JsonObject Value(string list, params JsonNode[] items)
    {
        var value = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["metadata"] = new JsonObject { ["display_phone_number"] = "380507838881", ["phone_number_id"] = number },
            [list] = new JsonArray(items),
        };
        if (list == "messages") value["contacts"] = new JsonArray([.. items.Select(Contact).OfType<JsonNode>()]);
        return value;
    }

    public Task<HttpStatusCode> SayAsync(string text, string? userId = "UA.13491208655302741918", string? phone = "380501112233", string? id = null) =>
        PostAsync("messages", Value("messages", Text(text, userId, phone, id)));

    public Task<HttpStatusCode> ReportAsync(SentMessage sent, string status, object? more = null) => PostAsync("messages", Value("statuses", Status(sent, status, more)));

    public Task<HttpStatusCode> PostAsync(string field, params JsonNode[] values) => PostRawAsync(Envelope(field, values).ToJsonString());

    public JsonObject Envelope(string field, params JsonNode[] values) => new()
    {
        ["object"] = "whatsapp_business_account",
        ["entry"] = new JsonArray(new JsonObject
        {
            ["id"] = account, ["changes"] = new JsonArray([.. values.Select(value => new JsonObject { ["field"] = field, ["value"] = value.DeepClone() })]),
        }),
    };

    /// <summary>Posts a body as Meta does, signed with the given secret.</summary>
    public async Task<HttpStatusCode> PostRawAsync(string body, string? secret = FakeWhatsApp.AppSecret)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/whatsapp") { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new("application/json");
        if (secret is not null) request.Headers.Add("X-Hub-Signature-256", FakeWhatsApp.Sign(bytes, secret));
        using var meta = api.Anonymous();
        using var answer = await meta.SendAsync(request);
        return answer.StatusCode;
    }

    public async Task<JsonArray> ConversationsAsync() => (await Owner.GetJsonAsync($"/api/v1/conversations?channelId={channelId}"))["items"]!.AsArray();

    public async Task<Guid> ConversationIdAsync() => (await ConversationsAsync())[0]!["id"]!.GetValue<Guid>();

    public async Task<JsonArray> MessagesAsync(Guid? conversation = null) =>
        (await Owner.GetJsonAsync($"/api/v1/conversations/{conversation ?? await ConversationIdAsync()}/messages"))["items"]!.AsArray();

    /// <summary>The owner answers, and the work is done.</summary>
    /// <returns>The newest message as it stands then, and what left.</returns>
    public async Task<(JsonNode Message, SentMessage Sent)> ReplyAsync(string text)
    {
        await Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{await ConversationIdAsync()}/messages", new { text });
        await api.DrainWorkAsync();
        return ((await MessagesAsync())[^1]!, api.WhatsApp.Sent.Last());
    }

    public async Task<string?> DeliveryAsync() => (await MessagesAsync()).Last(m => m!["kind"]!.GetValue<string>() == "reply")!["delivery"]!.GetValue<string>();

    private string Now() => api.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static JsonObject? Contact(JsonNode message)
    {
        var (phone, user) = (message["from"]?.DeepClone(), message["from_user_id"]?.DeepClone());
        if (phone is null && user is null) return null;
        var contact = new JsonObject { ["profile"] = new JsonObject { ["name"] = "Анна" } };
        if (phone is not null) contact["wa_id"] = phone;
        if (user is not null) contact["user_id"] = user;
        return contact;
    }
}
