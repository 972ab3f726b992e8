using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Vivtorok.Application.Common.Catalogue;

/// <summary>Keys for things whose owner gave them none: the name in Latin letters.</summary>
internal static class Slug
{
    private static readonly FrozenDictionary<char, string> Latin = new Dictionary<char, string>
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "h", ['ґ'] = "g", ['д'] = "d", ['е'] = "e", ['є'] = "ie", ['ж'] = "zh", ['з'] = "z",
        ['и'] = "y", ['і'] = "i", ['ї'] = "i", ['й'] = "i", ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p",
        ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "kh", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh",
        ['щ'] = "shch", ['ь'] = "", ['ю'] = "iu", ['я'] = "ia", ['\''] = "", ['’'] = "", ['ʼ'] = "", ['ё'] = "e", ['ы'] = "y", ['э'] = "e", ['ъ'] = "",
    }.ToFrozenDictionary();

    /// <summary>A key that is not among <paramref name="taken"/>; it is added there.</summary>
    public static string Of(string name, int maxLength, ISet<string> taken)
    {
        var slug = Letters(name);
        if (slug.Length > maxLength - 5) slug = slug[..(maxLength - 5)].TrimEnd('-');
        if (slug.Length == 0) slug = "item";
        var key = slug;
        for (var number = 2; !taken.Add(key); number++) key = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return key;
    }

    private static string Letters(string name)
    {
        var letters = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (Latin.TryGetValue(letter, out var latin)) letters.Append(latin);
            else if (char.IsAsciiLetterOrDigit(letter)) letters.Append(letter);
            else if (letters.Length > 0 && letters[^1] != '-') letters.Append('-');
        }

        return letters.ToString().TrimEnd('-');
    }
}
