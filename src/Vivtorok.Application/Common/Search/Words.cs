using System.Collections.Frozen;
using System.Text;

namespace Vivtorok.Application.Common.Search;

/// <summary>The words of a text as a search compares them: lower case, one kind of apostrophe (none), endings cut.</summary>
internal static class Words
{
    private const int ShortestStem = 3;

    // Longest first. Endings of nouns, adjectives and verbs; cutting too little is mended by the prefix match.
    private static readonly string[] Endings =
    [
        "ування", "ювання", "ання", "ення", "іння", "ями", "ами", "ого", "ому", "ими", "іми", "ові", "еві", "єві", "ати", "ити", "іти",
        "ів", "їв", "ий", "ій", "ої", "ою", "ею", "єю", "ах", "ях", "ам", "ям", "ом", "ем", "єм", "им", "ім", "их", "іх", "ує", "ють", "уть", "ять", "ать",
        "а", "я", "о", "е", "є", "и", "і", "ї", "у", "ю", "ь", "й",
        "ings", "ing", "ies", "ed", "es", "s", "y", "e",
    ];

    private static readonly FrozenSet<string> Idle = (
        "а або але без бо був була було бути в вам вас ваш ваша ваше ваші ви від він вона вони воно все всі де для до є ж за з зі і із й "
        + "його її їх к коли котрий ли ми мені мене може можна мій моя мою на над нам нас не ні ну о об от під по при про раз с себе скільки та "
        + "так також там те ти то той тому тут у хто хочу хотів хотіла цей це ця ці чи що щоб як яка який яке які якщо я коштує коштують ціна ціни будь ласка "
        + "добрий день вечір привіт дякую підкажіть скажіть "
        + "a an and any are at be by can could do does for from have hello hi how i in is it its me much my of on or our please price prices "
        + "tell thanks that the there this to us want was we what when where which who will with would you your cost costs").Split(' ').ToFrozenSet();

    /// <summary>Every word of a text, stemmed.</summary>
    public static List<string> Of(string? text) => [.. Split(text).Select(Stem)];

    /// <summary>The words of a question that carry meaning, stemmed, each once.</summary>
    public static List<string> Asked(string text) => [.. Split(text).Where(word => !Idle.Contains(word)).Select(Stem).Distinct()];

    private static List<string> Split(string? text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var letter in (text ?? "").ToLowerInvariant())
        {
            if (letter is '\'' or '’' or 'ʼ' or '`') continue;
            if (char.IsLetterOrDigit(letter)) word.Append(letter == 'ґ' ? 'г' : letter);
            else Flush(words, word);
        }

        Flush(words, word);
        return words;
    }

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }

    private static string Stem(string word)
    {
        if (char.IsDigit(word[0])) return word;
        var ending = Endings.FirstOrDefault(ending => word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }
}
