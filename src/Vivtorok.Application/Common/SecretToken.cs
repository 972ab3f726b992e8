using System.Security.Cryptography;
using System.Text;

namespace Vivtorok.Application.Common;

/// <summary>Random tokens and their stored form. A token of 32 random bytes needs no slow hash.</summary>
public static class SecretToken
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>43 letters and digits: a little over 256 bits.</summary>
    public static string New() => RandomNumberGenerator.GetString(Letters, 43);

    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
