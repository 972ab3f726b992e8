using System.Globalization;
using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Matching;

/// <summary>Which variant of an item a message means: by the words that only one variant has, or by a number in its range.</summary>
internal static partial class VariantMatcher
{
    private const double OfNumber = 1.5;

    /// <summary>The one variant that fits best; null when none or several do.</summary>
    public static PriceVariant? Find(CatalogueItem item, IReadOnlyList<SaidWord> words)
    {
        var named = item.Names.Values.Prepend(item.Name).SelectMany(TextNormaliser.Words).Select(Term.Of).ToList();
        var all = item.Variants.Select(variant => (Variant: variant, Terms: Terms(variant).FindAll(term => !named.Exists(name => name.Likeness(term) >= 0.9)))).ToList();
        var said = words.Where(word => word.IsOpen).Select(word => Term.Of(word.Text)).ToList();
        var scores = all.Select(entry => (entry.Variant, Score: Score(entry.Terms, all.Where(other => other.Variant != entry.Variant).Select(other => other.Terms), said) + Numbers(entry.Variant, words) + Pairs(entry.Variant, words)))
            .OrderByDescending(entry => entry.Score).ToList();
        if (scores.Count == 0 || scores[0].Score < 0.7 || IsOfAnotherKind(scores[0].Variant, named, words)) return null;
        return scores.Count == 1 || scores[0].Score > scores[1].Score + 0.1 ? scores[0].Variant : null;
    }

    // "Long hair" is not "short hair": what is said of the noun is no word of this variant.
    private static bool IsOfAnotherKind(PriceVariant variant, List<Term> named, IReadOnlyList<SaidWord> words)
    {
        var own = Terms(variant);
        if (own.Count < 2 || Numbers(variant, words) > 0) return false;
        var fits = words.Select(word => word.IsOpen && own.Exists(term => term.Likeness(Term.Of(word.Text)) >= Term.OfSynonym)).ToList();
        return fits.Contains(true) && Enumerable.Range(0, words.Count).Where(at => fits[at]).All(at =>
            at > 0 && !fits[at - 1] && IsTelling(words[at - 1]) && words[at - 1].Sentence == words[at].Sentence && !named.Exists(name => name.Likeness(Term.Of(words[at - 1].Text)) > 0));
    }

    private static bool IsTelling(SaidWord word) => word.MayBeThing || Term.Of(word.Text).Groups.Count > 0;

    private static List<Term> Terms(PriceVariant variant) =>
        [.. variant.Names.Values.Prepend(variant.Name).SelectMany(TextNormaliser.Words).Distinct().Select(Term.Of).Where(term => !term.IsStopWord && !term.IsNumber && term.Word.Length > 1)];

    private static double Score(List<Term> own, IEnumerable<List<Term>> others, List<Term> said)
    {
        var foreign = others.SelectMany(terms => terms).ToList();
        var telling = own.Where(term => !foreign.Exists(other => other.Stem == term.Stem)).ToList();
        // A word that only some other variants have too still speaks a little for this one.
        var shared = own.Where(term => foreign.Exists(other => other.Stem == term.Stem)).ToList();
        return Sum(telling, said) + (0.4 * Sum(shared, said));
    }

    private static double Sum(List<Term> terms, List<Term> said) =>
        terms.GroupBy(term => term.Groups.Count > 0 ? term.Groups[0].ToString(CultureInfo.InvariantCulture) : term.Stem)
            .Sum(group => group.Max(term => said.Select(term.Likeness).DefaultIfEmpty(0).Max()));

    // "До лопаток" and "нижче лопаток" differ by the small word only.
    private static double Pairs(PriceVariant variant, IReadOnlyList<SaidWord> words)
    {
        var said = words.Zip(words.Skip(1), (first, second) => $"{first.Text} {TextNormaliser.Stem(second.Text)}").ToHashSet();
        return 0.6 * variant.Names.Values.Prepend(variant.Name).Max(name =>
        {
            var own = TextNormaliser.Words(name);
            return own.Zip(own.Skip(1), (first, second) => $"{first} {TextNormaliser.Stem(second)}").Count(said.Contains);
        });
    }

    private static double Numbers(PriceVariant variant, IReadOnlyList<SaidWord> words)
    {
        var numbers = words.Where(word => word.IsOpen).Select(Number).OfType<long>().ToList();
        if (numbers.Count == 0) return 0;
        foreach (var name in variant.Names.Values.Prepend(variant.Name))
        {
            if (Range().Match(name) is { Success: true } range)
                return numbers.Exists(number => number >= Value(range.Groups[1]) && number <= Value(range.Groups[2])) ? OfNumber : 0;
            if (AtLeast().Match(name) is { Success: true } least) return numbers.Exists(number => number >= Value(least.Groups[1]) && number < 100) ? OfNumber : 0;
            var own = Single().Matches(name).Select(match => Value(match.Groups[1])).ToList();
            if (own.Count > 0 && numbers.Exists(own.Contains)) return OfNumber;
        }
        return 0;
    }

    private static long? Number(SaidWord word) => NumberWords.TryRead(word.Text, out var value, out var length) && length == word.Text.Length ? value : null;

    private static long Value(Group group) => long.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d{1,4})\s?[-–—]\s?\D{0,3}(\d{1,4})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range();

    [GeneratedRegex(@"(\d{1,4})\s?(?:\+|і більше|та більше|і вище|and larger|and more|and up|or more)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"(?<!\d)(\d{1,4})(?!\d|:)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Single();
}
