using System.Text;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>One form for text that was typed on many keyboards.</summary>
internal static class TextNormaliser
{
    /// <summary>No message needs more than this to be understood; the rest of a flood is not read.</summary>
    public const int LongestRead = 10_000;

    private const string Apostrophes = "'’ʼ`‘′´＇";
    private const string Dashes = "-‐‑‒–—―−";
    private const string Quotes = "\"“”„«»‟";
    private const string LatinTwins = "aceiopxyETOPAHKXCBMI";
    private const string CyrillicTwins = "асеіорхуеторанкхсвмі";

    /// <summary>Lower case, NFC, one kind of apostrophe, dash, quote and space, nothing invisible.</summary>
    public static string Normalise(string text)
    {
        var result = new StringBuilder(Math.Min(text.Length, LongestRead));
        foreach (var character in Capped(text).Normalize(NormalizationForm.FormC))
        {
            var plain = Plain(character);
            if (plain == '\0' || (plain == ' ' && (result.Length == 0 || result[^1] == ' '))) continue;
            result.Append(plain);
        }
        return result.ToString().TrimEnd();
    }

    /// <summary>The words and numbers of a text, normalised, in order.</summary>
    public static string[] Words(string text) =>
        [.. Tokeniser.Read(text).Where(token => token.Kind != TokenKind.Symbol).Select(token => token.Text)];

    /// <summary>What is left of a word without its ending: enough to find it in another case or number.</summary>
    public static string Stem(string word) => Stemmer.Stem(word);

    /// <summary>Edits (insert, delete, replace, swap neighbours) between two words; more than <paramref name="max"/> is reported as max + 1.</summary>
    public static int Distance(string a, string b, int max) => EditDistance.Between(a, b, max);

    /// <summary>Cut so that the cost of reading is bounded, never in the middle of a surrogate pair.</summary>
    internal static string Capped(string text) =>
        text.Length <= LongestRead ? text : text[..(char.IsHighSurrogate(text[LongestRead - 1]) ? LongestRead - 1 : LongestRead)];

    /// <summary>The plain form of a character; '\0' for one that cannot be seen.</summary>
    internal static char Plain(char character)
    {
        if (Apostrophes.Contains(character)) return '\'';
        if (Dashes.Contains(character)) return '-';
        if (Quotes.Contains(character)) return '"';
        if (char.IsWhiteSpace(character)) return ' ';
        return IsInvisible(character) ? '\0' : char.ToLowerInvariant(character);
    }

    internal static bool IsInvisible(char character) =>
        char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control;

    /// <summary>A word as it was meant: composed, without marks in it, and in one alphabet ("понедiлок" typed with a Latin i).</summary>
    internal static string PlainWord(ReadOnlySpan<char> word)
    {
        var composed = new string(word).Normalize(NormalizationForm.FormC);
        var mostlyCyrillic = composed.Count(IsCyrillic) * 2 > composed.Count(char.IsLetter);
        var result = new StringBuilder(composed.Length);
        foreach (var character in composed)
        {
            var twin = mostlyCyrillic ? LatinTwins.IndexOf(character, StringComparison.Ordinal) : -1;
            var plain = twin < 0 ? Plain(character) : CyrillicTwins[twin];
            if (plain != '\0') result.Append(plain is '"' or '*' ? '\'' : plain);
        }
        return result.ToString();
    }

    internal static bool IsCyrillic(char character) => character is >= '\u0400' and <= '\u04FF';
}
