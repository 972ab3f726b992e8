using System.Runtime.CompilerServices;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Matching;

/// <summary>An entry with how well it fits, 0 to about 1.</summary>
internal sealed record KnowledgeMatch(KnowledgeEntry Entry, double Score);

/// <summary>
/// Finds the entry a question is about: words weigh by their rarity, each example question is compared by itself, and the
/// answer's words help a little. Below the threshold the honest answer is "not sure".
/// </summary>
internal sealed class KnowledgeMatcher
{
    public const double Sure = 0.48;

    private const double OfAnswer = 0.35;
    private static readonly ConditionalWeakTable<BusinessSnapshot, KnowledgeMatcher> Made = new();

    private sealed record Example(KnowledgeEntry Entry, IReadOnlyList<Term> Question, IReadOnlyList<Term> Answer);

    private readonly List<Example> examples;
    private readonly Dictionary<string, int> frequency;
    private readonly int entries;

    private KnowledgeMatcher(IReadOnlyList<KnowledgeEntry> knowledge)
    {
        entries = knowledge.Count;
        examples = [.. knowledge.SelectMany(Examples)];
        frequency = examples.SelectMany(example => example.Question.Select(Key).Distinct().Select(key => (key, example.Entry.Id)))
            .Distinct().GroupBy(pair => pair.key).ToDictionary(group => group.Key, group => group.Count());
    }

    public static KnowledgeMatcher Of(BusinessSnapshot business) => Made.GetValue(business, made => new KnowledgeMatcher(made.Knowledge));

    public bool Knows(string word) => frequency.ContainsKey(Key(Term.Of(word)));

    /// <summary>The entries by fit, best first.</summary>
    public IReadOnlyList<KnowledgeMatch> Find(IEnumerable<string> words)
    {
        var said = Terms(words);
        if (said.Count == 0) return [];
        return [.. examples
            .Select(example => new KnowledgeMatch(example.Entry, Score(example, said)))
            .GroupBy(match => match.Entry.Id).Select(group => group.MaxBy(match => match.Score)!)
            .Where(match => match.Score > 0)
            .OrderByDescending(match => match.Score).ThenBy(match => match.Entry.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<Example> Examples(KnowledgeEntry entry)
    {
        var texts = entry.Translations.Values.Select(translation => (translation.Questions, translation.Answer)).Prepend((entry.Questions, entry.Answer));
        return texts.SelectMany(text => text.Item1.Select(question => new Example(entry, Terms(TextNormaliser.Words(question)), Terms(TextNormaliser.Words(text.Item2)))));
    }

    private static List<Term> Terms(IEnumerable<string> words) =>
        [.. words.Distinct().Select(Term.Of).Where(term => !term.IsStopWord && (term.Word.Length > 1 || term.IsNumber))];

    private double Score(Example example, List<Term> said)
    {
        var (matched, total, of) = (0.0, 0.0, 0.0);
        foreach (var term in example.Question)
        {
            var weight = Weight(term);
            total += weight;
            matched += weight * said.Select(term.Likeness).DefaultIfEmpty(0).Max();
        }
        if (matched == 0) return 0;
        foreach (var term in said)
        {
            var weight = Weight(term);
            of += weight;
            if (!example.Question.Any(asked => asked.Likeness(term) > 0)) matched += weight * OfAnswer * example.Answer.Select(answer => answer.Likeness(term)).DefaultIfEmpty(0).Max();
        }
        return matched / Math.Sqrt(Math.Max(total, 0.1) * Math.Max(of, 0.1));
    }

    private double Weight(Term term) => Math.Log(1 + ((double)entries / Math.Max(1, frequency.GetValueOrDefault(Key(term), (entries / 4) + 1)))) * (IsCommon(term) ? 0.35 : 1);

    // Words of any question ("can", "how", "чи", "можна") tell little about which one it is.
    private static bool IsCommon(Term term) => Common.Contains(term.Word);

    private static string Key(Term term) => term.Groups.Count > 0 ? $"#{term.Groups[0]}" : term.Stem;

    private static readonly HashSet<string> Common =
    [
        .. ("чи як що коли де скільки який яка яке які якої можна можете є бути буде у вас ви треба хочу скажіть підкажіть будь ласка мені робите ставите надаєте приймаєте берете маєте працюєте продаєте видаєте можу взагалі там тут при "
            + "what how when where which who can could do does is are will would you i if it need want please tell know there get be am my any happen have offer provide sell fit take give accept make work get so").Split(' '),
    ];
}
