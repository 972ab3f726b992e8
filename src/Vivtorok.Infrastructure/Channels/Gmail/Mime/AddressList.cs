using System.Text;
using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Channels.Mail;

namespace Vivtorok.Infrastructure.Channels.Gmail.Mime;

/// <summary>Addresses in headers: <c>"Коваль, Олена" &lt;olena@example.com&gt;, shop@example.com</c>. What is no address is left out.</summary>
internal static partial class AddressList
{
    private const int AddressMaxLength = 254;
    private const int MostPeople = 50;

    public static IReadOnlyList<MailPerson> Parse(string? header) =>
        [.. Pieces(header ?? "").Select(Person).OfType<MailPerson>().DistinctBy(person => person.Address).Take(MostPeople)];

    public static MailPerson? First(string? header) => Parse(header) is [var first, ..] ? first : null;

    /// <summary>One person for a header of our own.</summary>
    public static string Write(MailPerson person)
    {
        if (string.IsNullOrWhiteSpace(person.Name)) return person.Address;
        var name = EncodedWords.Encode(person.Name);
        if (!name.StartsWith("=?", StringComparison.Ordinal)) name = $"\"{name.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "'", StringComparison.Ordinal)}\"";
        return $"{name} <{person.Address}>";
    }

    // Cuts at the commas that stand outside of quotes, comments and angle brackets; the semicolon ends a group.
    private static IEnumerable<string> Pieces(string header)
    {
        var (piece, quoted, depth, angle) = (new StringBuilder(), false, 0, false);
        for (var i = 0; i < header.Length; i++)
        {
            var c = header[i];
            if (c == '\\' && quoted && i + 1 < header.Length) piece.Append(c).Append(header[++i]);
            else if (c is ',' or ';' && !quoted && depth == 0 && !angle)
            {
                yield return piece.ToString();
                piece.Clear();
            }
            else
            {
                if (c == '"' && depth == 0) quoted = !quoted;
                else if (!quoted && c == '(') depth++;
                else if (!quoted && c == ')' && depth > 0) depth--;
                else if (!quoted && depth == 0 && c is '<' or '>') angle = c == '<';
                piece.Append(c);
            }
        }

        yield return piece.ToString();
    }

    private static MailPerson? Person(string piece)
    {
        var open = piece.LastIndexOf('<');
        var close = open < 0 ? -1 : piece.IndexOf('>', open);
        var bare = close > open ? piece[(open + 1)..close] : Comment().Replace(piece, " ");
        var address = bare.Trim().ToLowerInvariant();
        if (close <= open && address.LastIndexOf(':') is >= 0 and var group) address = address[(group + 1)..].Trim(); // "undisclosed-recipients:;"
        if (address.Length > AddressMaxLength || !Address().IsMatch(address)) return null;
        var name = close > open ? piece[..open].Trim() : "";
        if (name.StartsWith('"') && name.EndsWith('"') && name.Length > 1) name = name[1..^1].Replace("\\", "", StringComparison.Ordinal);
        name = EncodedWords.Decode(name).Trim('"', ' ');
        if (name.StartsWith('\'') && name.EndsWith('\'') && name.Length > 2) name = name[1..^1]; // as Outlook writes addresses without names
        return new MailPerson(address, name.Length == 0 || name.Equals(address, StringComparison.OrdinalIgnoreCase) ? null : name);
    }

    [GeneratedRegex(@"^[^\s@<>""(),;:\\\p{C}]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();
}
