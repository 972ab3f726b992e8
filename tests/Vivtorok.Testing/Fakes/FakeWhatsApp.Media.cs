using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Vivtorok.Testing.Fakes;

/// <summary>A file at Meta.</summary>
public sealed record MediaFile(string MediaType, byte[] Bytes, string? Name);

// Media of the Cloud API: an id, an address that is good for a while and wants the token, and uploads.
public sealed partial class FakeWhatsApp
{
    /// <summary>What can be fetched or was uploaded, by media id.</summary>
    public ConcurrentDictionary<string, MediaFile> Media { get; } = new();

    /// <summary>Where files are said to be; null: here.</summary>
    public Uri? ElsewhereAt { get; set; }

    public string GivenMedia(byte[] bytes, string mediaType)
    {
        var id = (4490709327384000L + Interlocked.Increment(ref _counter)).ToString(CultureInfo.InvariantCulture);
        Media[id] = new MediaFile(mediaType, bytes, null);
        return id;
    }

    private async Task TakeMediaAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        using var bytes = new MemoryStream();
        await form.Files["file"]!.CopyToAsync(bytes);
        if (form["messaging_product"] != "whatsapp") await RefuseAsync(http, 400, 100);
        else
        {
            var id = GivenMedia(bytes.ToArray(), form["type"].ToString());
            Media[id] = Media[id] with { Name = form.Files["file"]!.FileName };
            await WriteAsync(http, new JsonObject { ["id"] = id });
        }
    }

    private Task DescribeAsync(HttpContext http, string id)
    {
        var media = Media[id];
        return WriteAsync(http, new JsonObject
        {
            ["messaging_product"] = "whatsapp", ["url"] = $"{ElsewhereAt ?? Address}lookaside/{id}", ["mime_type"] = media.MediaType, ["id"] = id,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(media.Bytes)), ["file_size"] = media.Bytes.Length.ToString(CultureInfo.InvariantCulture),
        });
    }

    private async Task GiveOutAsync(HttpContext http, string token, string id)
    {
        if (token != Token) http.Response.StatusCode = 401;
        else if (!Media.TryGetValue(id, out var media)) http.Response.StatusCode = 404;
        else await http.Response.Body.WriteAsync(media.Bytes);
    }
}
