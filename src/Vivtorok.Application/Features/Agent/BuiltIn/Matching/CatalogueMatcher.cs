using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Matching;

/// <summary>
/// Finds what a message names: the name that is said best takes its words, then the next best takes of the words left.
/// </summary>
internal sealed class CatalogueMatcher(CatalogueIndex index, IReadOnlyList<SaidWord> words)
{
    private const int MostMentions = 6;
    private const double GoodCoverage = 0.5;
    private const double DirectoryCoverage = 0.6;
    private const double LeastCoverage = 0.12;
    private const double Alike = 0.85;

    // A word of everyday phrases ("search", "good") is no slip in a name.
    private const double Surely = 0.85;
    private const double SurnameCoverage = 0.4;

    private sealed record Candidate(IndexedItem Item, double Coverage, double Score, HashSet<int> Positions, bool IsExact, bool IsUnique, bool IsLiteral);

    private readonly ILookup<int, (int Position, double Likeness)> said = words
        .SelectMany((word, position) => word.IsOpen ? index.Find(word.Text).Where(match => match.Likeness >= (word.IsKnown ? Surely : 0)).Select(match => (match.Term, Position: position, match.Likeness)) : [])
        .ToLookup(match => match.Term, match => (match.Position, match.Likeness));

    private readonly string text = $" {string.Join(' ', words.Select(word => word.Text))} ";

    public IReadOnlyList<Mention> Find()
    {
        var mentions = new List<Mention>();
        var taken = new HashSet<int>();
        while (mentions.Count < MostMentions)
        {
            var candidates = index.Items.Select(item => Best(item, taken)).OfType<Candidate>().ToList();
            if (candidates.Count == 0) break;
            var best = Widest(candidates, candidates.MaxBy(candidate => candidate.Score)!);
            var same = candidates.Where(candidate => candidate.Positions.SetEquals(best.Positions) && candidate.IsExact == best.IsExact).ToList();
            // A synonym never wins over the word itself: "haircut" is no beard trim where there are haircuts.
            var least = IsOnlyCommonWord(best) || (!best.IsLiteral && same.Exists(candidate => candidate.IsLiteral)) ? 0 : best.Score * Alike;
            var alike = same.Where(candidate => candidate.Score >= least).OrderByDescending(candidate => candidate.IsLiteral);
            mentions.Add(new Mention([.. alike.Select(candidate => candidate.Item)], null, best.Coverage, best.Positions, IsDoubtful(best)));
            taken.UnionWith(best.Positions);
        }
        return mentions.Exists(mention => !IsWeak(mention)) ? mentions.FindAll(mention => !IsWeak(mention)) : mentions;
    }

    // "A visa photo": who has both words is meant, however short the names of those are that have one.
    private Candidate Widest(List<Candidate> candidates, Candidate best) =>
        !IsOnlyCommonWord(best) ? best : candidates.Where(candidate => candidate.Positions.IsProperSupersetOf(best.Positions)).MaxBy(candidate => candidate.Score) ?? best;

    private bool IsWeak(Mention mention) => mention.IsClear && mention.Coverage < GoodCoverage && mention.Positions.All(position => Synonyms.IsWeak(words[position].Text));

    private Candidate? Best(IndexedItem item, HashSet<int> taken) =>
        item.Names.Select(name => Rate(item, name, taken)).OfType<Candidate>().MaxBy(candidate => candidate.Score);

    private Candidate? Rate(IndexedItem item, IndexedName name, HashSet<int> taken)
    {
        var positions = new HashSet<int>();
        var (matched, unique, literal) = (0.0, false, false);
        foreach (var (term, weight, isAside) in name.Terms)
        {
            var (position, likeness) = said[term].Where(match => !taken.Contains(match.Position) && !positions.Contains(match.Position)).DefaultIfEmpty((-1, 0)).MaxBy(match => match.Item2);
            if (position < 0) continue;
            matched += weight * likeness;
            if (index.Terms[term].IsStopWord) continue;
            positions.Add(position);
            literal |= likeness > Term.OfSynonym;
            unique |= !IsTranslated(item, name, position, likeness) && index.Frequency[term] == 1 && !index.Terms[term].IsNumber && weight > 0.5 && !isAside;
        }
        if (positions.Count == 0) return null;

        var coverage = Math.Min(1, matched / name.Total);
        var exact = name.Length > 0 && coverage > 0.95 && text.Contains(name.Spoken, StringComparison.Ordinal);
        var candidate = new Candidate(item, coverage, matched * coverage * (exact ? 1.3 : 1), positions, exact, unique, literal);
        return IsAccepted(candidate, name) ? candidate : null;
    }

    // A synonym in the other language tells little: "стригтися" is no "beard trim" where the trim has a Ukrainian name.
    private bool IsTranslated(IndexedItem item, IndexedName name, int position, double likeness) =>
        likeness <= Term.OfSynonym && item.HasBothScripts && name.IsCyrillic != LanguageDetector.HasCyrillic(words[position].Text);

    private bool IsAccepted(Candidate candidate, IndexedName name)
    {
        if (candidate.IsExact) return true;
        if (!index.IsDirectory) return candidate.Coverage >= LeastCoverage && (candidate.IsUnique || candidate.Coverage >= GoodCoverage || HasCommonWord(candidate, name));
        var rare = Math.Max(3, index.Items.Count / 50);
        var telling = name.Terms.Where(term => index.Frequency[term.Term] <= rare && term.Weight > 0.5 && !index.IsAttributeWord(term.Term) && said[term.Term].Any(match => candidate.Positions.Contains(match.Position)));
        if (candidate.Positions.All(position => words[position].IsKnown)) return false;
        var isSurname = candidate is { Positions.Count: 1, IsUnique: true, Coverage: >= SurnameCoverage } && name.Terms.Any(term => said[term.Term].Any(match => match.Likeness >= 1));
        var isName = candidate.Coverage >= DirectoryCoverage && (candidate.Positions.Count > 1 || name.Length < 2);
        return (isName || isSurname) && telling.Any() && IsTogether(candidate.Positions);
    }

    // "стрижка" alone fits three services: all of them are meant until the customer says which.
    private bool HasCommonWord(Candidate candidate, IndexedName name) => name.Terms
        .Where(term => !index.Terms[term.Term].IsNumber && term.Weight > 0.3 && !term.IsAside && said[term.Term].Any(match => candidate.Positions.Contains(match.Position)))
        .Any(term => index.Frequency[term.Term] <= Math.Max(4, index.Items.Count / 2));

    // One word that several names have: how long the rest of each name is says nothing.
    private bool IsOnlyCommonWord(Candidate candidate) => !index.IsDirectory && candidate is { IsUnique: false, IsExact: false, Coverage: < 0.75, Positions.Count: 1 };

    // The words of a provider's name stand side by side; an initial or a title may be between.
    private static bool IsTogether(HashSet<int> positions) => positions.Max() - positions.Min() <= positions.Count + 1;

    // "Задніх амортизаторів" is not "задніх колодок": half a name beside a word that is nowhere in the business.
    private bool IsDoubtful(Candidate candidate) =>
        !index.IsDirectory && candidate.Coverage < GoodCoverage + 0.1
        && candidate.Positions.Where(position => !char.IsDigit(words[position].Text[0])).Any(position => IsUnknown(position - 1, position) || IsUnknown(position + 1, position));

    private bool IsUnknown(int position, int beside) =>
        position >= 0 && position < words.Count && words[position].Sentence == words[beside].Sentence && words[position].MayBeThing && index.Find(words[position].Text).Count == 0;
}
