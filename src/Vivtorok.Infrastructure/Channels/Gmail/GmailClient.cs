using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Mail;
using Vivtorok.Domain.Channels.Mail;

namespace Vivtorok.Infrastructure.Channels.Gmail;

/// <summary>
/// Calls Gmail's REST API as one mailbox. A refused token is renewed once; refusals become <see cref="MailRefusedException"/>; a Gmail that
/// is away throws <see cref="HttpRequestException"/>. Nothing it is given or answers is ever logged.
/// </summary>
internal sealed class GmailClient(HttpClient http, GoogleTokens tokens, IOptions<GmailOptions> options, TimeProvider clock)
{
    private const string Me = "gmail/v1/users/me/";
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private const int Tries = 3;
    private static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    /// <summary>The answer; null where Gmail does not know what is asked for. What fails on Gmail's side is asked again at once, a few times.</summary>
    public async Task<T?> GetAsync<T>(ChannelAccess access, string path, CancellationToken cancellationToken) where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var response = await SendAsync(access, () => new HttpRequestMessage(HttpMethod.Get, AddressOf(path)), cancellationToken);
                return response.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync<T>(response, cancellationToken);
            }
            catch (HttpRequestException exception) when (attempt < Tries && exception.StatusCode >= HttpStatusCode.InternalServerError)
            {
                await Task.Delay(Breath * Math.Pow(2, attempt - 1) * (0.5 + Random.Shared.NextDouble()), cancellationToken);
            }
        }
    }

    /// <summary>The answer; null where Gmail does not know what the body speaks of.</summary>
    public async Task<T?> PostAsync<T>(ChannelAccess access, string path, object body, CancellationToken cancellationToken) where T : class
    {
        using var response = await SendAsync(access, () => new HttpRequestMessage(HttpMethod.Post, AddressOf(path)) { Content = JsonContent.Create(body) }, cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync<T>(response, cancellationToken);
    }

    /// <summary>Sends a letter that is too large for a JSON body. The answer; null where Gmail does not know the thread.</summary>
    /// <param name="mail">As RFC 5322 has it.</param>
    public async Task<T?> UploadAsync<T>(ChannelAccess access, string path, object about, ReadOnlyMemory<byte> mail, CancellationToken cancellationToken) where T : class
    {
        using var response = await SendAsync(access, Make, cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync<T>(response, cancellationToken);

        HttpRequestMessage Make()
        {
            var raw = new ReadOnlyMemoryContent(mail);
            raw.Headers.ContentType = new MediaTypeHeaderValue("message/rfc822");
            return new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.ApiUrl, $"upload/{Me}{path}?uploadType=multipart&prettyPrint=false"))
            {
                Content = new MultipartContent("related") { JsonContent.Create(about), raw },
            };
        }
    }

    private Uri AddressOf(string path) => new(options.Value.ApiUrl, $"{Me}{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}prettyPrint=false");

    private async Task<HttpResponseMessage> SendAsync(ChannelAccess access, Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        string? refused = null;
        while (true)
        {
            var token = await tokens.GetAsync(access, refused, cancellationToken);
            using var request = make();
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            var response = await http.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound) return response;
            using (response)
            {
                if (response.StatusCode != HttpStatusCode.Unauthorized) throw await RefusalAsync(response, cancellationToken);
                if (refused is not null) throw new MailRefusedException(MailFailures.ConsentLost, isLost: true);
                refused = token;
            }
        }
    }

    private async Task<Exception> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if ((int)response.StatusCode >= 500) return new HttpRequestException("Gmail is away.", null, response.StatusCode);
        var reasons = await ReasonsAsync(response, cancellationToken);
        var wait = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - clock.GetUtcNow();
        if (reasons.Contains("dailyLimitExceeded")) return new MailRefusedException(MailFailures.DayLimit, retryAfter: UntilMidnightPacific());
        if (response.StatusCode == HttpStatusCode.TooManyRequests || reasons.Overlaps(["rateLimitExceeded", "userRateLimitExceeded", "RESOURCE_EXHAUSTED"]))
            return new MailRefusedException(MailFailures.DayLimit, retryAfter: wait > TimeSpan.Zero ? wait : ShortPause * (1 + Random.Shared.NextDouble()));
        if (reasons.Overlaps(["insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"])) return new MailRefusedException(MailFailures.ScopeMissing, isLost: true);
        return new MailRefusedException(response.StatusCode == HttpStatusCode.Forbidden ? MailFailures.ApiRefused : MailFailures.MailRefused);
    }

    private TimeSpan UntilMidnightPacific()
    {
        var pacific = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"));
        return TimeSpan.FromDays(1) - pacific.TimeOfDay + TimeSpan.FromMinutes(1);
    }

    private static async Task<HashSet<string>> ReasonsAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var body = await response.Content.ReadFromJsonAsync<GmailErrorBody>(Web, cancellationToken);
            return [.. (body?.Error?.Errors ?? []).Select(error => error.Reason ?? ""), body?.Error?.Status ?? ""];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(Web, cancellationToken) ?? throw new JsonException("Nothing was answered.");
        }
        catch (IOException exception)
        {
            throw new HttpRequestException("The answer broke off.", exception); // no status: what was asked for may have been done
        }
    }
}
