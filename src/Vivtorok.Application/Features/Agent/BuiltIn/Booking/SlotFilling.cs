using Vivtorok.Application.Features.Agent.BuiltIn.Answers;
using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>What a message adds to the booking: service, variant, person, day, time.</summary>
internal static class SlotFilling
{
    public static BookingDraft Fill(Turn turn, BookingDraft draft)
    {
        draft = Service(turn, draft);
        draft = Variant(turn, draft);
        draft = Staff(turn, draft);
        return WhenReader.Fill(turn, draft);
    }

    public static Service? ServiceOf(Turn turn, BookingDraft draft) => draft.ServiceId is { } id ? Subjects.Find(turn, id) as Service : null;

    private static BookingDraft Service(Turn turn, BookingDraft draft)
    {
        if (draft.AppointmentId is not null) return draft;
        var named = Subjects.Named(turn).Select(subject => subject.Item).OfType<Service>().ToList();
        var bookable = named.Where(service => service.Bookable).ToList();
        var known = bookable.Count > 0 ? bookable : named;
        if (known.Count == 0) return WithOnlyChoice(turn, draft);
        if (known.Exists(service => service.Id.Value == draft.ServiceId)) return draft;

        var ids = known.ConvertAll(service => service.Id.Value);
        var among = ids.Intersect(draft.Candidates).ToList();
        if (among.Count > 0) ids = among;
        if (draft.ServiceId is not null && (!MeansAnother(turn) || AnswersVariant(turn, draft))) return draft;
        if (ids.Count == 1) return Change(draft, ids[0]);
        return draft.ServiceId is null ? draft with { Candidates = ids } : draft;
    }

    // "A dog" as the answer to "for a cat or a dog?" is no wish for the pet hotel.
    private static bool AnswersVariant(Turn turn, BookingDraft draft) =>
        turn.State.Expecting == Expecting.Variant && ServiceOf(turn, draft) is { } service && VariantMatcher.Find(service, turn.Said.Words) is not null
        && !turn.Said.Mentions.Any(mention => mention.Coverage >= 0.75);

    // "English" as the answer to "which language?" is no wish for the English lesson.
    private static bool MeansAnother(Turn turn)
    {
        if (turn.Catalogue.IsDirectory || turn.Said.HasAny(Intent.Book, Intent.Another)) return true;
        if (turn.Said.Negated.Any(mention => mention.Items.Any(item => item.Id == turn.State.Draft?.ServiceId))) return true;
        var said = turn.Said.ClearMentions.ToList();
        return said.Exists(mention => mention.Coverage >= 0.6) || (turn.State.Expecting != Expecting.Details && said.Count > 0 && !turn.HasNewDetails);
    }

    private static BookingDraft Change(BookingDraft draft, Guid service) =>
        draft.Unproposed() with { ServiceId = service, Candidates = [], VariantId = null, StaffId = null };

    private static BookingDraft WithOnlyChoice(Turn turn, BookingDraft draft)
    {
        if (draft.ServiceId is not null) return draft;
        if (draft.Candidates is [var only] && turn.State.Expecting == Expecting.Service && (Consent.IsPlainYes(turn) || turn.Said.GivesWhen) && !turn.Said.Has(Intent.Deny)) return Change(draft, only);
        var all = turn.Business.Services.Where(service => service.Bookable).ToList();
        return all.Count == 1 ? Change(draft, all[0].Id.Value) : draft;
    }

    private static BookingDraft Variant(Turn turn, BookingDraft draft)
    {
        if (draft.AppointmentId is not null || ServiceOf(turn, draft) is not { Variants.Count: > 0 } service) return draft;
        if (service.Variants.Count == 1) return draft with { VariantId = service.Variants[0].Id };
        var said = VariantMatcher.Find(service, turn.Said.Words);
        return said is null || said.Id == draft.VariantId ? draft : draft.Unproposed() with { VariantId = said.Id };
    }

    private static BookingDraft Staff(Turn turn, BookingDraft draft)
    {
        if (draft.AppointmentId is not null || turn.Business.Staff.Count == 0) return draft;
        var said = turn.Said.Words.Where(word => word.IsOpen).Select(word => Term.Of(word.Text)).ToList();
        var service = ServiceOf(turn, draft);
        var member = turn.Business.Staff.Where(person => service is null || person.Does(service))
            .FirstOrDefault(person => TextNormaliser.Words(person.Name).Select(Term.Of).Any(part => part.Word.Length > 2 && said.Any(word => part.Likeness(word) >= 0.85)));
        return member is null || member.Id.Value == draft.StaffId ? draft : draft.Unproposed() with { StaffId = member.Id.Value };
    }
}
