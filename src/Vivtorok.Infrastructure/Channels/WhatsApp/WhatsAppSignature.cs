using System.Security.Cryptography;
using System.Text;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>The header <c>X-Hub-Signature-256</c>: HMAC-SHA-256 of the raw body with the secret of the owner's app.</summary>
internal static class WhatsAppSignature
{
    public const string Header = "X-Hub-Signature-256";
    private const string Prefix = "sha256=";

    public static bool IsValid(string? header, ReadOnlySpan<byte> body, string appSecret)
    {
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        if (!TryRead(header, given)) return false;
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), body, expected);
        return CryptographicOperations.FixedTimeEquals(given, expected);
    }

    /// <summary>Whether it has the form of one, whoever wrote it.</summary>
    public static bool IsWellFormed(string? header) => TryRead(header, stackalloc byte[SHA256.HashSizeInBytes]);

    public static string Of(ReadOnlySpan<byte> body, string appSecret) =>
        Prefix + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), body));

    private static bool TryRead(string? header, Span<byte> hash) =>
        header is not null && header.StartsWith(Prefix, StringComparison.Ordinal) && header.Length == Prefix.Length + (hash.Length * 2)
        && Convert.FromHexString(header.AsSpan(Prefix.Length), hash, out _, out _) == System.Buffers.OperationStatus.Done;
}
