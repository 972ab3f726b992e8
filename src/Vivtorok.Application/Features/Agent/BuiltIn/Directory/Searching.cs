using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Answers;
using Vivtorok.Application.Features.Agent.BuiltIn.Booking;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Directory;

/// <summary>Narrows a directory down and offers what is left, one provider at a time.</summary>
internal static class Searching
{
    private const int MostChoices = 8;
    private static readonly string[] Told = ["type", "city", "rating"];

    public static AgentStep Go(Turn turn, IReadOnlyDictionary<string, string> filters)
    {
        var before = turn.State.Search ?? new DirectorySearch();
        var changed = filters.Any(filter => !before.Filters.TryGetValue(filter.Key, out var value) || value != filter.Value);
        var search = before with { Filters = Merge(before.Filters, filters), Focus = null };
        if (changed && !turn.Said.Has(Intent.Another)) search = search with { Offered = [.. before.Offered.Where(id => id == before.Focus)] };
        KeepWhen(turn);

        var missing = Facets.Of(turn.Business).All.Where(facet => !facet.IsYesNo && !search.Filters.ContainsKey(facet.Key)).ToList();
        var unasked = missing.Where(facet => !search.Asked.Contains(facet.Key)).ToList();
        if (unasked.Count > 0 && !turn.Said.Has(Intent.AnyTime)) return Ask(turn, search, missing);
        if (search.Filters.Count == 0) return Ask(turn, search, missing);
        return Offer(turn, search);
    }

    private static AgentStep Ask(Turn turn, DirectorySearch search, List<Facet> missing)
    {
        var again = missing.All(facet => search.Asked.Contains(facet.Key));
        turn.State = turn.State with { Search = search with { Asked = [.. search.Asked.Union(missing.Select(facet => facet.Key))] }, Expecting = Expecting.SearchDetails };
        foreach (var facet in missing)
        {
            var values = facet.Values.Take(MostChoices).Select(value => value.Value).ToList();
            if (facet.Key == "city") turn.Say(search.Filters.Count == 0 ? "search.cityOrName" : "search.city");
            else turn.Say("search.facet", ("name", AttributeAnswers.Label(turn, facet.Key)), ("list", turn.Phrases.List(values, "list.or")));
            if (again && facet.Key == "city") turn.Say("search.cities", ("list", string.Join(", ", values)));
        }
        if (missing.Count == 0) turn.Say("search.cityOrName");
        return turn.Reply();
    }

    private static AgentStep Offer(Turn turn, DirectorySearch search)
    {
        var matching = turn.Business.Services.Where(service => search.Filters.All(filter => service.Attributes.TryGetValue(filter.Key, out var value) && value == filter.Value)).ToList();
        if (matching.Count == 0)
        {
            turn.State = turn.State with { Search = search with { Filters = new Dictionary<string, string>(), Asked = [] }, Expecting = Expecting.SearchDetails };
            turn.Say("search.none", ("filters", string.Join(", ", search.Filters.Values.Where(value => value is not "True" and not "False"))));
            turn.Say("search.cityOrName");
            return turn.Reply();
        }
        var fresh = matching.Find(service => !search.Offered.Contains(service.Id.Value));
        if (fresh is null) turn.Say("search.again");
        var offered = fresh ?? matching[0];
        var ids = fresh is null ? [offered.Id.Value] : search.Offered.Append(offered.Id.Value);
        var draft = turn.State.Draft is { Done: false } open ? open.Unproposed() with { ServiceId = null } : null;
        turn.State = turn.State with { Search = search with { Offered = [.. ids.TakeLast(60)], Focus = offered.Id.Value }, Draft = draft, Expecting = Expecting.Provider, Puzzled = 0 };
        turn.Say("search.offer", ("name", ItemWords.Name(turn, offered)), ("facts", Facts(turn, offered)));
        return turn.Reply();
    }

    private static string Facts(Turn turn, Service provider) => string.Join(", ", Told
        .Where(provider.Attributes.ContainsKey)
        .Select(key => key == "rating" ? $"{AttributeAnswers.Label(turn, key).ToLowerInvariant()} {provider.Attributes[key]}" : provider.Attributes[key]));

    // "A dentist on March 9th" tells the day before there is a dentist.
    private static void KeepWhen(Turn turn)
    {
        var draft = turn.State.Draft is { Done: false } open ? open : null;
        if (turn.Said.GivesWhen) turn.State = turn.State with { Draft = WhenReader.Fill(turn, draft ?? new BookingDraft()) };
    }

    private static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now)
    {
        var merged = before.ToDictionary();
        foreach (var (key, value) in now) merged[key] = value;
        return merged;
    }
}
