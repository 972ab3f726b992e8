using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Matching;

/// <summary>A word ready to be compared: as written, without its ending, as a skeleton of sounds, with its synonyms.</summary>
internal sealed record Term(string Word, string Stem, string Sound, IReadOnlyList<int> Groups)
{
    /// <summary>How like a word its synonyms are.</summary>
    public const double OfSynonym = 0.85;

    private const int ShortestFuzzy = 5;
    private const int TwoSlipsFrom = 8;

    public static Term Of(string word)
    {
        var stem = TextNormaliser.Stem(word);
        return new Term(word, stem, Transliteration.Fold(stem), [.. Synonyms.Groups(stem)]);
    }

    private string WholeSound { get; } = Transliteration.Fold(Word);

    public bool IsNumber => char.IsDigit(Word[0]);

    public bool IsStopWord => Synonyms.IsStopWord(Word);

    /// <summary>How surely a customer's word means this one, from 0 to 1.</summary>
    public double Likeness(Term said)
    {
        if (said.Word == Word || said.Stem == Stem) return 1;
        if (IsNumber || said.IsNumber || IsStopWord || said.IsStopWord) return 0;
        if (Extends(said.Stem, Stem) || (IsCyrillic && Opened(said.Stem) == Opened(Stem))) return 0.9;
        if (said.Word.Length >= 4 && Word.Length >= said.Word.Length + 3 && !NameWords.IsGivenName(said.Word) && Word.StartsWith(said.Word, StringComparison.Ordinal)) return 0.8; // "комп", "prep"
        if (IsCyrillic && DiffersInEnding(said.Word, Word)) return 0.87;
        if (Groups.Any(said.Groups.Contains)) return OfSynonym;
        if (IsCyrillic != said.IsCyrillic && Word.Length >= 4 && said.WholeSound == WholeSound) return 0.9;
        if (Sound.Length >= 4 && (said.Sound == Sound || Extends(said.Sound, Sound)) && IsCyrillic != said.IsCyrillic) return 0.85;
        if (said.Stem.Length >= 4 && Stem.Length >= said.Stem.Length + 3 && Stem.EndsWith(said.Stem, StringComparison.Ordinal)) return 0.8; // рамка – фоторамка
        return IsTypo(said) ? 0.75 : 0;
    }

    private bool IsCyrillic => TextNormaliser.IsCyrillic(Word[0]);

    // дубові – дубова: what the stemmer cuts differently.
    private static bool DiffersInEnding(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        return Math.Abs(a.Length - b.Length) <= 2 && a.AsSpan().CommonPrefixLength(b) is var common && common >= 5 && common >= shorter - 2;
    }

    // кіт – кота, ніч – ночі: the vowel of a closed syllable.
    private static string Opened(string stem) => stem.Length <= 6 ? stem.Replace('і', 'о') : stem;

    // "кератин" – "кератинове", "комп" – "комп'ютерна": one begins the other.
    private static bool Extends(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length >= 4 && longer.Length - shorter.Length <= 3 && longer.StartsWith(shorter, StringComparison.Ordinal)
            && (shorter.Length >= 5 || longer.Length - shorter.Length <= 2 || a.Length < b.Length);
    }

    private bool IsTypo(Term said)
    {
        if (IsCyrillic != said.IsCyrillic) return Sound.Length >= ShortestFuzzy && said.Sound[0] == Sound[0] && Slips(said.Sound, Sound);
        return Math.Min(said.Stem.Length, Stem.Length) >= ShortestFuzzy - 1 && said.Word.Length >= ShortestFuzzy && said.Word[0] == Word[0] && Slips(said.Stem, Stem);
    }

    private static bool Slips(string a, string b)
    {
        if (a.Length < 4 || b.Length < 4) return false;
        var allowed = Math.Min(a.Length, b.Length) >= TwoSlipsFrom ? 2 : 1;
        return TextNormaliser.Distance(a, b, allowed) <= allowed;
    }
}
