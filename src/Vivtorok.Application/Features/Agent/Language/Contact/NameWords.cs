namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>Words that are names, that introduce them and that never are.</summary>
internal static class NameWords
{
    private static readonly Dictionary<string, string[]> Data = LanguageData.Read<Dictionary<string, string[]>>("names");
    private static readonly HashSet<string> Given = Set("given");
    private static readonly HashSet<string> Never = Set("never");
    private static readonly HashSet<string> Filler = Set("filler");
    private static readonly HashSet<string> ContactLeads = Set("contactLeads");
    private static readonly string[] VerbEndings = [.. Set("verbEndings")];
    private static readonly string[][] Strong = Phrases("introduceAnything");
    private static readonly string[][] Weak = Phrases("introduceIfNameLike");

    public static bool IsGivenName(string word) => Given.Contains(word);

    /// <summary>A word of the language or of the calendar, so not a name.</summary>
    public static bool IsOrdinaryWord(string word) =>
        !Given.Contains(word)
        && (Never.Contains(word) || IsContraction(word) || LanguageDetector.IsCommonWord(word) || Lexicon.Default.Knows(word)
            || (word.Split('-') is { Length: > 1 } parts && Array.Exists(parts, IsOrdinaryWord)));

    private static bool IsContraction(string word) =>
        word.EndsWith("'re", StringComparison.Ordinal) || word.EndsWith("'ll", StringComparison.Ordinal) || word.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>Ends as requests and infinitives do ("скасовуйте", "запишіть") and names do not.</summary>
    public static bool LooksLikeVerb(string word) => !Given.Contains(word) && Array.Exists(VerbEndings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    public static bool IsFiller(string word) => Filler.Contains(word);

    public static bool LeadsToContact(string word) => ContactLeads.Contains(word);

    /// <summary>How many words introduce a name here; strong when whatever follows is one.</summary>
    public static (int Length, bool Strong) Introduction(string[] words)
    {
        var strong = Longest(Strong, words);
        return strong > 0 ? (strong, true) : (Longest(Weak, words), false);
    }

    private static int Longest(string[][] phrases, string[] words) =>
        phrases.Where(phrase => phrase.Length <= words.Length && words.AsSpan(0, phrase.Length).SequenceEqual(phrase))
            .Select(phrase => phrase.Length).DefaultIfEmpty().Max();

    private static HashSet<string> Set(string key) => [.. Data[key].SelectMany(line => line.Split(' '))];

    private static string[][] Phrases(string key) => [.. Data[key].Select(phrase => phrase.Split(' '))];
}
