using System.Text;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>
/// Ukrainian in Latin letters is spelt in many ways (zapysatys, zapisatis, zapysatysya). Both spellings, and the Cyrillic word,
/// fold to one skeleton that keeps only what all ways agree on.
/// </summary>
internal static class Transliteration
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "h", ['ґ'] = "h", ['д'] = "d", ['е'] = "e", ['є'] = "e", ['ж'] = "z", ['з'] = "z",
        ['и'] = "i", ['і'] = "i", ['ї'] = "i", ['й'] = "i", ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p",
        ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "h", ['ц'] = "s", ['ч'] = "c", ['ш'] = "s", ['щ'] = "s",
        ['ь'] = "", ['ю'] = "u", ['я'] = "a", ['э'] = "e", ['ы'] = "i", ['ё'] = "e", ['ъ'] = "",
    };

    // Order matters: longer groups before their parts.
    private static readonly (string From, string To)[] Groups =
    [
        ("shch", "s"), ("sch", "s"), ("zh", "z"), ("kh", "h"), ("ch", "\u0001"), ("sh", "s"), ("ts", "s"), ("tz", "s"),
        ("ie", "e"), ("ye", "e"), ("je", "e"), ("ia", "a"), ("ya", "a"), ("ja", "a"), ("iu", "u"), ("yu", "u"), ("ju", "u"),
        ("yi", "i"), ("ji", "i"), ("j", "i"), ("y", "i"), ("w", "v"), ("g", "h"), ("x", "h"), ("c", "s"), ("\u0001", "c"),
    ];

    public static string Fold(string word)
    {
        if (word.Length > 0 && TextNormaliser.IsCyrillic(word[0])) word = string.Concat(word.Select(letter => Letters.GetValueOrDefault(letter, "")));
        else foreach (var (from, to) in Groups) word = word.Replace(from, to, StringComparison.Ordinal);

        var skeleton = new StringBuilder(word.Length);
        foreach (var letter in word)
            if (letter != '\'' && (skeleton.Length == 0 || skeleton[^1] != letter)) skeleton.Append(letter);
        return skeleton.ToString();
    }
}
