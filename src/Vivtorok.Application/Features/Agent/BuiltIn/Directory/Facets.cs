using System.Runtime.CompilerServices;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Directory;

/// <summary>An attribute that many providers share the values of: a city, a type, a yes or no.</summary>
internal sealed record Facet(string Key, IReadOnlyList<FacetValue> Values, bool IsYesNo)
{
    private static readonly HashSet<string> Empty = ["is", "has", "offers", "offer", "services", "service", "accepts", "available"];

    /// <summary>The words that ask for it: of "offers_cosmetic_services" only "cosmetic".</summary>
    public IReadOnlyList<Term> KeyTerms { get; } = [.. Key.Split('_', ' ', '-').Where(word => !Empty.Contains(word) && word.Length > 2).Select(Term.Of)];
}

/// <summary>A value with the ways it is said.</summary>
internal sealed record FacetValue(string Value, IReadOnlyList<IReadOnlyList<Term>> Names);

/// <summary>The facets of a directory, made once per snapshot.</summary>
internal sealed class Facets
{
    private const double Alike = 0.75;
    private static readonly ConditionalWeakTable<BusinessSnapshot, Facets> Made = new();
    private static readonly Dictionary<string, string[]> Places = BuiltInData.Read<Dictionary<string, string[]>>("places");

    private Facets(BusinessSnapshot business) =>
        All = [.. business.Services.SelectMany(service => service.Attributes).GroupBy(attribute => attribute.Key)
            .Select(group => (group.Key, Values: group.Select(pair => pair.Value).ToList()))
            .Where(entry => entry.Values.Distinct().Count() * 2 < entry.Values.Count && entry.Values.All(value => !value.Any(char.IsAsciiDigit)))
            .Select(entry => Make(entry.Key, [.. entry.Values.Distinct().Order(StringComparer.Ordinal)])).OrderBy(facet => facet.Key, StringComparer.Ordinal)];

    public IReadOnlyList<Facet> All { get; }

    public static Facets Of(BusinessSnapshot business) => Made.GetValue(business, made => new Facets(made));

    /// <summary>The values a message names, outside the words in <paramref name="taken"/>.</summary>
    public IReadOnlyDictionary<string, string> Find(Utterance said, IReadOnlySet<int> taken)
    {
        var terms = said.Words.Select(word => Term.Of(word.Text)).ToList();
        var found = new Dictionary<string, string>();
        foreach (var facet in All.Where(facet => !facet.IsYesNo))
        {
            var best = facet.Values.Select(value => (value.Value, At: value.Names.Max(name => Rate(name, terms, taken)))).Where(entry => entry.At > 0)
                .OrderByDescending(entry => entry.At).FirstOrDefault();
            if (best.Value is not null) found[facet.Key] = best.Value;
        }
        return found;
    }

    private static Facet Make(string key, IReadOnlyList<string> values) =>
        new(key, [.. values.Select(value => new FacetValue(value, [.. Names(value)]))], values.All(value => value.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "так" or "ні"));

    private static IEnumerable<IReadOnlyList<Term>> Names(string value) =>
        (Places.TryGetValue(value, out var aliases) ? aliases : []).Prepend(value).Select(name => TextNormaliser.Words(name).Select(Term.Of).ToList()).Where(name => name.Count > 0);

    // The longest name that stands in the text; of two the one said later, because people correct themselves.
    private static double Rate(IReadOnlyList<Term> name, List<Term> said, IReadOnlySet<int> taken)
    {
        for (var at = said.Count - name.Count; at >= 0; at--)
        {
            var fits = true;
            for (var offset = 0; fits && offset < name.Count; offset++)
                fits = !taken.Contains(at + offset) && name[offset].Likeness(said[at + offset]) >= (name[offset].Word.Length < 4 ? 1 : Alike);
            if (fits) return name.Count + (at / 1000.0);
        }
        return 0;
    }
}
