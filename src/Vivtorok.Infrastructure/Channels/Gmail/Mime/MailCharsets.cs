using System.Text;

namespace Vivtorok.Infrastructure.Channels.Gmail.Mime;

/// <summary>Bytes of mail to text, whatever their sender called the encoding.</summary>
internal static class MailCharsets
{
    private const byte Escape = 0x1B;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Text that is valid UTF-8 is UTF-8, even where the header names the encoding it had before a provider converted it: a text in
    /// a Cyrillic code page is practically never valid UTF-8 by accident. Else the named encoding counts, else that of old Ukrainian mail.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        var named = Find(charset);
        var isMultiByteAscii = bytes.Contains(Escape) || bytes.Contains((byte)0);
        if (!(isMultiByteAscii && named is not null) && TryUtf8(bytes, out var text)) return text;
        return (named is UTF8Encoding or null ? Windows1251 : named).GetString(bytes);
    }

    private static Encoding Windows1251 => CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    private static bool TryUtf8(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = StrictUtf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    private static Encoding? Find(string? charset)
    {
        if (charset?.Trim().Trim('"', '\'') is not { Length: > 0 and < 40 } name) return null;
        if (name.StartsWith("utf-7", StringComparison.OrdinalIgnoreCase)) return null; // a way to hide words from filters, and obsolete
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
