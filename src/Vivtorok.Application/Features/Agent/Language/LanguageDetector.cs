namespace Vivtorok.Application.Features.Agent.Language;

internal enum SpokenLanguage { Ukrainian, English }

/// <summary>Which of our languages a message is in.</summary>
internal static class LanguageDetector
{
    private static readonly Dictionary<string, string> Data = LanguageData.Read<Dictionary<string, string>>("languages");
    private static readonly HashSet<string> English = [.. Data["english"].Split(' ')];
    private static readonly HashSet<string> Transliterated = [.. Data["transliterated"].Split(' ').Select(Transliteration.Fold)];

    // Shorter words are the same letters in too many languages ("u", "ni", "den").
    private const int TellingLength = 4;

    /// <summary>Null when nothing tells: digits, emoji, a bare Latin name.</summary>
    public static SpokenLanguage? Detect(string text)
    {
        var words = Tokeniser.Read(LinkExpressions.Blank(text)).Where(token => token.Kind == TokenKind.Word).Select(token => token.Text).ToList();
        var cyrillic = words.Count(word => TextNormaliser.IsCyrillic(word[0]));
        var english = words.Count(English.Contains);
        if (cyrillic > 0 && cyrillic >= english) return SpokenLanguage.Ukrainian;

        var transliterated = words.Count(word => !English.Contains(word) && Transliterated.Contains(Transliteration.Fold(word)));
        var telling = words.Exists(word => word.Length >= TellingLength && !English.Contains(word) && Transliterated.Contains(Transliteration.Fold(word)));
        if (telling && transliterated >= english) return SpokenLanguage.Ukrainian;
        return english > 0 || words.Count - cyrillic > 3 ? SpokenLanguage.English : null;
    }

    internal static bool IsCommonWord(string word) => English.Contains(word);

    internal static bool HasCyrillic(string text) => TextNormaliser.Capped(text).Any(TextNormaliser.IsCyrillic);
}
