using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Vivtorok.Testing.Fakes;

/// <summary>A developer's server that takes webhooks. <c>/moved</c> sends elsewhere, everything else is taken.</summary>
public sealed class FakeReceiver : FakeServer
{
    /// <summary>How its answers begin, and how long they are.</summary>
    public const string Words = "Taken, thank you. ";

    /// <summary>What came, also what was refused then.</summary>
    public ConcurrentQueue<WebhookCall> Calls { get; } = new();

    protected override void Map(WebApplication app) => app.Run(async context =>
    {
        await KeepAsync(context);
        if (context.Request.Path == "/moved") context.Response.Redirect("/hook");
        else await context.Response.WriteAsync(string.Concat(Enumerable.Repeat(Words, 500)));
    });

    protected override Task RefuseAsync(HttpContext context, Mishap.Status refusal) => KeepAsync(context);

    private async Task KeepAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers;
        Calls.Enqueue(new WebhookCall(context.Request.Path, headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString(), headers["webhook-signature"].ToString(),
            context.Request.ContentType, body.ToArray()));
    }
}

/// <summary>A webhook as it came.</summary>
public sealed record WebhookCall(string Path, string Id, string Timestamp, string Signatures, string? ContentType, byte[] Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Type => Json["type"]!.GetValue<string>();

    public string About => Json["data"]!["id"]!.GetValue<string>();

    /// <summary>Whether it is ours, as a receiver with that secret finds out.</summary>
    public bool IsSignedWith(string secret)
    {
        var content = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Id}.{Timestamp}.{Encoding.UTF8.GetString(Body)}"));
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), content));
        return Signatures.Split(' ').Contains(expected);
    }
}
