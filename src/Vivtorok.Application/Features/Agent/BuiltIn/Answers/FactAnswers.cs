using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>Answers every fact a message asks for; the booking that is under way goes on after them.</summary>
internal static class FactAnswers
{
    public static async Task<AgentStep?> AnswerAsync(Turn turn)
    {
        if (turn.Catalogue.IsDirectory) return null;
        var said = turn.Said;
        var subjects = Subjects.Of(turn);
        var before = turn.HasAnswer;

        var aboutThings = AboutThings(turn, subjects);
        if (IsHaggling(said)) turn.Say("discount.no");
        if (await InTimeAnswers.AnswerAsync(turn, subjects)) aboutThings = true;
        else if (AsksHours(turn) || AsksHoursAgain(turn)) HoursAnswers.Answer(turn);
        Place(turn);
        var answered = turn.HasAnswer && !before;
        if (said.IsQuestion || !(turn.HasOpenBooking || AsksToBook(said) || IsWish(said))) Knowledge.Answer(turn, isExtra: answered || AsksToBook(said) || turn.HasOpenBooking);
        if (!turn.HasAnswer && !aboutThings) Introduce(turn, subjects);
        return null;
    }

    private static bool AboutThings(Turn turn, IReadOnlyList<Subject> subjects)
    {
        var said = turn.Said;
        var named = Subjects.Named(turn);
        if (said.Has(Intent.Compare) && CompareAnswers.Answer(turn, subjects)) return true;
        if (named.Count != 1 && PriceAnswers.Budget(turn) is not null) return PriceAnswers.Answer(turn, named);
        if (VariantOfTopic(turn) is { } variant) return PriceAnswers.Answer(turn, [variant]);
        var told = false;
        if (Promotions.IsAsked(turn) && !IsHaggling(said))
        {
            Promotions.Answer(turn, subjects);
            told = true;
        }
        if ((said.HasAny(Intent.Stock, Intent.Offer) || named.Any(IsOut)) && (!said.Has(Intent.Book) || named.All(subject => subject.Item is Product)) && StockAnswers.Answer(turn, [.. (named.Count > 0 || !said.Has(Intent.Stock) || said.HasAny(Intent.Delivery, Intent.Payment) || Subjects.Unknown(turn).Count > 0 ? named : subjects).Where(subject => subject.Item is Product)]))
        {
            told = true;
            if (!said.Has(Intent.Total) || named.Count == 1) named = [.. named.Where(subject => subject.Item is not Product)];
            subjects = [.. named.Where(subject => !IsOut(subject))];
            if (subjects.Count == 0) return true;
        }
        if (AsksForMenu(turn)) told |= PriceAnswers.PriceList(turn);
        else if (AsksPrice(turn, said, subjects)) told |= PriceAnswers.Answer(turn, subjects);
        if (said.Has(Intent.Duration) && !Knowledge.IsHowMany(turn)) told |= Lengths(turn, subjects);
        return Describe(turn, subjects) || told;
    }

    // "How much is the course and how many people are in a group?": the owner's description answers the second half.
    private static bool Describe(Turn turn, IReadOnlyList<Subject> subjects)
    {
        if (subjects.Count != 1 || !turn.Said.IsQuestion || ItemWords.Description(turn, subjects[0].Item) is not { } description) return false;
        var words = TextNormaliser.Words(description).Select(Term.Of).Where(term => !term.IsStopWord && !term.IsNumber && term.Word.Length > 3).ToList();
        var named = turn.Said.Mentions.SelectMany(mention => mention.Positions).ToHashSet();
        var asked = turn.Said.Words.Where((word, place) => !named.Contains(place) && word.IsOpen).Select(word => Term.Of(word.Text));
        if (!asked.Any(term => words.Exists(word => word.Likeness(term) >= 0.9))) return false;
        turn.Add(description);
        return true;
    }

    // "And the rear ones?" after a price: another variant of the same thing.
    private static Subject? VariantOfTopic(Turn turn)
    {
        if (turn.HasOpenBooking || turn.Said.Words.Count > 4 || turn.Said.GivesWhen || turn.Said.HasAny(Intent.Book, Intent.Cancel, Intent.Move, Intent.Duration, Intent.Hours) || turn.State.Topic is not [var topic]) return null;
        var isOther = turn.Said.ClearMentions.Any(mention => mention.First.Id != topic.Id);
        return !isOther && Subjects.Find(turn, topic.Id) is { Variants.Count: > 1 } item && VariantMatcher.Find(item, turn.Said.Words) is { } variant ? new Subject(item, variant.Id) : null;
    }

    private static bool AsksPrice(Turn turn, Utterance said, IReadOnlyList<Subject> subjects) =>
        (said.Has(Intent.Price) && !(said.Has(Intent.Duration) && said.Has(Intent.Hours)))
        || (said.Clauses.SelectMany(ClauseParts.Of).Any(IsHowMuch) && !Knowledge.IsHowMany(turn))
        || (subjects.Count != 1 && PriceAnswers.Budget(turn) is not null)
        || said.Has(Intent.Cheapest)
        || (said.HasAny(Intent.Total, Intent.Discount) && subjects.Count > 0 && said is { IsQuestion: true, GivesWhen: false })
        || (said.Has(Intent.Services) && subjects.Count > 1);

