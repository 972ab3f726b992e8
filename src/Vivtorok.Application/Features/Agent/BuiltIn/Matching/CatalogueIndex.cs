using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Matching;

/// <summary>One name of an item, as weighted terms.</summary>
internal sealed record IndexedName(IReadOnlyList<(int Term, double Weight, bool IsAside)> Terms, double Total, string Spoken, int Length)
{
    public bool IsCyrillic { get; } = LanguageDetector.HasCyrillic(Spoken);
}

/// <summary>A service or product that can be found by its names.</summary>
internal sealed record IndexedItem(CatalogueItem Item, IReadOnlyList<IndexedName> Names)
{
    public Guid Id => Item switch { Service service => service.Id.Value, Product product => product.Id.Value, _ => Guid.Empty };

    public bool IsService => Item is Service;

    /// <summary>It has a name in Cyrillic and one in Latin letters.</summary>
    public bool HasBothScripts { get; } = Names.Any(name => name.IsCyrillic) && Names.Any(name => !name.IsCyrillic);
}

/// <summary>All names of a catalogue by their words, made once per snapshot.</summary>
internal sealed partial class CatalogueIndex
{
    /// <summary>From here on the services are a directory of providers and not the menu of one business.</summary>
    public const int DirectorySize = 25;

    private const double InBrackets = 0.35;
    private const double OfNumber = 0.5;
    private const double OfStopWord = 0.05;

    private static readonly ConditionalWeakTable<BusinessSnapshot, CatalogueIndex> Made = new();

    private readonly Dictionary<string, int> termIds = [];
    private readonly Dictionary<string, (int Term, double Likeness)[]> lookups = [];
    private readonly Lock gate = new();

    private CatalogueIndex(BusinessSnapshot business)
    {
        Business = business;
        IsDirectory = business.Services.Count >= DirectorySize && business.Services.Count(service => service.Attributes.Count > 1) * 2 > business.Services.Count;
        AttributeStems = [.. business.Services.SelectMany(service => service.Attributes).GroupBy(attribute => attribute.Key)
            .Where(group => group.Select(attribute => attribute.Value).Distinct().Count() * 2 < group.Count())
            .SelectMany(group => group.Select(attribute => attribute.Value).Distinct()).SelectMany(TextNormaliser.Words).Select(TextNormaliser.Stem)];
        var items = business.Services.Cast<CatalogueItem>().Concat(business.Products).ToList();
        var names = items.Select(item => Names(item).Distinct().Select(Read).ToList()).ToList();
        Frequency = Count(names);
        Items = [.. items.Select((item, index) => new IndexedItem(item, [.. names[index].Select(words => Weigh(words, items.Count))]))];
    }

    public BusinessSnapshot Business { get; }

    public bool IsDirectory { get; }

    private HashSet<string> AttributeStems { get; }

    public IReadOnlyList<IndexedItem> Items { get; }

    public List<Term> Terms { get; } = [];

    /// <summary>How many items have each term.</summary>
    public IReadOnlyDictionary<int, int> Frequency { get; }

    /// <summary>A word of a city or a kind that several items share: it does not tell one from another.</summary>
    public bool IsAttributeWord(int term) => AttributeStems.Contains(Terms[term].Stem);

    public static CatalogueIndex Of(BusinessSnapshot business) => Made.GetValue(business, made => new CatalogueIndex(made));

    /// <summary>The terms a customer's word may mean.</summary>
    public IReadOnlyList<(int Term, double Likeness)> Find(string word)
    {
        lock (gate)
        {
            if (lookups.TryGetValue(word, out var known)) return known;
            var said = Term.Of(word);
            var found = Terms.Select((term, id) => (Term: id, Likeness: term.Likeness(said))).Where(match => match.Likeness > 0).ToArray();
            if (IsDirectory) found = [.. found.Where(match => Math.Abs(Terms[match.Term].Word.Length - word.Length) <= 2)];
            if (found.Any(match => match.Likeness >= 0.9)) found = [.. found.Where(match => match.Likeness >= Term.OfSynonym)];
            if (lookups.Count < 4000) lookups[word] = found;
            return found;
        }
    }

    // "Манікюр / Manicure" is two names in one field.
    private static IEnumerable<string> Names(CatalogueItem item) =>
        item.Names.Values.Prepend(item.Name).SelectMany(name => TwoNames().Split(name)).Where(name => name.Trim().Length > 0);

    private List<(int Term, bool Bracketed)> Read(string name)
    {
        var words = new List<(int, bool)>();
        var depth = 0;
        foreach (var token in Tokeniser.Read(name))
        {
            if (token.Text == "(") depth++;
            else if (token.Text == ")") depth--;
            else if (token.Kind != TokenKind.Symbol) words.Add((IdOf(token.Text), depth > 0));
        }
        return words;
    }

    private int IdOf(string word)
    {
        if (termIds.TryGetValue(word, out var id)) return id;
        Terms.Add(Term.Of(word));
        return termIds[word] = Terms.Count - 1;
    }

    private Dictionary<int, int> Count(List<List<List<(int Term, bool)>>> names)
    {
        var byStem = names.SelectMany(item => item.SelectMany(words => words.Select(word => Terms[word.Term].Stem)).Distinct())
            .GroupBy(stem => stem).ToDictionary(group => group.Key, group => group.Count());
        return Enumerable.Range(0, Terms.Count).ToDictionary(id => id, id => byStem[Terms[id].Stem]);
    }

    private IndexedName Weigh(List<(int Term, bool Bracketed)> words, int items)
    {
        var terms = words.Select(word => (word.Term, Weight: Weight(word.Term, word.Bracketed, items), word.Bracketed)).ToList();
        var spoken = string.Join(' ', words.Select(word => Terms[word.Term].Word));
        return new IndexedName(terms, Math.Max(0.01, terms.Sum(term => term.Weight)), $" {spoken} ", terms.Count(term => term.Weight > OfStopWord * 4));
    }

    private double Weight(int id, bool bracketed, int items)
    {
        var term = Terms[id];
        var rare = Math.Log(1 + ((double)items / Frequency[id]));
        var kind = term.IsStopWord || (term.Word.Length == 1 && !term.IsNumber) ? OfStopWord : term.IsNumber ? OfNumber : 1;
        return rare * kind * (bracketed ? InBrackets : 1);
    }

    [GeneratedRegex(@"\s[/|]\s", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwoNames();
}
