using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Vivtorok.Infrastructure.Channels.Gmail.Mime;

/// <summary>Words in headers that are not ASCII, RFC 2047: <c>=?UTF-8?B?…?=</c>.</summary>
internal static partial class EncodedWords
{
    /// <summary>Bytes of text in one word, so that the whole word keeps within 75 characters.</summary>
    private const int BytesOfAWord = 45;

    /// <summary>The header's text. What is no well-formed word stays as it is; control characters go.</summary>
    public static string Decode(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var text = value.Contains("=?", StringComparison.Ordinal) ? DecodeWords(value) : value;
        return Clean(text);
    }

    /// <summary>ASCII for a header, folded where it is long. Plain text stays plain.</summary>
    public static string Encode(string text)
    {
        var clean = Clean(text);
        if (clean.All(c => c is >= ' ' and <= '~') && !clean.Contains("=?", StringComparison.Ordinal)) return clean;
        var words = new List<string>();
        var word = new MemoryStream();
        Span<byte> rune = stackalloc byte[4];
        foreach (var one in clean.EnumerateRunes())
        {
            var length = one.EncodeToUtf8(rune);
            if (word.Length + length > BytesOfAWord) Take();
            word.Write(rune[..length]);
        }

        if (word.Length > 0) Take();
        return string.Join("\r\n ", words);

        void Take()
        {
            words.Add($"=?UTF-8?B?{Convert.ToBase64String(word.ToArray())}?=");
            word.SetLength(0);
        }
    }

    // Neighbours of one encoding are joined before they are decoded: some mailers cut a letter in two.
    private static string DecodeWords(string value)
    {
        var result = new StringBuilder(value.Length);
        var (bytes, charset, last) = (new List<byte>(), "", 0);
        foreach (Match match in Word().Matches(value))
        {
            if (Bytes(match.Groups["how"].Value, match.Groups["text"].Value) is not { } decoded) continue;
            var between = value[last..match.Index];
            var isNeighbour = bytes.Count > 0 && string.IsNullOrWhiteSpace(between);
            if (!isNeighbour || !charset.Equals(match.Groups["charset"].Value, StringComparison.OrdinalIgnoreCase)) Flush();
            if (!isNeighbour) result.Append(between);
            bytes.AddRange(decoded);
            (charset, last) = (match.Groups["charset"].Value, match.Index + match.Length);
        }

        Flush();
        return result.Append(value.AsSpan(last)).ToString();

        void Flush()
        {
            if (bytes.Count > 0) result.Append(MailCharsets.Decode(bytes.ToArray(), charset));
            bytes.Clear();
        }
    }

    private static byte[]? Bytes(string how, string text)
    {
        if (how is "Q" or "q") return QuotedPrintable(text.Replace('_', ' '));
        var buffer = new byte[text.Length];
        var padded = text.TrimEnd('=');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        return Convert.TryFromBase64String(padded, buffer, out var written) ? buffer[..written] : null;
    }

    private static byte[] QuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                bytes.Add(octet);
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
            }
        }

        return [.. bytes];
    }

    private static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("").Replace('\t', ' ').EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)) kept.Append(rune);
        return kept.ToString().Trim();
    }

    [GeneratedRegex(@"=\?(?<charset>[^?\s*]{1,40})(\*[^?\s]*)?\?(?<how>[BbQq])\?(?<text>[^?]*)\?=", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
