using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>The services and products some words name: those named in full, and those that may be meant too.</summary>
internal sealed record Subjects(IReadOnlySet<CatalogueItem> Named, IReadOnlySet<CatalogueItem> Possible)
{
    public static readonly Subjects Nothing = new(new HashSet<CatalogueItem>(), new HashSet<CatalogueItem>());

    public bool IsAnything => Named.Count > 0;
}

/// <summary>Finds the catalogue's names in a text, whatever their endings. Made once for a catalogue version.</summary>
internal sealed partial class NamedItems
{
    private static readonly ConditionalWeakTable<BusinessSnapshot, NamedItems> Made = [];
    private static readonly HashSet<string> Joints = [.. "the and for with from of to on in for або для при від без під над про".Split(' ')];

    private const int ShortestTelling = 5;

    private static readonly HashSet<string> Common = [.. ("перший перша новий нова повний повна великий малий додатковий додаткова комплекс базовий базова стандарт преміум година хвилина місяць день тиждень "
        + "послуга номер first second full basic standard premium extra complete hour minute month service number group person people").Split(' ').Select(TextNormaliser.Stem)];

    // A stem of more names than this says nothing on its own.
    private const int MostSharing = 50;

    private readonly Dictionary<string, List<Name>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Name>> _byRarest = new(StringComparer.Ordinal);

    private NamedItems(BusinessSnapshot business)
    {
        var names = business.Services.Concat<CatalogueItem>(business.Products)
            .SelectMany(item => item.Names.Values.Append(item.Name).SelectMany(Forms).Distinct().Select(name => new Name(item, [.. Stems(name)])))
            .Where(name => name.Stems.Count > 0).ToList();
        foreach (var name in names)
            foreach (var stem in name.Stems) Add(_byStem, stem, name);
        foreach (var name in names) Add(_byRarest, name.Stems.MinBy(stem => _byStem[stem].Count)!, name);
    }

    public static NamedItems Of(BusinessSnapshot business) => Made.GetValue(business, static made => new NamedItems(made));

    /// <summary>Items whose whole name is there, or a word that only their names have; beside them those that the other words may mean.</summary>
    public Subjects In(string text)
    {
        var stems = Stems(text).Where(_byStem.ContainsKey).ToHashSet();
        if (stems.Count == 0) return Subjects.Nothing;
        var full = stems.SelectMany(stem => _byRarest.GetValueOrDefault(stem) ?? []).Where(name => name.Stems.IsSubsetOf(stems)).ToList();
        var own = full.Count > 0 ? full : [.. stems.Where(IsTelling).Select(stem => _byStem[stem][0])];
        var left = stems.Where(stem => _byStem[stem].Count <= MostSharing && !own.Exists(name => name.Stems.Contains(stem)));
        var meant = left.SelectMany(stem => _byStem[stem]).Where(name => name.Stems.Count(stems.Contains) * 2 >= name.Stems.Count);
        return new Subjects(own.Select(name => name.Item).ToHashSet(), own.Concat(meant).Select(name => name.Item).ToHashSet());
    }

    // «Тюльпани» are one item's alone; «перший» tells nothing.
    private bool IsTelling(string stem) =>
        stem.Length >= ShortestTelling && !Common.Contains(stem) && _byStem[stem].Select(name => name.Item).Distinct().Count() == 1;

    private static void Add(Dictionary<string, List<Name>> index, string stem, Name name)
    {
        if (!index.TryGetValue(stem, out var names)) index[stem] = names = [];
        names.Add(name);
    }

    // «Стрижка (коротке волосся)» is called «стрижка».
    private static IEnumerable<string> Forms(string name) => [name, Brackets().Replace(name, " ")];

    public static IEnumerable<string> Stems(string text) =>
        TextNormaliser.Words(text).Where(word => (word.Length > 2 || char.IsDigit(word[0])) && !Joints.Contains(word)).Select(TextNormaliser.Stem);

    private sealed class Name(CatalogueItem item, HashSet<string> stems)
    {
        public CatalogueItem Item => item;

        public HashSet<string> Stems => stems;
    }

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();
}
