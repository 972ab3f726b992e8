using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Vivtorok.Testing.Fakes;

/// <summary>A file that a bot sent.</summary>
/// <param name="Method">Such as <c>sendPhoto</c>.</param>
public sealed record TelegramSentFile(string Method, long ChatId, string Name, string MediaType, byte[] Bytes, string? Caption, string? ReplyParameters);

// Files of the Bot API: given out by getFile and an address, taken as multipart.
public sealed partial class FakeTelegram
{
    private const int MaxDownload = 20 << 20;
    private static readonly string[] FileMethods = ["sendPhoto", "sendDocument", "sendVoice", "sendAudio", "sendVideo"];

    /// <summary>What can be fetched, by file id.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    public ConcurrentQueue<TelegramSentFile> SentFiles { get; } = new();

    private void MapFiles(WebApplication app)
    {
        app.MapPost("/bot{token}/getFile", (string token, JsonObject body) => Answer(token, _ => Place(body["file_id"]!.GetValue<string>())));
        app.MapGet("/file/bot{token}/files/{id}", (string token, string id) => _bots.ContainsKey(token) && Files.TryGetValue(id, out var bytes) ? Results.Bytes(bytes, "application/octet-stream") : Results.NotFound());
        foreach (var method in FileMethods) app.MapPost($"/bot{{token}}/{method}", (string token, HttpRequest request) => TakeAsync(token, method, request));
    }

    private JsonObject Place(string id)
    {
        if (!Files.TryGetValue(id, out var bytes)) throw new RefusedException(400, "Bad Request: wrong file_id or the file is temporarily unavailable");
        if (bytes.Length > MaxDownload) throw new RefusedException(400, "Bad Request: file is too big");
        return new JsonObject { ["file_id"] = id, ["file_unique_id"] = id, ["file_size"] = bytes.Length, ["file_path"] = $"files/{id}" };
    }

    private async Task<IResult> TakeAsync(string token, string method, HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var file = form.Files.Single();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return Answer(token, bot =>
        {
            var chat = long.Parse(form["chat_id"].ToString(), CultureInfo.InvariantCulture);
            if (Blocked.ContainsKey(chat)) throw new RefusedException(403, "Forbidden: bot was blocked by the user");
            if (!method[4..].Equals(file.Name, StringComparison.OrdinalIgnoreCase)) throw new RefusedException(400, "Bad Request: there is no file");
            SentFiles.Enqueue(new TelegramSentFile(method, chat, file.FileName, file.ContentType, bytes.ToArray(), Text(form, "caption"), Text(form, "reply_parameters")));
            return new JsonObject { ["message_id"] = NextId(), ["date"] = 1, ["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private" }, ["from"] = new JsonObject { ["id"] = bot.Id, ["is_bot"] = true } };
        });
    }

    private static string? Text(IFormCollection form, string name) => form.TryGetValue(name, out var value) ? value.ToString() : null;
}
