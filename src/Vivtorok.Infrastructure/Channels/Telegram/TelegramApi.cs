using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Features.Channels;

namespace Vivtorok.Infrastructure.Channels.Telegram;

/// <summary>
/// Calls the Bot API. A 5xx, a broken connection or a time-out throws; every other answer is returned as it is. The token stands in the
/// address, so nothing here may log one.
/// </summary>
internal sealed class TelegramApi(HttpClient http, IOptions<TelegramOptions> options)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Task<TelegramAnswer<T>> CallAsync<T>(string token, string method, object body, CancellationToken cancellationToken) =>
        CallAsync<T>(token, method, body, TimeSpan.FromSeconds(options.Value.TimeoutSeconds), cancellationToken);

    /// <param name="patience">How long to wait for the answer; a question for updates stays open for long.</param>
    public async Task<TelegramAnswer<T>> CallAsync<T>(string token, string method, object body, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(body, body.GetType(), options: Json);
        return await PostAsync<T>(token, method, content, patience, cancellationToken);
    }

    /// <summary>Sends a file with the fields beside it; what is null is left out.</summary>
    public async Task<TelegramAnswer<T>> UploadAsync<T>(string token, string method, string field, OutboundFile file, IReadOnlyDictionary<string, string?> fields, CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            if (value is not null) form.Add(new StringContent(value), name);
        using var bytes = new ReadOnlyMemoryContent(file.Content);
        bytes.Headers.ContentType = new(file.MediaType);
        form.Add(bytes, field, file.Name);
        return await PostAsync<T>(token, method, form, TimeSpan.FromSeconds(options.Value.FileTimeoutSeconds), cancellationToken);
    }

    /// <summary>The bytes of a file; null: it is larger than <paramref name="most"/> bytes.</summary>
    /// <exception cref="FileNotFoundException">It is not there any more.</exception>
    public async Task<byte[]?> DownloadAsync(string token, string path, long most, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(options.Value.FileTimeoutSeconds));
        var address = new Uri($"./file/bot{token}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}", UriKind.Relative);
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest) throw new FileNotFoundException();
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAtMostAsync(most, timeout.Token);
    }

    private async Task<TelegramAnswer<T>> PostAsync<T>(string token, string method, HttpContent content, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(patience);
        var address = new Uri($"./bot{token}/{method}", UriKind.Relative); // without the dot, the colon of a token makes a scheme of what is before it
        using var response = await http.PostAsync(address, content, timeout.Token);
        if ((int)response.StatusCode >= 500) response.EnsureSuccessStatusCode();
        try
        {
            var answer = await response.Content.ReadFromJsonAsync<TelegramAnswer<T>>(Json, timeout.Token);
            return answer! with { ErrorCode = answer.Ok ? 0 : (int)response.StatusCode };
        }
        catch (JsonException exception)
        {
            throw new HttpRequestException("Telegram answered something that is no answer of its API.", exception, response.IsSuccessStatusCode ? null : response.StatusCode);
        }
    }
}
