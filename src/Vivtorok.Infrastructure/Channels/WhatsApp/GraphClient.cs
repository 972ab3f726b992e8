using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
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
        var address = $"/{options.Value.Version}/{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}appsecret_proof={ProofOf(access)}";
        using var request = new HttpRequestMessage(method, new Uri(options.Value.BaseUrl, address));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Token);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await response.Content.LoadIntoBufferAsync(MaxAnswer, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode) return new GraphAnswer(default, GraphError.Read(response, text));
        using var document = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
        return new GraphAnswer(document.RootElement.Clone(), null);
    }

    private static string ProofOf(WhatsAppAccess access) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(access.AppSecret), Encoding.UTF8.GetBytes(access.Token)));
}
