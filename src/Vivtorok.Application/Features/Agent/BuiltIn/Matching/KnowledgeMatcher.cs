using System.Runtime.CompilerServices;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Matching;

/// <summary>An entry with how well it fits, 0 to about 1.</summary>
internal sealed record KnowledgeMatch(KnowledgeEntry Entry, double Score);

/// <summary>
/// Finds the entry a question is about: words weigh by their rarity, each example question is compared by itself, and the
/// answer's words help a little. Which entry comes first is told by its best examples and by all its words together. Below
/// the threshold the honest answer is "not sure".
/// </summary>
internal sealed class KnowledgeMatcher
{
    public const double Sure = 0.48;

    private const double OfAnswer = 0.35;
    private const double OfWholeEntry = 1;
    private const double OfUnknown = 0.6;
    private const double SurelyTheSame = 0.85;
    private static readonly double[] OfExamples = [1, 0.5, 0.25];
    private static readonly ConditionalWeakTable<BusinessSnapshot, KnowledgeMatcher> Made = new();

    /// <summary>A question and its answer as places in the vocabulary.</summary>
    private sealed record Example(KnowledgeEntry Entry, IReadOnlyList<int> Question, IReadOnlyList<int> Answer);

    /// <summary>All questions of an entry together: the weight of each word, and the length of the whole.</summary>
    private sealed record Whole(IReadOnlyDictionary<string, double> Weights, double Length);

    private readonly List<Term> vocabulary = [];
    private readonly Dictionary<string, int> places = [];
    private readonly List<Example> examples;
    private readonly Dictionary<string, int> frequency;
    private readonly Dictionary<KnowledgeEntry, Whole> wholes;
    private readonly int entries;

    private KnowledgeMatcher(IReadOnlyList<KnowledgeEntry> knowledge)
    {
        entries = knowledge.Count;
        examples = [.. knowledge.SelectMany(Examples)];
        frequency = examples.SelectMany(example => example.Question.Select(KeyAt).Distinct().Select(key => (key, example.Entry.Id)))
            .Distinct().GroupBy(pair => pair.key).ToDictionary(group => group.Key, group => group.Count());
        wholes = examples.GroupBy(example => example.Entry).ToDictionary(group => group.Key, WholeOf);
    }

    public static KnowledgeMatcher Of(BusinessSnapshot business) => Made.GetValue(business, made => new KnowledgeMatcher(made.Knowledge));

    public bool Knows(string word) => frequency.ContainsKey(Key(Term.Of(word)));

    /// <summary>The entries by fit, best first.</summary>
    public IReadOnlyList<KnowledgeMatch> Find(IEnumerable<string> words)
    {
        var said = Terms(words);
        if (said.Count == 0) return [];
        var likeness = vocabulary.ConvertAll(term => said.ConvertAll(word => Likeness(term, word)));
        var whole = Normal(said.GroupBy(Key).ToDictionary(group => group.Key, group => Weight(group.First())));
        return [.. examples
            .Select(example => (example.Entry, Score: Score(example, said, likeness)))
            .Where(scored => scored.Score > 0)
            .GroupBy(scored => scored.Entry)
            .Select(group => (Match: new KnowledgeMatch(group.Key, group.Max(scored => scored.Score)), Rank: Rank([.. group.Select(scored => scored.Score).OrderDescending()]) + (OfWholeEntry * Alike(whole, wholes[group.Key]))))
            .OrderByDescending(entry => entry.Rank).ThenBy(entry => entry.Match.Entry.Key, StringComparer.Ordinal)
            .Select(entry => entry.Match)];
    }

    private IEnumerable<Example> Examples(KnowledgeEntry entry)
    {
        var texts = entry.Translations.Values.Select(translation => (translation.Questions, translation.Answer)).Prepend((entry.Questions, entry.Answer));
        return texts.SelectMany(text => text.Item1.Select(question => new Example(entry, Places(question), Places(text.Item2))));
    }

