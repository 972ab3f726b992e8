using System.Text;
using System.Text.RegularExpressions;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Reading;

/// <summary>
/// A phrase as a translator writes it, made into a regular expression over words that are joined by single spaces.
/// <c>word*</c> any ending, <c>*ли</c> a word with this ending, <c>a|b</c> one of, <c>[word]</c> may be missing, <c>..</c> up to three words between,
/// <c>^</c> at the beginning, <c>$</c> at the end.
/// </summary>
internal static class PhrasePattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <param name="phrases">Any of them.</param>
    /// <param name="spell">Puts a literal word into the alphabet that is compared.</param>
    public static Regex Compile(IEnumerable<string> phrases, Func<string, string> spell) =>
        new("(?<= )(?:" + string.Join('|', phrases.Select(phrase => Translate(phrase, spell))) + ")(?= )", RegexOptions.CultureInvariant, Patience);

    /// <summary>The plain words in a phrase, without their signs.</summary>
    public static IEnumerable<string> Words(string phrase) =>
        phrase.Split([' ', '|', '^', '$', '[', ']', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Contains('*'));

    /// <summary>The beginnings of words in a phrase that may have any ending.</summary>
    public static IEnumerable<string> Beginnings(string phrase) =>
        phrase.Split([' ', '|', '^', '$', '[', ']', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.EndsWith('*')).Select(word => word[..^1]);

    private static string Translate(string phrase, Func<string, string> spell)
    {
        var result = new StringBuilder();
        var (atStart, atEnd) = (phrase.StartsWith('^'), phrase.EndsWith('$'));
        var needsSpace = false;
        foreach (var part in phrase.Trim('^', '$').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                result.Append("(?: \\S+){0,3}?");
                continue;
            }
            var optional = part.StartsWith('[');
            var words = "(?:" + string.Join('|', part.Trim('[', ']').Split('|').Select(word => Word(word, spell))) + ")";
            result.Append(optional ? "(?:" : "").Append(needsSpace ? " " : "").Append(words).Append(optional ? ")?" : "");
            needsSpace = true;
        }
        return (atStart ? "(?<=^ )" : "") + result + (atEnd ? "(?= $)" : "");
    }

    // A word with an ending is a whole word: "коли" is no verb of many people in the past.
    private static string Word(string word, Func<string, string> spell)
    {
        if (word.StartsWith('*')) return "\\S{3,}" + Regex.Escape(spell(word[1..]));
        return word.EndsWith('*') ? Regex.Escape(spell(word[..^1])) + "\\S*" : Regex.Escape(spell(word));
    }
}
