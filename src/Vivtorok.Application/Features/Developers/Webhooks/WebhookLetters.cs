using System.Globalization;
using System.Text.Json;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Application.Features.Developers.Webhooks;

/// <summary>Writes what an endpoint is sent: the event, its ids, and the signatures.</summary>
internal sealed class WebhookLetters(ISecretProtector secrets)
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public string Protect(string secret) => secrets.Protect(WebhookEndpoint.SecretPurpose, secret);

    public WebhookLetter Write(WebhookEndpoint endpoint, WebhookDelivery delivery, DateTimeOffset now)
    {
        var (id, timestamp) = (IdOf(delivery), now.ToUnixTimeSeconds());
        var occurred = delivery.OccurredAt.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);
        var body = JsonSerializer.SerializeToUtf8Bytes(new Envelope(delivery.Type, occurred, delivery.Ids), Json.Options);
        var signatures = Keys(endpoint, now).Select(key => WebhookSignature.Sign(Read(key), id, timestamp, body));
        return new WebhookLetter(endpoint.Url, id, timestamp, string.Join(' ', signatures), body);
    }

    /// <summary>What receivers know a repeat by.</summary>
    public static string IdOf(WebhookDelivery delivery) => $"msg_{delivery.Id.Value:N}";

    private static IEnumerable<string> Keys(WebhookEndpoint endpoint, DateTimeOffset now) =>
        endpoint.OldSecret is { } old && endpoint.OldSecretUntil > now ? [endpoint.Secret, old] : [endpoint.Secret];

    private string Read(string secret) =>
        secrets.Unprotect(WebhookEndpoint.SecretPurpose, secret) ?? throw new InvalidOperationException("The secret of a webhook endpoint cannot be read with the keys that are here.");

    private sealed record Envelope(string Type, string Timestamp, IReadOnlyDictionary<string, Guid> Data);
}
