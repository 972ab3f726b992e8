using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vivtorok.Infrastructure.Payments.Stripe;

/// <summary>
/// The header <c>Stripe-Signature</c>: <c>t=…,v1=…</c>, HMAC-SHA-256 of «t.body» with the whole secret as its key. While secrets are
/// exchanged there are several <c>v1</c> and several secrets: one that fits is enough. Other schemes are passed over.
/// </summary>
internal static class StripeSignature
{
    private const string Scheme = "v1";

    public static bool IsValid(string? header, ReadOnlySpan<byte> body, IEnumerable<string> secrets, DateTimeOffset now, TimeSpan tolerance)
    {
        var parts = (header ?? "").Split(',').Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToList();
        if (parts.Find(part => part[0].Trim() == "t") is not { } time || !long.TryParse(time[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return false;
        if (Math.Abs((double)now.ToUnixTimeSeconds() - seconds) > tolerance.TotalSeconds) return false;

        var given = parts.Where(part => part[0].Trim() == Scheme).Select(part => part[1].Trim()).ToList();
        foreach (var secret in secrets)
        {
            var expected = Of(body, secret, seconds);
            if (given.Exists(one => IsSame(one, expected))) return true;
        }

        return false;
    }

    /// <summary>The signature itself.</summary>
    public static byte[] Of(ReadOnlySpan<byte> body, string secret, long seconds)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seconds}.")));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }

    private static bool IsSame(string hex, byte[] expected)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        return hex.Length == bytes.Length * 2 && Convert.FromHexString(hex, bytes, out _, out _) == System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(bytes, expected);
    }
}
