using System.Text;
using System.Text.RegularExpressions;

namespace Vivtorok.Infrastructure.Channels.Telegram;

/// <summary>Our text as Telegram takes it: parts of at most 4096 characters, and light formatting as HTML.</summary>
internal static partial class TelegramText
{
    /// <summary>Characters after formatting. UTF-16 units, as Telegram counts and C# indexes.</summary>
    public const int PartMaxLength = 4096;

    /// <summary>Cuts on paragraph, line, sentence or word borders, never inside a surrogate pair.</summary>
    public static IReadOnlyList<string> Split(string text, int atMost = PartMaxLength)
    {
        var parts = new List<string>();
        var rest = text.Trim();
        while (rest.Length > atMost)
        {
            var cut = CutOf(rest, atMost);
            parts.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0) parts.Add(rest);
        return parts;
    }

    /// <summary>Bold and italic of agents and people (<c>**so**</c>, <c>__so__</c>) as tags, everything else as plain characters.</summary>
    /// <returns>Null where there is nothing to format.</returns>
    public static string? ToHtml(string text)
    {
        var html = Bold().Replace(Escape(text), "<b>$1</b>");
        return html.Contains("<b>", StringComparison.Ordinal) ? html : null;
    }

    private static int CutOf(string text, int atMost)
    {
        foreach (var border in (string[])["\n\n", "\n", ". ", " "])
        {
            var at = text.LastIndexOf(border, atMost - 1, StringComparison.Ordinal);
            if (at > atMost / 2) return at + (border == ". " ? 1 : 0);
        }

        return char.IsHighSurrogate(text[atMost - 1]) ? atMost - 1 : atMost;
    }

    private static string Escape(string text) => new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();

    [GeneratedRegex(@"\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bold();
}