    // "How much is a haircut and until when are you open?": the first half asks for a price.
    private static bool IsHowMuch(Clause part) => part.Intents.Contains(Intent.HowMuch) && !part.Intents.Contains(Intent.Duration) && !part.Intents.Contains(Intent.Hours);

    // "What lessons do you have?" asks for all of them, "which manicures" for those.
    private static bool AsksForMenu(Turn turn) =>
        turn.Said.Has(Intent.Services) && !turn.Said.Mentions.Any(mention => !mention.IsDoubtful && (mention.Coverage > 0.7 || !mention.IsClear)) && !Promotions.IsAsked(turn) && !turn.Said.Has(Intent.Discount);

    // "Are there discounts?" asks what holds, "will you make it cheaper?" asks for more than that.
    private static bool IsHaggling(Utterance said) => said.Has(Intent.Discount) && !said.Has(Intent.Promotion) && !said.Has(Intent.Cheapest);

    private static bool IsOut(Subject subject) => Subjects.IsOut(subject.Item);

    private static bool Lengths(Turn turn, IReadOnlyList<Subject> subjects)
    {
        var lengths = subjects.Take(5).Select(subject => (subject, Length: ItemWords.Duration(turn, subject.Item, subject.VariantId))).Where(entry => entry.Length is not null).ToList();
        foreach (var (subject, length) in lengths) turn.Say("duration.line", ("item", ItemWords.Name(turn, subject.Item, subject.VariantId)), ("length", length!));
        if (lengths.Count > 0) Subjects.Remember(turn, subjects);
        return lengths.Count > 0;
    }

    private static bool AsksHours(Turn turn)
    {
        var said = turn.Said;
        if (said.Has(Intent.OpenNow)) return true;
        if (!said.Has(Intent.Hours)) return false;
        // "Close to Friday" in a booking is no question about hours.
        if (turn.HasOpenBooking && !said.IsQuestion) return false;
        return !AsksToBook(said) || said.Clauses.Any(clause => clause.Intents.Contains(Intent.Hours) && !clause.Intents.Contains(Intent.Book));
    }

    private static bool AsksHoursAgain(Turn turn) =>
        turn.IsAfterHours && !turn.HasOpenBooking && turn.Said is { GivesWhen: true, Mentions.Count: 0, Words.Count: <= 5 } said && !AsksToBook(said);

    // "Manicure tomorrow at two" is an order, not a question about manicures.
    private static bool IsWish(Utterance said) => (said.Has(Intent.Want) || said.GivesWhen) && said.ClearMentions.Any();

    private static bool AsksToBook(Utterance said) => said.HasAny(Intent.Book, Intent.Cancel, Intent.Move);

    private static void Place(Turn turn)
    {
        var (said, profile) = (turn.Said, turn.Business.Profile);
        if (said.Has(Intent.Address) && profile.Address is { } address && (said.IsQuestion || said.Words.Count <= 6)) turn.Say("address", ("address", Localized.Pick(address, profile.Addresses, turn.Language)));
        if (said.Has(Intent.Phone) && (said.IsQuestion || said.Words.Count <= 6) && said.Phone is null && !said.HasAny(Intent.NoPhone, Intent.Abuse) && profile.Phone is { } phone && !turn.HasOpenBooking) turn.Say("phone", ("phone", phone));
        if (said.Has(Intent.Email) && said.Email is null && profile.Email is { } email) turn.Say("email", ("email", email));
        if (said.Has(Intent.Staff) && said.IsQuestion && turn.Business.Staff.Count > 0) turn.Say("staff", ("list", turn.Phrases.List([.. turn.Business.Staff.Select(member => member.Name)])));
    }

    // "How fresh are your flowers?": a part of a name beside a word the business does not know asks for more than a price.
    private static bool IsAboutUnknown(Turn turn) =>
        turn.Said.IsQuestion && !turn.Said.HasAny(Intent.Offer, Intent.Stock, Intent.Services, Intent.Describe) && turn.Said.Mentions.All(mention => mention.Coverage < 0.6) && Subjects.Unknown(turn).Count > 0;

    // A thing is named and nothing is asked: tell what it is and costs.
    private static void Introduce(Turn turn, IReadOnlyList<Subject> subjects)
    {
        var said = turn.Said;
        var named = Subjects.Named(turn);
        if (IsAboutUnknown(turn)) return;
        if (named.Count is 0 or > 4 || turn.HasOpenBooking || (said.Has(Intent.Want) && !said.IsQuestion) || said.HasAny(Intent.Book, Intent.Availability, Intent.Thanks, Intent.Bye) || said.When.Dates.Any(date => date.Date >= turn.Today)) return;
        foreach (var subject in named)
        {
            turn.Add(ItemWords.PriceLine(turn, subject).TrimEnd('.') + ".");
            if (ItemWords.Description(turn, subject.Item) is { } description) turn.Add(description);
        }
        if (named.Count == 1) Lengths(turn, subjects);
        Subjects.Remember(turn, named);
    }
}
