using System.Security.Cryptography;
using System.Text;

namespace Vivtorok.Application.Features.Channels.WhatsApp;

/// <summary>What a connected number keeps encrypted.</summary>
/// <param name="AppSecret">Of the owner's app at Meta: everything posted to us is signed with it.</param>
/// <param name="VerifyToken">What Meta shows when it first calls our address: the channel's key, a dot, and a secret of ours.</param>
public sealed record WhatsAppSecrets(string BusinessAccountId, string Token, string AppSecret, string VerifyToken)
{
    private const int SecretBytes = 24;

    public static string NewVerifyToken(string channelKey) => $"{channelKey}.{System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";

    /// <summary>The key of the channel that a verify token names; null where it names none.</summary>
    public static string? KeyOf(string? verifyToken) => verifyToken?.IndexOf('.', StringComparison.Ordinal) is > 0 and { } dot ? verifyToken[..dot] : null;

    public bool Verifies(string verifyToken) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(VerifyToken), Encoding.UTF8.GetBytes(verifyToken));

    // A record would print its secrets.
    public override string ToString() => nameof(WhatsAppSecrets);
}
