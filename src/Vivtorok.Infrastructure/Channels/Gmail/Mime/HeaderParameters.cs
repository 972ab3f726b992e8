using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Vivtorok.Infrastructure.Channels.Gmail.Mime;

/// <summary>
/// A structured header such as <c>Content-Type: text/plain; charset=koi8-u</c>: its value and parameters. Parameters in the forms of
/// RFC 2231 (<c>filename*0*=UTF-8''%D0…</c>) and the encoded words that some mailers put there instead.
/// </summary>
internal sealed partial class HeaderParameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private HeaderParameters(string value) => Value = value;

    /// <summary>Lower case, without parameters.</summary>
    public string Value { get; }

    public string? this[string name] => _values.GetValueOrDefault(name);

    public static HeaderParameters Parse(string? header)
    {
        var text = header ?? "";
        var result = new HeaderParameters(text.Split(';')[0].Trim().ToLowerInvariant());
        var pieces = Parameter().Matches(text)
            .Select(match => new Piece(match.Groups["name"].Value, Number(match.Groups["part"].Value), match.Groups["coded"].Success, Unquote(match.Groups["value"].Value)))
            .GroupBy(piece => piece.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in pieces) result._values[parameter.Key] = Join([.. parameter.OrderBy(piece => piece.Part)]);
        return result;
    }

    // The extended form wins over the plain one beside it, as RFC 5987 has it.
    private static string Join(IReadOnlyList<Piece> pieces)
    {
        var chosen = pieces.Any(piece => piece.IsCoded) && pieces.Any(piece => piece.Part < 0 && !piece.IsCoded) ? [.. pieces.Where(piece => piece.IsCoded || piece.Part >= 0)] : pieces;
        if (!chosen.Any(piece => piece.IsCoded)) return EncodedWords.Decode(string.Concat(chosen.Select(piece => piece.Value)));

        string? charset = null;
        var bytes = new List<byte>();
        foreach (var piece in chosen)
        {
            var value = piece.Value;
            if (piece.IsCoded && charset is null && value.Split('\'', 3) is [var name, _, var rest]) (charset, value) = (name, rest);
            bytes.AddRange(piece.IsCoded ? Percent(value) : Encoding.UTF8.GetBytes(value));
        }

        return EncodedWords.Decode(MailCharsets.Decode(bytes.ToArray(), charset));
    }

    private static List<byte> Percent(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                bytes.Add(octet);
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
            }
        }

        return bytes;
    }

    private static int Number(string part) => part.Length == 0 ? -1 : int.Parse(part, CultureInfo.InvariantCulture);

    private static string Unquote(string value) => value.StartsWith('"') ? Escaped().Replace(value.Trim('"'), "$1") : value.Trim();

    private sealed record Piece(string Name, int Part, bool IsCoded, string Value);

    [GeneratedRegex(@";\s*(?<name>[A-Za-z0-9_-]{1,40})(\*(?<part>\d{1,3}))?(?<coded>\*)?\s*=\s*(?<value>""(?:[^""\\]|\\.)*""|[^;]*)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\\(.)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();
}