    private List<int> Places(string text) => Terms(TextNormaliser.Words(text)).ConvertAll(term =>
    {
        if (places.TryGetValue(term.Word, out var place)) return place;
        vocabulary.Add(term);
        return places[term.Word] = vocabulary.Count - 1;
    });

    private static List<Term> Terms(IEnumerable<string> words) =>
        [.. words.Distinct().Select(Term.Of).Where(term => !term.IsStopWord && (term.Word.Length > 1 || term.IsNumber))];

    private double Score(Example example, List<Term> said, List<List<double>> likeness)
    {
        var (matched, total, of) = (0.0, 0.0, 0.0);
        foreach (var place in example.Question)
        {
            var weight = Weight(vocabulary[place]);
            total += weight;
            matched += weight * likeness[place].Max();
        }
        if (matched == 0) return 0;
        for (var at = 0; at < said.Count; at++)
        {
            var weight = Weight(said[at]);
            of += weight;
            if (example.Question.All(place => likeness[place][at] == 0)) matched += weight * OfAnswer * example.Answer.Select(place => likeness[place][at]).DefaultIfEmpty(0).Max();
        }
        return matched / Math.Sqrt(Math.Max(total, 0.1) * Math.Max(of, 0.1));
    }

    // An entry several of whose examples fit is likelier than one with a single lucky one.
    private static double Rank(IReadOnlyList<double> scores)
    {
        var best = scores.Take(OfExamples.Length).ToList();
        return best.Zip(OfExamples, (score, weight) => score * weight).Sum() / OfExamples.Take(best.Count).Sum();
    }

    private Whole WholeOf(IEnumerable<Example> examples) => Normal(examples
        .SelectMany(example => example.Question.Select(place => (Key: KeyAt(place), Place: place)).DistinctBy(word => word.Key))
        .GroupBy(word => word.Key)
        .ToDictionary(group => group.Key, group => Weight(vocabulary[group.First().Place]) * (1 + Math.Log(group.Count()))));

    private static Whole Normal(Dictionary<string, double> weights) => new(weights, Math.Sqrt(weights.Values.Sum(weight => weight * weight)));

    // The cosine of the two.
    private static double Alike(Whole said, Whole entry) =>
        said.Weights.Sum(word => word.Value * entry.Weights.GetValueOrDefault(word.Key)) / Math.Max(said.Length * entry.Length, 0.1);

    // A word of no entry weighs like one of many: it tells little against the entry that the other words ask for.
    private double Weight(Term term)
    {
        var rare = frequency.TryGetValue(Key(term), out var count) ? Math.Log(1 + ((double)entries / count)) : Math.Min(OfUnknown * Math.Log(1 + entries), Math.Log(1 + ((double)entries / ((entries / 4) + 1))));
        return rare * (IsCommon(term) ? 0.35 : 1);
    }

    private string KeyAt(int place) => Key(vocabulary[place]);

    // "Робите" is no slip of "роботи"; "mozhna" is "можна" in other letters.
    private static double Likeness(Term term, Term word) =>
        term.Likeness(word) is var likeness && likeness < SurelyTheSame && IsCommon(term) != IsCommon(word) ? 0 : likeness;

    // Words of any question ("can", "how", "чи", "можна") tell little about which one it is.
    private static bool IsCommon(Term term) => Common.Contains(term.Word);

    private static string Key(Term term) => term.Groups.Count > 0 ? $"#{term.Groups[0]}" : term.Stem;

    private static readonly HashSet<string> Common =
    [
        .. ("чи як що коли де скільки який яка яке які якої можна можете є бути буде у вас ви треба хочу скажіть підкажіть будь ласка мені робите ставите надаєте приймаєте берете маєте працюєте продаєте видаєте можу взагалі там тут при "
            + "what how when where which who can could do does is are will would you i if it need want please tell know there get be am my any happen have offer provide sell fit take give accept make work get so").Split(' '),
    ];
}
