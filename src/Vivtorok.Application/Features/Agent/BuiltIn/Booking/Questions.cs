using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Answers;
using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>The questions of a booking, one at a time.</summary>
internal static class Questions
{
    private const int LongestMenu = 10;

    /// <summary>Which service, which variant; null when both are clear.</summary>
    public static AgentStep? AboutService(Turn turn, BookingDraft draft)
    {
        if (SlotFilling.ServiceOf(turn, draft) is not { } service) return WhichService(turn, draft);
        if (!service.Bookable) return NotBookable(turn, service);
        if (service.Variants.Count > 0 && draft.VariantId is null) return WhichVariant(turn, service);
        return null;
    }

    public static AgentStep AboutDay(Turn turn, BookingDraft draft)
    {
        turn.State = turn.State with { Expecting = draft.AppointmentId is null ? Expecting.Day : Expecting.NewTime };
        turn.Say(draft.Time is null ? "ask.dayAndTime" : "ask.day");
        return turn.Reply();
    }

    private static AgentStep? WhichService(Turn turn, BookingDraft draft)
    {
        var isAgain = turn.State.Expecting == Expecting.Service;
        turn.State = turn.State with { Expecting = Expecting.Service };
        if (turn.Catalogue.IsDirectory) return WhichProvider(turn);
        if (draft.Candidates.Count == 0 && Near(turn) is { Count: > 0 } near) return Suggest(turn, draft, near);
        if (First(turn, draft, isAgain) is { } first) return Advise(turn, draft, first);
        var choices = draft.Candidates.Count > 0 ? draft.Candidates.Select(id => Subjects.Find(turn, id)).OfType<Service>() : turn.Business.Services.Where(service => service.Bookable && IsDoneBy(turn, draft, service));
        var names = choices.Take(LongestMenu).Select(service => ItemWords.Name(turn, service)).ToList();
        turn.Offer(names);
        turn.Say("ask.service", ("list", turn.Phrases.List(names, "list.or")));
        return turn.Reply();
    }

    // Part of a name beside words the business does not know: what it may be is asked, not assumed.
    private static List<Service> Near(Turn turn) =>
        [.. turn.Said.Mentions.Where(mention => mention.IsDoubtful).SelectMany(mention => mention.Items).Select(item => item.Item).OfType<Service>().Where(service => service.Bookable).Distinct().Take(3)];

    private static AgentStep Suggest(Turn turn, BookingDraft draft, List<Service> near)
    {
        turn.State = turn.State with { Draft = draft with { Candidates = [.. near.Select(service => service.Id.Value)] } };
        turn.Say("ask.near", ("list", turn.Phrases.List([.. near.Select(service => ItemWords.Name(turn, service))], "list.or")));
        return turn.Reply();
    }

    // "I do not know which", or no name given when asked: an examination, a consultation or a trial is where one begins.
    private static Service? First(Turn turn, BookingDraft draft, bool isAgain)
    {
        if (!turn.Said.Has(Intent.DontKnow) && !(isAgain && turn.Said.GivesWhen)) return null;
        var steps = turn.Business.Services.Where(service => service.Bookable && IsDoneBy(turn, draft, service))
            .Select(service => (Service: service, Step: Synonyms.FirstStep(service.Names.Values.Prepend(service.Name)))).Where(entry => entry.Step is not null).ToList();
        var best = steps.Where(entry => entry.Step == steps.Min(other => other.Step)).Take(2).ToList();
        return best.Count == 1 ? best[0].Service : null;
    }

    private static AgentStep? Advise(Turn turn, BookingDraft draft, Service first)
    {
        var chosen = draft with { ServiceId = first.Id.Value, Candidates = [] };
        turn.State = turn.State with { Draft = chosen };
        turn.Say("ask.first", ("service", ItemWords.Name(turn, first)));
        return draft.Date is null ? AboutDay(turn, chosen) : null;
    }

    private static bool IsDoneBy(Turn turn, BookingDraft draft, Service service) =>
        draft.StaffId is null || turn.Business.Staff.First(member => member.Id.Value == draft.StaffId).Does(service);

    private static AgentStep WhichProvider(Turn turn)
    {
        if (!turn.HasAnswer) turn.Say("search.cityOrName");
        return turn.Reply();
    }

    private static AgentStep WhichVariant(Turn turn, Service service)
    {
        turn.State = turn.State with { Expecting = Expecting.Variant };
        var variants = service.Variants.Select(variant => ItemWords.Variant(turn, service, variant));
        turn.Offer(service.Variants.Select(variant => ItemWords.Name(turn, variant)));
        turn.Say("ask.variant", ("service", ItemWords.Name(turn, service)), ("list", string.Join("; ", variants)));
        return turn.Reply();
    }

    private static AgentStep NotBookable(Turn turn, Service service)
    {
        turn.State = turn.State with { Draft = null };
        return turn.HandOff("unsupportedRequest", "The customer orders something that is not booked by time.", turn.Phrases.Say("handOff.order", ("item", ItemWords.Name(turn, service))));
    }
}
