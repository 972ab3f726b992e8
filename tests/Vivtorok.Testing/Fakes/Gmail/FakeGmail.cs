using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Vivtorok.Testing.Fakes.Gmail;

/// <summary>Gmail's REST API for any number of mailboxes, with Google's consent before it (<see cref="FakeGoogle"/>).</summary>
public sealed class FakeGmail : FakeServer
{
    private readonly ConcurrentDictionary<string, FakeMailbox> _mailboxes = new();

    public FakeGmail() => Google = new FakeGoogle(() => Now());

    public FakeGoogle Google { get; }

    /// <summary>The time of its letters.</summary>
    public Func<DateTimeOffset> Now { get; set; } = () => DateTimeOffset.UtcNow;

    /// <summary>How many letters a page holds.</summary>
    public int PageSize { get; set; } = 100;

    public FakeMailbox Mailbox(string address) => _mailboxes.GetOrAdd(address, one => new FakeMailbox(one, () => Now()));

    protected override void Map(WebApplication app)
    {
        Google.Map(app);
        app.MapGet("/gmail/v1/users/me/profile", (HttpRequest request) => As(request, box => Json(new JsonObject
        {
            ["emailAddress"] = box.Address, ["messagesTotal"] = box.All.Count, ["threadsTotal"] = box.All.Count, ["historyId"] = box.HistoryId,
        })));
        app.MapGet("/gmail/v1/users/me/history", (HttpRequest request, string? startHistoryId, string? pageToken) => As(request, box => History(box, startHistoryId, pageToken)));
        app.MapGet("/gmail/v1/users/me/messages", (HttpRequest request, string? q, string? pageToken) => As(request, box => List(box, q, pageToken)));
        app.MapGet("/gmail/v1/users/me/messages/{id}", (HttpRequest request, string id) => As(request, box => box.Find(id) is { } letter ? Json(box.Show(letter)) : Refuse(404, "notFound")));
        app.MapGet("/gmail/v1/users/me/messages/{id}/attachments/{name}", (HttpRequest request, string id, string name) => As(request, box => box.Attachment(name) is { } bytes
            ? Json(new JsonObject { ["size"] = bytes.Length, ["data"] = Base64Url.EncodeToString(bytes) }) : Refuse(404, "notFound")));
        app.MapPost("/upload/gmail/v1/users/me/messages/send", async (HttpRequest request) =>
        {
            var (about, mail) = await ReadRelatedAsync(request);
            return As(request, box => Send(box, mail, about["threadId"]?.GetValue<string>()));
        });
        app.MapPost("/gmail/v1/users/me/messages/send", (HttpRequest request, JsonObject body) => As(request, box => Send(box, Base64Url.DecodeFromChars(body["raw"]!.GetValue<string>()), body["threadId"]?.GetValue<string>())));
        app.MapPost("/gmail/v1/users/me/watch", (HttpRequest request) => As(request, box => Json(new JsonObject
        {
            ["historyId"] = box.HistoryId, ["expiration"] = Now().AddDays(7).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        })));
    }

    protected override Task RefuseAsync(HttpContext context, Mishap.Status refusal) => Refuse(refusal.Code, refusal.Text ?? "backendError").ExecuteAsync(context);

    private IResult History(FakeMailbox box, string? start, string? page)
    {
        if (!ulong.TryParse(start, CultureInfo.InvariantCulture, out var from)) return Refuse(400, "invalidArgument");
        if (from < box.ForgottenBefore) return Refuse(404, "notFound");
        var (records, skip) = (box.HistorySince(from), Skip(page));
        var answer = new JsonObject { ["historyId"] = box.HistoryId };
        if (records.Count > 0) answer["history"] = new JsonArray([.. records.Skip(skip).Take(PageSize)]);
        if (records.Count > skip + PageSize) answer["nextPageToken"] = $"p{skip + PageSize}";
        return Json(answer);
    }

    private IResult List(FakeMailbox box, string? query, string? page)
    {
        var (found, skip) = (box.Search(query), Skip(page));
        var answer = new JsonObject { ["resultSizeEstimate"] = found.Count };
        if (found.Count > 0) answer["messages"] = new JsonArray([.. found.Skip(skip).Take(PageSize).Select(FakeMailbox.Reference)]);
        if (found.Count > skip + PageSize) answer["nextPageToken"] = $"p{skip + PageSize}";
        return Json(answer);
    }

    private static async Task<(JsonNode About, byte[] Mail)> ReadRelatedAsync(HttpRequest request)
    {
        var reader = new MultipartReader(MediaTypeHeaderValue.Parse(request.ContentType!).Parameters.Single(one => one.Name == "boundary").Value!.Trim('"'), request.Body);
        var about = await JsonNode.ParseAsync((await reader.ReadNextSectionAsync())!.Body);
        using var mail = new MemoryStream();
        await (await reader.ReadNextSectionAsync())!.Body.CopyToAsync(mail);
        return (about!, mail.ToArray());
    }

    private static IResult Send(FakeMailbox box, byte[] mail, string? thread)
    {
        if (thread is not null && !box.HasThread(thread)) return Refuse(404, "notFound");
        var sent = box.Send(mail, thread);
        var answer = FakeMailbox.Reference(sent);
        answer["labelIds"] = new JsonArray("SENT");
        return Json(answer);
    }

    private IResult As(HttpRequest request, Func<FakeMailbox, IResult> act) =>
        Google.Owner(request.Headers.Authorization.ToString()) is { } owner ? act(Mailbox(owner)) : Refuse(401, "authError");

    private static int Skip(string? page) => page is null ? 0 : int.Parse(page[1..], CultureInfo.InvariantCulture);

    private static IResult Json(JsonObject body) => Results.Text(body.ToJsonString(), "application/json");

    private static IResult Refuse(int code, string reason) => Results.Json(
        new { error = new { code, message = reason, status = reason, errors = new[] { new { domain = "global", reason, message = reason } } } }, statusCode: code);
}
