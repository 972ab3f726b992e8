using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Vivtorok.Testing.Fakes;

/// <summary>One bucket of an S3 server: objects by key, every request's signature (AWS4-HMAC-SHA256) counted again from what came.</summary>
public sealed class FakeS3 : FakeServer
{
    public const string Bucket = "verba-files";
    public const string AccessKey = "AKIAVERBA";
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYVERBAKEY";
    public const string Region = "eu-central-1";

    public ConcurrentDictionary<string, (byte[] Bytes, string MediaType)> Objects { get; } = new();

    protected override void Map(WebApplication app) => app.Run(async http =>
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        if (!IsSigned(http.Request, body.ToArray())) await ErrorAsync(http, 403, "SignatureDoesNotMatch");
        else await AnswerAsync(http, body.ToArray());
    });

    private async Task AnswerAsync(HttpContext http, byte[] body)
    {
        var key = http.Request.Path.Value!.TrimStart('/')[Bucket.Length..].TrimStart('/');
        if (key.Length == 0) await ListAsync(http);
        else if (HttpMethods.IsPut(http.Request.Method)) Objects[key] = (body, http.Request.ContentType ?? "");
        else if (HttpMethods.IsDelete(http.Request.Method))
        {
            Objects.TryRemove(key, out _);
            http.Response.StatusCode = 204;
        }
        else if (!Objects.TryGetValue(key, out var found)) await ErrorAsync(http, 404, "NoSuchKey");
        else
        {
            http.Response.ContentType = found.MediaType;
            http.Response.ContentLength = found.Bytes.Length;
            await http.Response.Body.WriteAsync(found.Bytes);
        }
    }

    // One object to a page, so that a list is read by its token.
    private Task ListAsync(HttpContext http)
    {
        var (prefix, after) = (http.Request.Query["prefix"].ToString(), http.Request.Query["continuation-token"].ToString());
        var keys = Objects.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(key, after) > 0).Order(StringComparer.Ordinal).ToList();
        XNamespace s3 = "http://s3.amazonaws.com/doc/2006-03-01/";
        var result = new XElement(s3 + "ListBucketResult", new XElement(s3 + "Name", Bucket), new XElement(s3 + "IsTruncated", keys.Count > 1 ? "true" : "false"));
        foreach (var key in keys.Take(1)) result.Add(new XElement(s3 + "Contents", new XElement(s3 + "Key", key), new XElement(s3 + "Size", Objects[key].Bytes.Length)));
        if (keys.Count > 1) result.Add(new XElement(s3 + "NextContinuationToken", keys[0]));
        http.Response.ContentType = "application/xml";
        return http.Response.WriteAsync(result.ToString());
    }

    private static Task ErrorAsync(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/xml";
        return http.Response.WriteAsync($"<Error><Code>{code}</Code><Message>{code}</Message></Error>");
    }

    private static bool IsSigned(HttpRequest request, byte[] body)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (!authorization.StartsWith("AWS4-HMAC-SHA256 ", StringComparison.Ordinal)) return false;
        var fields = authorization["AWS4-HMAC-SHA256 ".Length..].Split(',', StringSplitOptions.TrimEntries).Select(field => field.Split('=', 2)).ToDictionary(field => field[0], field => field[1]);
        var scope = fields["Credential"].Split('/', 2);
        var (date, hash) = (request.Headers["x-amz-date"].ToString(), request.Headers["x-amz-content-sha256"].ToString());
        if (scope[0] != AccessKey || scope[1] != $"{date[..8]}/{Region}/s3/aws4_request") return false;
        if (hash != Hex(SHA256.HashData(body)) && hash != "UNSIGNED-PAYLOAD") return false;

        var headers = fields["SignedHeaders"].Split(';');
        var query = string.Join('&', request.Query.SelectMany(pair => pair.Value.Select(value => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value ?? "")}")).Order(StringComparer.Ordinal));
        var canonical = $"{request.Method}\n{request.Path.ToUriComponent()}\n{query}\n{string.Concat(headers.Select(name => $"{name}:{request.Headers[name].ToString().Trim()}\n"))}\n{fields["SignedHeaders"]}\n{hash}";
        var text = $"AWS4-HMAC-SHA256\n{date}\n{scope[1]}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = scope[1].Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + SecretKey), (secret, part) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(part)));
        return fields["Signature"] == Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    private static string Hex(byte[] bytes) => string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(bytes)}");
}
