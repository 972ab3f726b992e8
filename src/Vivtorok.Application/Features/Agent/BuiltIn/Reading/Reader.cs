using System.Text.RegularExpressions;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Reading;

/// <summary>Reads a message: words, clauses, intents, times, contacts and what it names of the catalogue.</summary>
internal static partial class Reader
{
    // What is after this is a flood, not a wish.
    private const int MostWords = 400;

    private static readonly HashSet<string> Negations = ["не", "not"];

    private static readonly HashSet<string> Fillers =
    [
        .. "oh hmm hm well ah um uh eh so then and but actually please okay hi hello hey ой ну хм е ем а і й тоді то але слухайте привіт та".Split(' ').Except(["та", "okay"]),
    ];

    /// <param name="spoken">The language spoken so far: "tak" alone is read in it.</param>
    public static Utterance Read(string text, BusinessSnapshot business, DateTimeOffset now, string? spoken = null)
    {
        text = Opened().Replace(WithoutMarkup(TextNormaliser.Capped(text)), "");
        var when = TimeExpressions.Find(text, business.Local(now));
        var language = LanguageDetector.Detect(text);
        var transliterated = (language ?? (spoken == "uk" ? SpokenLanguage.Ukrainian : null)) == SpokenLanguage.Ukrainian && !LanguageDetector.HasCyrillic(text);
        var words = Words(text, Closed(text, when), business, transliterated);
        var clauses = Clauses(text, transliterated);
        var mentions = new CatalogueMatcher(CatalogueIndex.Of(business), words).Find();
        var negated = mentions.Where(mention => IsNegated(mention, words)).ToList();
        if (negated.Count == mentions.Count) negated = [];
        return new Utterance
        {
            Text = text,
            Words = words,
            Clauses = clauses,
            Intents = words.Count == 0 && Yes().IsMatch(text) ? new HashSet<Intent> { Intent.Affirm } : clauses.SelectMany(clause => clause.Intents).ToHashSet(),
            When = when,
            Mentions = [.. mentions.Except(negated).Select(mention => WithVariant(Without(mention, negated), words))],
            Negated = negated,
            Language = language,
            Phone = ContactExpressions.FindPhone(text, business.CallingCode)?.E164,
            Email = ContactExpressions.FindEmail(text)?.Address,
            IsQuestion = clauses.Any(clause => clause.IsQuestion),
        };
    }

    public static Mention WithVariant(Mention mention, IReadOnlyList<SaidWord> words) =>
        mention.IsClear && mention.First.Item.Variants.Count > 0 ? mention with { VariantId = VariantMatcher.Find(mention.First.Item, words)?.Id } : mention;

    // "Not the beard, just a haircut" is not "haircut and beard".
    private static Mention Without(Mention mention, List<Mention> negated)
    {
        var left = mention.Items.Except(negated.SelectMany(other => other.Items)).ToList();
        return left.Count == 0 || left.Count == mention.Items.Count ? mention : mention with { Items = left };
    }

    // "Not for the portrait", "не на портретну": the small words between do not matter.
    private static bool IsNegated(Mention mention, List<SaidWord> words)
    {
        var before = mention.Positions.Min() - 1;
        while (before > 0 && Synonyms.IsStopWord(words[before].Text) && !Negations.Contains(words[before].Text)) before--;
        return before >= 0 && Negations.Contains(words[before].Text) && words[before].Sentence == words[mention.Positions.Min()].Sentence;
    }

    private static List<(int Start, int End)> Closed(string text, WhenMentions when) =>
    [
        .. when.Dates.Select(date => (date.Start, date.Start + date.Length)),
        .. when.Times.Select(time => (time.Start, time.Start + time.Length)),
        .. ContactExpressions.Places(text),
        .. Dwelling().Matches(text).Select(match => (match.Index, match.Index + match.Length)),
        .. LinkExpressions.Find(text).Select(link => (link.Start, link.Start + link.Length)),
    ];

