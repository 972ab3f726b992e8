using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Reading;

/// <summary>The phrases of Data/*/intents.json: which intents a run of words shows.</summary>
internal sealed class IntentPhrases
{
    private const int ShortestFuzzyWord = 5;
    private const int TwoSlipsFrom = 9;
    private static readonly string[] Languages = ["en", "uk"];

    // A slip of the finger may turn a word into one of these; what has consequences must be spelt right.
    private static readonly Intent[] Everyday =
        [Intent.Greet, Intent.Thanks, Intent.Price, Intent.Duration, Intent.Hours, Intent.Address, Intent.Phone, Intent.Services, Intent.Promotion, Intent.Book, Intent.Availability, Intent.Capabilities];

    private readonly Dictionary<Intent, Regex> plain;
    private readonly Dictionary<Intent, Regex> folded;
    private readonly HashSet<string> known;
    private readonly HashSet<string> beginnings;
    private readonly HashSet<string> sounds;
    private readonly ILookup<char, string> fuzzy;

    private IntentPhrases()
    {
        var files = Languages.Select(language => (Language: language, Phrases: BuiltInData.Read<Dictionary<string, string[]>>($"{language}.intents"))).ToList();
        plain = Enum.GetValues<Intent>().ToDictionary(intent => intent, intent => PhrasePattern.Compile(files.SelectMany(file => Of(file.Phrases, intent)), word => word));
        var ukrainian = files.Single(file => file.Language == "uk").Phrases;
        folded = Enum.GetValues<Intent>().ToDictionary(intent => intent, intent => PhrasePattern.Compile(Of(ukrainian, intent), Transliteration.Fold));
        known = [.. files.SelectMany(file => file.Phrases.Values).SelectMany(phrases => phrases).SelectMany(PhrasePattern.Words)];
        beginnings = [.. files.SelectMany(file => file.Phrases.Values).SelectMany(phrases => phrases).SelectMany(PhrasePattern.Beginnings)];
        sounds = [.. known.Select(Transliteration.Fold)];
        fuzzy = files.SelectMany(file => Everyday.SelectMany(intent => Of(file.Phrases, intent))).SelectMany(PhrasePattern.Words).Distinct()
            .Where(word => word.Length >= ShortestFuzzyWord).ToLookup(word => word[0]);
    }

    public static IntentPhrases Default { get; } = new();

    /// <param name="words">As <see cref="TextNormaliser.Words"/> gives them.</param>
    /// <param name="transliterated">Ukrainian in Latin letters.</param>
    public IReadOnlySet<Intent> In(IEnumerable<string> words, bool transliterated)
    {
        var text = $" {string.Join(' ', words.Select(Spelled))} ";
        var found = plain.Where(entry => entry.Value.IsMatch(text)).Select(entry => entry.Key).ToHashSet();
        if (!transliterated) return found;

        var skeleton = $" {string.Join(' ', words.Select(Transliteration.Fold))} ";
        found.UnionWith(folded.Where(entry => entry.Value.IsMatch(skeleton)).Select(entry => entry.Key));
        return found;
    }

    /// <summary>Whether the words show one intent and where the first such phrase ends, in words; 0 when it does not.</summary>
    public int LengthAtStart(Intent intent, IReadOnlyList<string> words)
    {
        var text = $" {string.Join(' ', words.Select(Spelled))} ";
        var match = plain[intent].Match(text);
        return match.Success && match.Index == 1 ? match.Value.Split(' ').Length : 0;
    }

    /// <summary>Whether the word is in a phrase, so that it tells an intent and not a thing.</summary>
    public bool Knows(string word) => known.Contains(word) || Enumerable.Range(4, Math.Max(0, word.Length - 3)).Any(length => beginnings.Contains(word[..length]));

    /// <summary>The same for Ukrainian in Latin letters.</summary>
    public bool KnowsSound(string word) => sounds.Contains(Transliteration.Fold(word));

    // A slip of the finger in a word that is in no phrase: "apointment", "скьльки".
    private string Spelled(string word)
    {
        if (word.Length < ShortestFuzzyWord || Knows(word)) return word;
        var allowed = word.Length >= TwoSlipsFrom ? 2 : 1;
        return fuzzy[word[0]]
            .Select(candidate => (Word: candidate, Distance: TextNormaliser.Distance(word, candidate, allowed)))
            .Where(candidate => candidate.Distance <= allowed && candidate.Word.Length >= word.Length - 1)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault(word);
    }

    private static string[] Of(Dictionary<string, string[]> phrases, Intent intent)
    {
        var name = intent.ToString();
        return phrases[char.ToLowerInvariant(name[0]) + name[1..]];
    }
}
