using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Vivtorok.Domain.Accounts;

/// <summary>Codes of an authenticator app: RFC 6238 with what every app can do (SHA-1, six digits, half a minute).</summary>
public static class OneTimeCode
{
    public const int Digits = 6;
    public const int SecretBytes = 20;
    private const int Modulus = 1_000_000;
    private const long StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>How many steps a phone's clock may be off, either way.</summary>
    private const int Drift = 1;

    /// <summary>A new secret in Base32, as apps take it.</summary>
    public static string NewSecret() => ToBase32(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The half minute that an instant lies in.</summary>
    public static long StepOf(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string At(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // the algorithm of the standard; HMAC does not rest on collisions of SHA-1
        var hash = HMACSHA1.HashData(FromBase32(secret), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0F;
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue) % Modulus;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, later than <paramref name="after"/>; null: none near <paramref name="now"/>.</summary>
    public static long? Match(string secret, string code, DateTimeOffset now, long after)
    {
        var typed = new string([.. code.Where(char.IsAsciiDigit)]);
        if (typed.Length != Digits) return null;
        for (var step = StepOf(now) - Drift; step <= StepOf(now) + Drift; step++)
            if (step > after && CryptographicOperations.FixedTimeEquals(Bytes(At(secret, step)), Bytes(typed))) return step;
        return null;
    }

    /// <summary>What a QR code for an app holds.</summary>
    public static string Address(string secret, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}";

    private static byte[] Bytes(string text) => System.Text.Encoding.ASCII.GetBytes(text);

    private static string ToBase32(byte[] bytes)
    {
        var text = new System.Text.StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var value in bytes)
        {
            (buffer, bits) = ((buffer << 8) | value, bits + 8);
            for (; bits >= 5; bits -= 5) text.Append(Base32[(buffer >> (bits - 5)) & 31]);
            buffer &= (1 << bits) - 1;
        }

        return text.ToString(); // twenty bytes are whole letters: no padding
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in text)
        {
            (buffer, bits) = ((buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal), bits + 5);
            if (bits < 8) continue;
            bytes.Add((byte)(buffer >> (bits - 8)));
            bits -= 8;
            buffer &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
