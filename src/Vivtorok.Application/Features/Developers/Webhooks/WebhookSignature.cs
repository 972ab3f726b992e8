using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vivtorok.Application.Features.Developers.Webhooks;

/// <summary>Secrets and signatures of Standard Webhooks 1.0.0, symmetric.</summary>
public static class WebhookSignature
{
    private const string Prefix = "whsec_";
    private const int SecretBytes = 32;

    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The signature of one attempt as <c>v1,…</c>. The key is what the text after the prefix stands for, not the text.</summary>
    /// <param name="timestamp">When this attempt is made, in seconds.</param>
    /// <param name="body">The very bytes that are sent.</param>
    public static string Sign(string secret, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        var key = Convert.FromBase64String(secret[Prefix.Length..]);
        byte[] content = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")), .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, content));
    }
}
