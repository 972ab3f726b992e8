using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

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
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(patience);
        using var content = JsonContent.Create(body, body.GetType(), options: Json);
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
