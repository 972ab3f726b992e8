using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Answers;
using Vivtorok.Application.Features.Agent.BuiltIn.Booking;
using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Directory;

/// <summary>Finding one provider among hundreds: by name, or by city and kind, one offer at a time.</summary>
internal static class DirectoryFlow
{
    public static Task<AgentStep?> ContinueAsync(Turn turn)
    {
        if (!turn.Catalogue.IsDirectory) return Conversation.Next;
        var named = Named(turn);
        if (named is not null) Focus(turn, named);

        var answered = Focused(turn) is { } focus && AttributeAnswers.Answer(turn, focus);
        if (named is not null)
        {
            if (!answered || WantsToBook(turn)) Choose(turn, named);
            return Conversation.Next;
        }

        var filters = NewFilters(turn, answered);
        if (filters.Count > 0 || AsksForAnother(turn)) return Conversation.End(Searching.Go(turn, filters));
        if (Takes(turn, answered))
        {
            Choose(turn, Focused(turn)!);
            return Conversation.Next;
        }
        if (answered || turn.HasAnswer || turn.State.Draft is { ServiceId: not null, Done: false }) return Conversation.Next;
        return Seeks(turn) ? Conversation.End(Searching.Go(turn, filters)) : Conversation.Next;
    }

    private static Service? Named(Turn turn)
    {
        var mention = turn.Said.Mentions.FirstOrDefault(candidate => candidate.Items.Select(item => item.Item.Name).Distinct().Count() == 1)
            ?? turn.Said.Mentions.FirstOrDefault(candidate => candidate.Coverage > 0.9);
        if (mention is null) return null;
        var branches = mention.Items.Select(item => item.Item).OfType<Service>().ToList();
        var cities = Facets.Of(turn.Business).Find(turn.Said, mention.Positions).Values.Concat(turn.State.Search?.Filters.Values ?? []);
        var near = branches.Where(branch => cities.Any(city => branch.Attributes.Values.Contains(city))).ToList();
        var known = branches.Find(branch => branch.Id.Value == turn.State.Draft?.ServiceId || branch.Id.Value == turn.State.Search?.Focus);
        return near.Count == 1 ? near[0] : known ?? near.Concat(branches).First();
    }

    private static Service? Focused(Turn turn) =>
        (turn.State.Draft?.ServiceId ?? turn.State.Search?.Focus) is { } id ? Subjects.Find(turn, id) as Service : null;

    private static void Focus(Turn turn, Service provider) =>
        turn.State = turn.State with { Search = (turn.State.Search ?? new DirectorySearch()) with { Focus = provider.Id.Value } };

    private static void Choose(Turn turn, Service provider)
    {
        var draft = turn.State.Draft is { Done: false } open ? open : new BookingDraft();
        if (draft.ServiceId != provider.Id.Value) draft = draft.Unproposed() with { ServiceId = provider.Id.Value, Candidates = [] };
        turn.State = turn.State with { Draft = draft, Expecting = turn.State.Expecting == Expecting.BookingConsent ? Expecting.BookingConsent : Expecting.Nothing };
    }

    private static bool WantsToBook(Turn turn) => turn.Said.HasAny(Intent.Book, Intent.Select, Intent.Affirm) || turn.Said.GivesWhen;

    // The provider on offer is taken by a yes, by choosing it, or by a day and a time for it.
    private static bool Takes(Turn turn, bool answered)
    {
        var said = turn.Said;
        if (turn.State.Expecting != Expecting.Provider || Focused(turn) is null || turn.State.Draft is { ServiceId: not null, Done: false }) return false;
        if (said.Has(Intent.Bye) && !said.HasAny(Intent.Book)) return false;
        if (said.Has(Intent.Deny) && !said.HasAny(Intent.Affirm, Intent.Book)) return false;
        return said.Has(Intent.Book) || said.GivesWhen || (!answered && said.HasAny(Intent.Affirm, Intent.Select));
    }

    private static bool AsksForAnother(Turn turn)
    {
        var said = turn.Said;
        if (!said.Has(Intent.Another) || turn.State.Search is null) return false;
        var isAboutTime = turn.State.Draft is { ServiceId: not null, Done: false } && !said.Has(Intent.Search);
        return !isAboutTime;
    }

    private static Dictionary<string, string> NewFilters(Turn turn, bool answered)
    {
        var facets = Facets.Of(turn.Business);
        var found = facets.Find(turn.Said, new HashSet<int>()).ToDictionary();
        if (answered) return [];
        foreach (var facet in facets.All.Where(facet => facet.IsYesNo && facet.KeyTerms.Count > 0))
            if (turn.Said.Clauses.Any(clause => AttributeAnswers.Names(facet, clause))) found[facet.Key] = facet.Values.Select(value => value.Value).First(value => value.ToLowerInvariant() is "true" or "yes" or "так");
        return found;
    }

    private static bool Seeks(Turn turn) =>
        turn.Said.HasAny(Intent.Search, Intent.Book, Intent.Availability, Intent.Services, Intent.AnyTime) || turn.Said.GivesWhen || turn.State.Expecting == Expecting.SearchDetails
        || (turn.State.Search is null && !turn.Said.HasAny(Intent.Thanks, Intent.Bye, Intent.Greet) && turn.Said.Words.Count > 2);
}
