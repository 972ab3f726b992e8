using Vivtorok.Application.Features.Agent.BuiltIn.Answers;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>Whether the customer wants a booking, or does not any more.</summary>
internal static class Wish
{
    /// <param name="before">The booking that is done, if there is one.</param>
    public static bool IsToBook(Turn turn, BookingDraft? before)
    {
        var said = turn.Said;
        if (turn.State.Expecting == Expecting.Interest && Consent.IsPlainYes(turn) && turn.State.Topic.Any(topic => topic.Kind == "service")) return true;
        var services = Subjects.Named(turn).Select(subject => subject.Item).OfType<Service>().ToList();
        var products = Subjects.Named(turn).Any(subject => subject.Item is Product);
        if (products && services.Count == 0) return false;
        if (before is { Done: true } && !said.Has(Intent.Book) && !(said.GivesWhen && said.HasAny(Intent.Availability))) return false;
        if (said.HasAny(Intent.Cancel, Intent.MyBookings) || (said.Has(Intent.Injection) && !said.Has(Intent.Book))) return false;
        if (said.Has(Intent.WalkIn)) return false;
        if (said.Has(Intent.Want) && services.Exists(service => service.Bookable) && ((!said.IsQuestion && !turn.HasAnswer) || said.Clauses.Any(clause => IsPlainWish(said, clause)))) return true;
        if (said.Has(Intent.Book)) return !IsQuestionAboutBooking(turn);
        if (said.Has(Intent.Availability) && (said.GivesWhen || services.Count > 0)) return !turn.HasAnswer || services.Count > 0;
        var isPast = said.When.Dates.Count > 0 && said.When.Dates.All(date => date.Date < turn.Today);
        if (!said.GivesWhen || isPast || turn.HasAnswer || said.HasAny(Intent.Hours, Intent.Stock)) return false;
        return services.Count > 0 || IsTopicBookable(turn) || IsFullMoment(said);
    }

    // "I need a check-up on Thursday morning, and can I pay by card?": the question beside it takes nothing away.
    private static bool IsPlainWish(Utterance said, Clause clause) =>
        said.GivesWhen && clause.Intents.Contains(Intent.Want) && !clause.Intents.Overlaps([Intent.Price, Intent.Duration, Intent.Hours, Intent.DoNotBook]);

    // "Tomorrow at 3" after a price was told.
    private static bool IsTopicBookable(Turn turn) =>
        !turn.IsAfterHours && !turn.Said.IsQuestion && turn.State.Topic is [{ Kind: "service" } topic] && Subjects.Find(turn, topic.Id) is Service { Bookable: true };

    // A day and an hour are told for something, whatever its name.
    private static bool IsFullMoment(Utterance said) =>
        said.When.Dates.Any(date => !date.IsNegated) && said.When.Times.Any(time => time is { IsNegated: false, IsWindow: false } && said.Clauses.Any(clause => !clause.IsQuestion && clause.Text.Contains(time.Text, StringComparison.Ordinal)))
        && !said.HasAny(Intent.Upset, Intent.Complaint, Intent.CallMe, Intent.Thanks, Intent.Bye);

    /// <summary>A draft with what the conversation was about.</summary>
    public static BookingDraft Begin(Turn turn)
    {
        var topic = turn.State.Topic.Where(item => item.Kind == "service").ToList();
        var draft = new BookingDraft();
        if (topic.Count == 1 && Subjects.Named(turn).Count == 0 && Subjects.Find(turn, topic[0].Id) is Service { Bookable: true })
            draft = draft with { ServiceId = topic[0].Id, VariantId = topic[0].VariantId };
        return draft;
    }

    /// <summary>"Forget it", or a goodbye before anything is agreed.</summary>
    public static bool IsDropped(Turn turn)
    {
        var said = turn.Said;
        if (said.HasAny(Intent.Drop, Intent.DoNotBook) && GivesUp(turn)) return true;
        if (said.GivesWhen || said.Has(Intent.Another) || Consent.IsPlainYes(turn)) return false;
        if (said.Has(Intent.Cancel)) return true;
        if (said.Has(Intent.Affirm)) return false;
        if (said.Has(Intent.Thanks) && !said.HasAny(Intent.Bye, Intent.Deny) && turn.State.Draft is { ServiceId: not null, AppointmentId: null }) return false;
        if (said.HasAny(Intent.Thanks, Intent.Bye) && !said.IsQuestion && !said.HasAny(Intent.Book, Intent.Select) && said.Phone is null && said.Mentions.Count == 0) return said.Words.Count <= 12;
        return said.Has(Intent.DoNotBook) && said.Has(Intent.Deny) && said.Mentions.Count == 0;
    }

    /// <summary>A "no" and nothing else, to a question that wants no yes or no.</summary>
    public static bool IsBareNo(Turn turn) =>
        turn.State.Expecting != Expecting.BookingConsent && turn.Said.Has(Intent.Deny) && !turn.Said.HasAny(Intent.Affirm, Intent.NoPhone, Intent.Another, Intent.AnyTime, Intent.DontKnow)
        && turn is { HasAnswer: false, HasNewDetails: false, Said: { IsQuestion: false, Words.Count: <= 2, Mentions.Count: 0, GivesWhen: false }, Catalogue.IsDirectory: false };

    /// <summary>"I cannot tomorrow" of the very day that is spoken of.</summary>
    public static bool IsDayRefused(Turn turn, BookingDraft draft) =>
        !turn.HasAnswer && turn.Said is { IsQuestion: false, When.Times.Count: 0 } said && said.HasAny(Intent.Absent, Intent.Busy) && said.When.Dates.Count > 0 && said.When.Dates.All(date => date.Date == draft.Date);

    // "I have changed my mind, Friday please" and "another service" go on; "another time then" does not.
    private static bool GivesUp(Turn turn)
    {
        var said = turn.Said;
        if (said.Text.Contains('?') || said.When.Dates.Count > 0 || said.When.Times.Count > 0 || said.Phone is not null || said.Email is not null) return false;
        if (said.Has(Intent.Another) && (turn.Catalogue.IsDirectory || !said.Words.Any(word => word.Text is "разом" or "раз" or "разу" or "time" or "day"))) return false;
        if ((turn.Catalogue.IsDirectory && said.Has(Intent.Search)) || said.HasAny(Intent.CallMe, Intent.NoPhone) || said.Words.Any(word => IsAboutCalls(word.Text))) return false;
        if (said.Has(Intent.Affirm) && (said.Has(Intent.Nothing) || (said.Has(Intent.Book) && !said.HasAny(Intent.Deny, Intent.DoNotBook)))) return false; // "yes, that is all"
        return turn.State.Draft is { } draft && SlotFilling.Fill(turn, draft) == draft && said.ClearMentions.All(mention => mention.First.Id == draft.ServiceId);
    }

    // "No need to call": what is not wanted is the call.
    private static bool IsAboutCalls(string word) =>
        word.StartsWith("дзвон", StringComparison.Ordinal) || word.StartsWith("телефон", StringComparison.Ordinal) || word.StartsWith("нагад", StringComparison.Ordinal) || word.StartsWith("remind", StringComparison.Ordinal);

    private static bool IsQuestionAboutBooking(Turn turn) => turn.HasAnswer && turn.Said.IsQuestion && !turn.Said.GivesWhen && Subjects.Named(turn).Count == 0;
}
