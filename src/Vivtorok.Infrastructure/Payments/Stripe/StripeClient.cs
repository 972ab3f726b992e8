using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Payments.Stripe;

/// <summary>
/// Speaks HTTP with Stripe: the pinned version, the key of the order, and repeats as Stripe asks for them. A refusal is one of
/// <see cref="BillingFailures"/>; only an answer that is no JSON throws.
/// </summary>
internal sealed partial class StripeClient(HttpClient http, IOptions<StripeOptions> options, ILogger<StripeClient> logger)
{
    private const int MaxAnswer = 8 * 1024 * 1024;
    private const double LongestPause = 5;

    public Task<Result<T>> GetAsync<T>(string path, StripeForm form, CancellationToken cancellationToken) =>
        SendAsync<T>(() => Request(HttpMethod.Get, $"{path}?{form.Encode()}"), cancellationToken);

    /// <param name="key">The idempotency key; one and the same for every repeat.</param>
    public Task<Result<T>> PostAsync<T>(string path, StripeForm form, string key, CancellationToken cancellationToken) => SendAsync<T>(() =>
    {
        var request = Request(HttpMethod.Post, path);
        request.Headers.Add("Idempotency-Key", key);
        request.Content = new StringContent(form.Encode(), Encoding.UTF8, "application/x-www-form-urlencoded");
        return request;
    }, cancellationToken);

    public Task<Result<T>> DeleteAsync<T>(string path, StripeForm form, CancellationToken cancellationToken) =>
        SendAsync<T>(() => Request(HttpMethod.Delete, $"{path}?{form.Encode()}"), cancellationToken);

    private async Task<Result<T>> SendAsync<T>(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            using var request = make();
            using var response = await TryAsync(request, cancellationToken);
            if (attempt < options.Value.Retries && MayRepeat(response))
            {
                await Task.Delay(Pause(attempt), cancellationToken);
                continue;
            }

            if (response is null) return BillingFailures.Away;
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            if (response.IsSuccessStatusCode) return JsonSerializer.Deserialize<T>(text, StripeJson.Options)!;
            var error = StripeError.Read(text);
            Refused((int)response.StatusCode, error.Type, error.Code, RequestIdOf(response), request.RequestUri!.AbsolutePath);
            if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) KeyRefused();
            return error.ToFailure(response.StatusCode);
        }
    }

    // Null: nobody knows whether it arrived.
    private async Task<HttpResponseMessage?> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            await response.Content.LoadIntoBufferAsync(MaxAnswer, cancellationToken);
            return response;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            Lost(exception.GetType().Name, request.RequestUri!.AbsolutePath);
            return null;
        }
    }

    // What Stripe says counts; where it says nothing: no connection, a conflict, too many, or a fault of its own.
    private static bool MayRepeat(HttpResponseMessage? response)
    {
        if (response is null) return true;
        if (response.Headers.TryGetValues("Stripe-Should-Retry", out var said)) return said.First() == "true";
        return response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
    }

    private TimeSpan Pause(int attempt)
    {
        var seconds = Math.Min(options.Value.RetrySeconds * Math.Pow(2, attempt), LongestPause);
        return TimeSpan.FromSeconds(seconds * (0.5 + Random.Shared.NextDouble() / 2));
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(options.Value.BaseUrl, $"/v1/{path}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.SecretKey);
        request.Headers.Add("Stripe-Version", options.Value.Version);
        return request;
    }

    private static string RequestIdOf(HttpResponseMessage response) => response.Headers.TryGetValues("Request-Id", out var ids) ? ids.First() : "none";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe answered {Status} {Type} {Code} (request {RequestId}) to {Path}")]
    private partial void Refused(int status, string? type, string? code, string requestId, string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "Stripe does not take the key, or the key lacks a right: no payments until Payments:Stripe:SecretKey is mended")]
    private partial void KeyRefused();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe's answer to {Path} was lost: {Exception}")]
    private partial void Lost(string exception, string path);
}
