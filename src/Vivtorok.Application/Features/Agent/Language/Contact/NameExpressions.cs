namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>
/// The name a customer gives: after words that introduce one ("мене звати", "my name is"), beside a phone or an e-mail,
/// or alone when we have just asked.
/// </summary>
internal static class NameExpressions
{
    private const int MostWords = 3;

    private sealed record Word(string Written, string Plain, int Start, int End, bool AfterBreak);

    public static string? Find(string text, bool expected)
    {
        text = TextNormaliser.Capped(text);
        var contacts = ContactExpressions.Places(text).OrderBy(place => place.Start).ToList();
        var words = Words(text, contacts);
        return Introduced(words) ?? BesideContact(words, contacts, expected) ?? (expected ? Alone(words) : null);
    }

    private static List<Word> Words(string text, List<(int Start, int End)> contacts)
    {
        var words = new List<Word>();
        var lastEnd = 0;
        foreach (var token in Tokeniser.Read(text).Where(token => token.Kind == TokenKind.Word && !contacts.Exists(place => token.Start < place.End && token.End > place.Start)))
        {
            var gap = text.AsSpan(lastEnd, token.Start - lastEnd);
            var glue = words.Count > 0 && gap is "-" or "'" or "’";
            if (glue) words[^1] = Join(words[^1], text, token);
            else words.Add(new Word(text[token.Start..token.End], token.Text, token.Start, token.End, words.Count == 0 || gap.ContainsAnyExcept(' ', '\t')));
            lastEnd = token.End;
        }
        return words;
    }

    private static Word Join(Word word, string text, Token token) =>
        word with { Written = text[word.Start..token.End], Plain = $"{word.Plain}-{token.Text}", End = token.End };

    private static string? Introduced(List<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var (length, strong) = NameWords.Introduction(words.Skip(at).Take(4).Select(word => word.Plain).ToArray());
            if (length > 0 && Take(words, at + length, trusted: strong) is { } name) return name;
        }
        return null;
    }

    // "Соломія, 067 000 21 43", "Kate, my email is …", "+380 67 000 61 62, Mark".
    private static string? BesideContact(List<Word> words, List<(int Start, int End)> contacts, bool expected)
    {
        foreach (var (start, end) in contacts)
        {
            var before = words.FindLastIndex(word => word.End <= start);
            while (before >= 0 && NameWords.LeadsToContact(words[before].Plain) && !IsName(words[before], trusted: false)) before--;
            if (before >= 0 && TakeBackwards(words, before, expected) is { } name) return name;

            var after = words.FindIndex(word => word.Start >= end);
            if (after >= 0 && Take(words, after, trusted: false) is { } later) return later;
        }
        return null;
    }

    private static string? Alone(List<Word> words)
    {
        var kept = words.Where(word => !NameWords.IsFiller(word.Plain)).ToList();
        var together = kept.Skip(1).All(word => !word.AfterBreak);
        return together && kept.Count is >= 1 and <= MostWords && kept.TrueForAll(word => IsName(word, trusted: true)) ? Format(kept) : null;
    }

    private static string? Take(List<Word> words, int from, bool trusted)
    {
        var taken = new List<Word>();
        for (var at = from; at < words.Count && taken.Count < MostWords; at++)
        {
            if (taken.Count > 0 && (words[at].AfterBreak || !LooksLikeSurname(taken[0], words[at]))) break;
            if (!IsName(words[at], trusted)) break;
            taken.Add(words[at]);
        }
        return Format(taken);
    }

    private static string? TakeBackwards(List<Word> words, int last, bool trusted)
    {
        var first = last;
        if (!IsName(words[last], trusted)) return null;
        while (first > 0 && last - first < MostWords - 1 && !words[first].AfterBreak && IsName(words[first - 1], trusted: false)) first--;
        return Format(words.GetRange(first, last - first + 1));
    }

    // A second word belongs to the name when it is written like the first.
    private static bool LooksLikeSurname(Word first, Word next) => char.IsUpper(first.Written[0]) == char.IsUpper(next.Written[0]);

    private static bool IsName(Word word, bool trusted) =>
        word.Written.Length is >= 2 and <= 40
        && !NameWords.IsOrdinaryWord(word.Plain)
        && !NameWords.LooksLikeVerb(word.Plain)
        && (NameWords.IsGivenName(word.Plain) || trusted || char.IsUpper(word.Written[0]));

    private static string? Format(List<Word> words) => words.Count == 0 ? null : string.Join(' ', words.Select(word => Capitalised(word.Written)));

    private static string Capitalised(string name) =>
        string.Join('-', name.Split('-').Select(part => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
