using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.WhatsApp;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>An answer of the Graph API: what it gave, or why not.</summary>
internal sealed record GraphAnswer(JsonElement Body, GraphError? Error);

/// <summary>
/// Calls the Graph API with the keys of a channel, and proves each time that we hold the app's secret too: owners may require that,
/// and a stolen token is then worth nothing. Only a connection that failed throws.
/// </summary>
internal sealed class GraphClient(HttpClient http, IOptions<WhatsAppOptions> options)
{
    private const int MaxAnswer = 4 * 1024 * 1024;

    /// <param name="path">Below the version, such as <c>{phone}/messages</c>.</param>
    public async Task<GraphAnswer> SendAsync(HttpMethod method, string path, WhatsAppAccess access, object? body, CancellationToken cancellationToken)
    {
        using var content = body is null ? null : JsonContent.Create(body);
        return await SendAsync(method, path, access, content, options.Value.TimeoutSeconds, cancellationToken);
    }

    /// <summary>Uploads a file for messages to come; until one names it, nobody sees it.</summary>
    public async Task<GraphAnswer> UploadAsync(string path, WhatsAppAccess access, OutboundFile file, CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent { { new StringContent("whatsapp"), "messaging_product" }, { new StringContent(file.MediaType), "type" } };
        using var bytes = new ReadOnlyMemoryContent(file.Content);
        bytes.Headers.ContentType = new MediaTypeHeaderValue(file.MediaType);
        form.Add(bytes, "file", file.Name);
        return await SendAsync(HttpMethod.Post, path, access, form, options.Value.FileTimeoutSeconds, cancellationToken);
    }

    /// <summary>The bytes behind an address that the API gave; null: more than <paramref name="most"/>.</summary>
    /// <exception cref="FileNotFoundException">They are not there any more, or the address is not Meta's.</exception>
    public async Task<byte[]?> DownloadAsync(Uri address, WhatsAppAccess access, long most, CancellationToken cancellationToken)
    {
        if (!IsMetas(address)) throw new FileNotFoundException();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(options.Value.FileTimeoutSeconds));
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Token);
        request.Headers.UserAgent.ParseAdd("Vivtorok/1.0"); // refused without one
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone) throw new FileNotFoundException();
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAtMostAsync(most, timeout.Token);
    }

    private async Task<GraphAnswer> SendAsync(HttpMethod method, string path, WhatsAppAccess access, HttpContent? content, int seconds, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(seconds));
        var address = $"/{options.Value.Version}/{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}appsecret_proof={ProofOf(access)}";
        using var request = new HttpRequestMessage(method, new Uri(options.Value.BaseUrl, address)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Token);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
        await response.Content.LoadIntoBufferAsync(MaxAnswer, timeout.Token);
        var text = await response.Content.ReadAsStringAsync(timeout.Token);
        if (!response.IsSuccessStatusCode) return new GraphAnswer(default, GraphError.Read(response, text));
        using var document = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
        return new GraphAnswer(document.RootElement.Clone(), null);
    }

    private bool IsMetas(Uri address) => address.GetLeftPart(UriPartial.Authority) == options.Value.BaseUrl.GetLeftPart(UriPartial.Authority)
        || (address.Scheme == Uri.UriSchemeHttps && options.Value.MediaHosts.Any(host => address.Host == host || address.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase)));

    private static string ProofOf(WhatsAppAccess access) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(access.AppSecret), Encoding.UTF8.GetBytes(access.Token)));
}
