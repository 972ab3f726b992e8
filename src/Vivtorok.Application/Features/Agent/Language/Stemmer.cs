namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>Cuts the endings of Ukrainian (by script) and English words. Light on purpose: a search wants few stems, not linguistics.</summary>
internal static class Stemmer
{
    private const int ShortestStem = 3;

    // Longest first, so that the first that fits is the one to cut.
    private static readonly string[] Ukrainian = LongestFirst(
        "а я о е є и і ї у ю ь й ам ям ах ях ами ями ям ов ів їв ей ем єм ом им ім их іх ого ього ому ьому ій ої ьої ою ею єю ьою "
        + "ий ая яя ою ові еві єві ати яти ити іти ути ють ать ять уть ить їть ав яв ив ала яла ила али яли или ував ювати увати ування ювання "
        + "ення енню енні енням ання анню анні анням яння янню янні янням уванню уванні уванням ість ості істю ся тися тись ться");

    private static readonly string[] English = LongestFirst("s es ed ing ings ly er ers ment ments 's");

    public static string Stem(string word)
    {
        if (word.Length <= ShortestStem || char.IsDigit(word[0])) return word;

        var endings = TextNormaliser.IsCyrillic(word[0]) ? Ukrainian : English;
        foreach (var ending in endings)
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
                return WithoutFleetingVowel(word[..^ending.Length]);
        return WithoutFleetingVowel(word);
    }

    // стрижка – стрижок, колодка – колодок, nails – nail: the vowel comes and goes before the last к.
    private static string WithoutFleetingVowel(string stem) =>
        stem.Length > 4 && stem.EndsWith("ок", StringComparison.Ordinal) ? stem[..^2] + "к" : stem;

    private static string[] LongestFirst(string endings) =>
        [.. endings.Split(' ').Distinct().OrderByDescending(ending => ending.Length).ThenBy(ending => ending, StringComparer.Ordinal)];
}
