using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Features.Developers.Webhooks;
using Vivtorok.Domain.Developers;
using Vivtorok.Infrastructure.Security;

namespace Vivtorok.Infrastructure.Webhooks;

/// <summary>Calls receivers as Standard Webhooks says. Only the beginning of an answer is read, however much comes.</summary>
internal sealed class WebhookSender(HttpClient http, IOptions<WebhookOptions> options, TimeProvider clock) : IWebhookSender
{
    private const int HttpsPort = 443;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    public bool Accepts(string url)
    {
        if (url.Any(char.IsControl) || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http")) return false;
        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0) return false;
        if (options.Value.AllowLoopback && address.IsLoopback) return true;
        var isInside = address.IsLoopback || (IPAddress.TryParse(address.IdnHost, out var literal) && !OutgoingGuard.IsOutside(literal));
        return address.Scheme == "https" && address.Port == HttpsPort && !isInside;
    }

    public async Task<WebhookAnswer> SendAsync(WebhookLetter letter, CancellationToken cancellationToken)
    {
        if (!Accepts(letter.Url)) return new WebhookAnswer(null, WebhookProblem.InsideNetwork);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        try
        {
            using var request = Request(letter);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var text = await ReadBeginningAsync(response.Content, limit.Token);
            return new WebhookAnswer((int)response.StatusCode, null, WaitOf(response.Headers.RetryAfter), text);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookAnswer(null, WebhookProblem.Timeout);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            var isInside = exception is InsideNetworkException || exception.InnerException is InsideNetworkException;
            return new WebhookAnswer(null, isInside ? WebhookProblem.InsideNetwork : WebhookProblem.Unreachable);
        }
    }

    private static HttpRequestMessage Request(WebhookLetter letter)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, letter.Url) { Content = new ByteArrayContent(letter.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Vivtorok-Webhooks", "1"));
        request.Headers.Add("webhook-id", letter.Id);
        request.Headers.Add("webhook-timestamp", letter.Timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("webhook-signature", letter.Signature);
        return request;
    }

    // The status is the answer; the words after it are for the developer who looks. A sign that no text may hold is left out.
    private static async Task<string?> ReadBeginningAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var buffer = new byte[WebhookDelivery.AnswerMaxLength];
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return read == 0 ? null : Encoding.UTF8.GetString(buffer, 0, read).Replace("\0", "", StringComparison.Ordinal);
    }

    private TimeSpan? WaitOf(RetryConditionHeaderValue? after)
    {
        if ((after?.Delta ?? after?.Date - clock.GetUtcNow()) is not { } wait || wait <= TimeSpan.Zero) return null;
        return wait < LongestWait ? wait : LongestWait;
    }
}