    private static List<SaidWord> Words(string text, List<(int Start, int End)> closed, BusinessSnapshot business, bool transliterated)
    {
        var knowledge = KnowledgeMatcher.Of(business);
        var sentences = Sentence().Matches(text).Select(match => match.Index).ToList();
        var tokens = Tokeniser.Read(text).Where(token => token.Kind != TokenKind.Symbol).Take(MostWords);
        var words = tokens.Select(token => new SaidWord(
            token.Text, token.Start,
            !closed.Exists(place => token.Start < place.End && token.End > place.Start),
            IntentPhrases.Default.Knows(token.Text) || (transliterated && IntentPhrases.Default.KnowsSound(token.Text)) || knowledge.Knows(token.Text),
            sentences.Count(start => start <= token.Start))).ToList();
        return InTown(words, business);
    }

    // "По місту" is the city the business is in.
    private static List<SaidWord> InTown(List<SaidWord> words, BusinessSnapshot business)
    {
        var city = business.Profile.Addresses.Values.Prepend(business.Profile.Address ?? "").Select(address => address.Split(',')[^1])
            .Select(part => TextNormaliser.Words(part).LastOrDefault(word => char.IsLetter(word[0]))).FirstOrDefault(word => word is not null);
        if (city is null) return words;
        foreach (var phrase in Synonyms.InTown.Select(phrase => phrase.Split(' ')))
            for (var at = 0; at + phrase.Length <= words.Count; at++)
                if (phrase.Select((word, offset) => words[at + offset].Text == word).All(same => same))
                    words[at + phrase.Length - 1] = words[at + phrase.Length - 1] with { Text = city };
        return words;
    }

    // "Пофарбуєте бампер?": the second person plural of a verb, and a question mark.
    private static bool AsksUsToDo(string word) => word.Length > 5 && (word.EndsWith("єте", StringComparison.Ordinal) || word.EndsWith("ите", StringComparison.Ordinal) || word.EndsWith("їте", StringComparison.Ordinal) || word.EndsWith("ете", StringComparison.Ordinal));

    private static List<Clause> Clauses(string text, bool transliterated)
    {
        var clauses = new List<Clause>();
        foreach (Match match in Sentence().Matches(text.Length > 4000 ? text[..4000] : text))
        {
            var words = TextNormaliser.Words(match.Value).Take(MostWords).ToList();
            if (words.Count == 0) continue;
            var start = words.TakeWhile(word => words.Count > 1 && Fillers.Contains(word)).Count();
            var intents = new HashSet<Intent>(IntentPhrases.Default.In(words, transliterated));
            if (start > 0 && start < words.Count) intents.UnionWith(IntentPhrases.Default.In(words.Skip(start), transliterated));
            if (match.Value.Contains('?') && words.Exists(AsksUsToDo)) intents.Add(Intent.Offer);
            if (intents.Contains(Intent.Hours)) intents.Remove(Intent.Person); // "when can I reach your support?" asks for the hours
            clauses.Add(new Clause(match.Value.Trim(), words, intents, match.Value.Contains('?') || intents.Contains(Intent.Question), transliterated));
        }
        return clauses;
    }

    // What Telegram sends for who has just opened the bot; the word may come after a link's own.
    [GeneratedRegex(@"^\s*/start(?:@\w+)?(?:\s+\S+)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opened();

    // "Apt 3" counts no rooms.
    [GeneratedRegex(@"\b(?:apt|unit|кв|буд|корп|під['’]?їзд|поверх)\b\.?\s*№?\s*\d+|№\s*\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dwelling();

    // A plus or a thumb is how many people agree.
    [GeneratedRegex(@"^[\s!.]*(?:\++|👍|👌|✅|🆗|✔)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Yes();

    // What stands in tags is written for machines; a customer's words stand outside.
    private static string WithoutMarkup(string text) => text.Contains('<') ? Markup().Replace(text, " ") : text;

    [GeneratedRegex(@"<!--.*?-->|<(\w+)[^<>]*>.*?</\1\s*>|</?\w+[^<>]*>", RegexOptions.Singleline | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Markup();

    [GeneratedRegex(@"(?:[^\n?!.;]|[.](?=\S)|(?<=\b(?:dr|mr|mrs|ms|вул|грн|тел|св|ім|md)[.])|[.](?<=\b(?:dr|mr|mrs|ms|вул|грн|тел|md)[.]))+[?!.;]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();
}
