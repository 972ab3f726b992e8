using System.Collections.Concurrent;
using System.Text.Json;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>What a word can mean to the rules: "march" is a <c>month</c> with value <c>3</c>.</summary>
internal sealed record Sense(string Category, string Value);

/// <summary>
/// The words of Data/*.json by form. A word that is not there is tried as Ukrainian in Latin letters, then as a typing slip.
/// Apostrophes do not count: "пять" is "п'ять".
/// </summary>
internal sealed class Lexicon
{
    private const int ShortestFuzzyWord = 5;
    private const int TwoSlipsFrom = 8;
    private const int MostRemembered = 20_000;
    private const int LongestRemembered = 40;

    private readonly Dictionary<string, List<Sense>> byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Sense>> byTransliteration = new(StringComparer.Ordinal);
    private readonly ILookup<char, string> fuzzyForms;
    private readonly HashSet<string> notTypos;

    // Comparing a word with every form takes long, and most words of a business come again and again.
    private readonly ConcurrentDictionary<string, List<Sense>> misspelt = new(StringComparer.Ordinal);

    public static Lexicon Default { get; } = new("calendar", "clock", "numbers", "amounts");

    private Lexicon(params string[] files)
    {
        foreach (var file in files)
            foreach (var (category, values) in LanguageData.Read<Dictionary<string, Dictionary<string, string>>>(file))
                foreach (var (value, forms) in values)
                    foreach (var (form, kind) in Ordinals.Expand(category, forms))
                        Add(form, new Sense(kind, value));

        var typos = LanguageData.Read<Dictionary<string, string>>("typos");
        notTypos = [.. typos["notTypos"].Split(' ')];
        var fuzzy = typos["fuzzyCategories"].Split(' ');
        fuzzyForms = byForm
            .Where(entry => entry.Key.Length > ShortestFuzzyWord && entry.Value.Exists(sense => fuzzy.Contains(sense.Category)))
            .Select(entry => entry.Key)
            .ToLookup(form => form[0]);
    }

    /// <summary>The senses of a token's text; none for an unknown word.</summary>
    /// <param name="transliterated">The text is Ukrainian in Latin letters, so "o" and "na" are words too.</param>
    public IReadOnlyList<Sense> Senses(string word, bool transliterated)
    {
        var key = Key(word);
        if (transliterated && key.Length > 0 && !TextNormaliser.IsCyrillic(key[0])
            && byTransliteration.TryGetValue(Transliteration.Fold(key), out var meant)) return meant;
        if (byForm.TryGetValue(key, out var exact)) return exact;
        if (key.Length < ShortestFuzzyWord || misspelt.TryGetValue(key, out exact)) return exact ?? [];
        exact = Misspelt(key);
        if (key.Length <= LongestRemembered && misspelt.Count < MostRemembered) misspelt[key] = exact;
        return exact;
    }

    /// <summary>Whether a word means something to the rules as it is written.</summary>
    public bool Knows(string word) =>
        byForm.ContainsKey(Key(word)) || (word.Length >= ShortestFuzzyWord && byTransliteration.ContainsKey(Transliteration.Fold(Key(word))));

    private List<Sense> Misspelt(string word)
    {
        if (word.Length < ShortestFuzzyWord || notTypos.Contains(word)) return [];

        var (best, bestDistance) = (null as string, int.MaxValue);
        foreach (var form in fuzzyForms[word[0]])
        {
            var allowed = form.Length >= TwoSlipsFrom ? 2 : 1;
            var distance = EditDistance.Between(word, form, allowed);
            if (distance <= allowed && distance < bestDistance) (best, bestDistance) = (form, distance);
        }
        return best is null ? [] : byForm[best];
    }

    private void Add(string form, Sense sense)
    {
        AddTo(byForm, form, sense);
        if (TextNormaliser.IsCyrillic(form[0])) AddTo(byTransliteration, Transliteration.Fold(form), sense);
    }

    private static void AddTo(Dictionary<string, List<Sense>> index, string form, Sense sense)
    {
        if (!index.TryGetValue(form, out var senses)) index[form] = senses = [];
        if (!senses.Contains(sense)) senses.Add(sense);
    }

    private static string Key(string word) => word.Contains('\'') ? word.Replace("'", "", StringComparison.Ordinal) : word;
}

/// <summary>The embedded files of Language/Data.</summary>
internal static class LanguageData
{
    public static T Read<T>(string file)
    {
        var name = $"{typeof(LanguageData).Namespace}.Data.{file}.json";
        using var stream = typeof(LanguageData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Language data {name} is not embedded.");
        return JsonSerializer.Deserialize<T>(stream)!;
    }
}
