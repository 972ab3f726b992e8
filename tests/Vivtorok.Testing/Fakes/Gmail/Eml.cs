using System.Globalization;
using System.Text;

namespace Vivtorok.Testing.Fakes.Gmail;

/// <summary>One part of a letter as a server keeps it: its transfer encoding undone, its charset not.</summary>
public sealed record EmlPart(IReadOnlyList<(string Name, string Value)> Headers, byte[] Body, IReadOnlyList<EmlPart> Parts)
{
    public string Header(string name) => Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    public string MediaType => Header("Content-Type") is { Length: > 0 } type ? type.Split(';')[0].Trim().ToLowerInvariant() : "text/plain";

    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>Reads and writes letters as RFC 5322 and 2045 have them, apart from the product's own code, so that each checks the other.</summary>
public static class Eml
{
    private const string Break = "\r\n";

    /// <summary>A simple letter; further headers as lines.</summary>
    public static byte[] Text(string from, string to, string subject, string text, params string[] headers) => Encoding.UTF8.GetBytes(string.Join(Break,
    [
        $"From: {from}", $"To: {to}", $"Subject: {subject}", .. headers, "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "",
        text.ReplaceLineEndings(Break), "",
    ]));

    /// <summary>A letter of raw lines, in the bytes of an encoding.</summary>
    public static byte[] Raw(Encoding encoding, params string[] lines) => encoding.GetBytes(string.Join(Break, lines) + Break);

    public static EmlPart Parse(byte[] raw) => Parse(Encoding.Latin1.GetString(raw), 0);

    private static EmlPart Parse(string text, int depth)
    {
        var end = text.IndexOf(Break + Break, StringComparison.Ordinal);
        var head = text.StartsWith(Break, StringComparison.Ordinal) ? "" : end < 0 ? text : text[..end];
        var body = head.Length == 0 ? text.TrimStart('\r', '\n') : end < 0 ? "" : text[(end + 4)..];
        var headers = head.Replace(Break + " ", " ", StringComparison.Ordinal).Replace(Break + "\t", " ", StringComparison.Ordinal).Split(Break)
            .Where(line => line.Contains(':', StringComparison.Ordinal))
            .Select(line => (line[..line.IndexOf(':', StringComparison.Ordinal)].Trim(), Latin1ToUtf8(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()))).ToList();
        var part = new EmlPart(headers, [], []);
        var boundary = Boundary(part.Header("Content-Type"));
        if (part.MediaType.StartsWith("multipart/", StringComparison.Ordinal) && boundary.Length > 0 && depth < 60)
            return part with { Parts = [.. Split(body, boundary).Select(piece => Parse(piece, depth + 1))] };
        if (part.MediaType == "message/rfc822" && depth < 60) return part with { Body = Encoding.Latin1.GetBytes(body), Parts = [Parse(body, depth + 1)] };
        return part with { Body = Undo(part.Header("Content-Transfer-Encoding"), body) };
    }

    private static string Boundary(string type)
    {
        var at = type.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : type[(at + 9)..].Split(';')[0].Trim().Trim('"');
    }

    private static IEnumerable<string> Split(string body, string boundary)
    {
        var pieces = (Break + body).Split($"{Break}--{boundary}");
        foreach (var piece in pieces.Skip(1).TakeWhile(piece => !piece.StartsWith("--", StringComparison.Ordinal))) yield return piece.StartsWith(Break, StringComparison.Ordinal) ? piece[2..] : piece.TrimStart();
    }

    private static byte[] Undo(string encoding, string body)
    {
        if (encoding.Equals("base64", StringComparison.OrdinalIgnoreCase))
        {
            var clean = new string([.. body.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/')]);
            return Convert.FromBase64String(clean[..(clean.Length - (clean.Length % 4 == 1 ? 1 : 0))].PadRight((clean.Length + 3) / 4 * 4, '='));
        }

        if (!encoding.Equals("quoted-printable", StringComparison.OrdinalIgnoreCase)) return Encoding.Latin1.GetBytes(body);
        var bytes = new List<byte>();
        var soft = body.Replace("=" + Break, "", StringComparison.Ordinal);
        for (var i = 0; i < soft.Length; i++)
        {
            if (soft[i] == '=' && i + 2 < soft.Length && byte.TryParse(soft.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                bytes.Add(octet);
                i += 2;
            }
            else
            {
                bytes.Add((byte)soft[i]);
            }
        }

        return [.. bytes];
    }

    private static string Latin1ToUtf8(string text) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text));
}
