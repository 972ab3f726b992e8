using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>One thing an answer is about.</summary>
internal sealed record Subject(CatalogueItem Item, Guid? VariantId);

/// <summary>What a question is about: what it names, or else what was talked about last.</summary>
internal static class Subjects
{
    /// <summary>The things named, each clear one; groups of alike things only where nothing is clear or a total is asked.</summary>
    public static IReadOnlyList<Subject> Named(Turn turn)
    {
        var mentions = turn.Said.Mentions.Where(mention => !mention.IsDoubtful).ToList();
        var clear = mentions.Where(mention => mention.IsClear).ToList();
        if (clear.Count > 0 && !turn.Said.Has(Intent.Total)) mentions = clear;
        return [.. mentions.SelectMany(mention => Narrow(turn, mention, clear)).DistinctBy(subject => (subject.Item, subject.VariantId))];
    }

    /// <summary>The things named, or those of the last answer when none is named and nothing unknown is.</summary>
    public static IReadOnlyList<Subject> Of(Turn turn)
    {
        var named = Named(turn);
        if (named.Count > 0) return named;
        return Unknown(turn).Count > 0 && turn.Said.Words.Count > 2 && turn.Said.Mentions.Count > 0 ? [] : Remembered(turn);
    }

    public static IReadOnlyList<Subject> Remembered(Turn turn)
    {
        // While a booking is open, "and how long does it take?" is about what is being booked.
        if (turn.State.Draft is { Done: false, ServiceId: { } booking } draft && Find(turn, booking) is { } booked) return [new Subject(booked, draft.VariantId)];
        var topic = turn.State.Topic.Select(item => (Item: Find(turn, item.Id), item.VariantId)).Where(entry => entry.Item is not null).ToList();
        if (topic.Count == 1 && topic[0].Item!.Variants.Count > 0 && VariantMatcher.Find(topic[0].Item!, turn.Said.Words) is { } variant)
            return [new Subject(topic[0].Item!, variant.Id)];
        return [.. topic.Select(entry => new Subject(entry.Item!, entry.VariantId))];
    }

    public static void Remember(Turn turn, IEnumerable<Subject> subjects) =>
        turn.State = turn.State with { Topic = [.. subjects.Take(6).Select(subject => new TopicItem(subject.Item is Service ? "service" : "product", IdOf(subject.Item), subject.VariantId))] };

    public static CatalogueItem? Find(Turn turn, Guid id) => turn.Catalogue.Items.FirstOrDefault(item => item.Id == id)?.Item;

    public static Guid IdOf(CatalogueItem item) => item switch { Service service => service.Id.Value, Product product => product.Id.Value, _ => Guid.Empty };

    /// <summary>Words that could name a thing but are nowhere in the business.</summary>
    public static IReadOnlyList<string> Unknown(Turn turn) =>
    [
        .. turn.Said.Words.Where(word => word.MayBeThing && !IsStaff(turn, word.Text) && turn.Catalogue.Find(word.Text).Count == 0).Select(word => word.Text),
    ];

    private static bool IsStaff(Turn turn, string word) =>
        turn.Business.Staff.Any(member => Language.TextNormaliser.Words(member.Name).Select(Term.Of).Any(part => part.Likeness(Term.Of(word)) >= 0.85));

    /// <summary>A thing is asked for that the business almost does: it must not be invented.</summary>
    public static bool IsNearMiss(Turn turn)
    {
        var said = turn.Said;
        if (turn.Catalogue.IsDirectory || turn.Catalogue.Items.Count == 0) return false;
        if (!said.HasAny(Intent.Offer, Intent.Price, Intent.Book, Intent.Stock, Intent.Services, Intent.Want)) return false;
        if (said.HasAny(Intent.Delivery, Intent.Payment, Intent.CallMe)) return false;
        return !said.ClearMentions.Any() && Unknown(turn) is { Count: > 0 and <= 4 };
    }

    /// <summary>The names of the things the business offers, in the customer's language.</summary>
    public static IEnumerable<string> Menu(Turn turn)
    {
        var services = turn.Business.Services.Select(service => ItemWords.Name(turn, service));
        var products = turn.Business.Products.Where(product => !IsOut(product)).Select(product => ItemWords.Name(turn, product));
        return turn.Business.Products.Count > turn.Business.Services.Count ? products.Concat(services) : services.Concat(products);
    }

    public static bool IsOut(CatalogueItem item) => item is Product { Availability: Availability.OutOfStock } or Product { Stock: 0 };

    // "Разом із заміною" beside an oil: of all replacements the one that shares a meaning with it.
    private static IEnumerable<Subject> Narrow(Turn turn, Mention mention, List<Mention> clear)
    {
        if (mention.IsClear) return [new Subject(mention.First.Item, mention.VariantId)];
        var others = clear.SelectMany(other => other.First.Names).SelectMany(name => name.Terms).SelectMany(term => turn.Catalogue.Terms[term.Term].Groups).ToHashSet();
        var related = mention.Items.Where(item => item.Names.Any(name => name.Terms.Any(term => turn.Catalogue.Terms[term.Term].Groups.Any(others.Contains)))).ToList();
        var ofKind = mention.Items.Where(item => clear.TrueForAll(other => other.First.IsService == item.IsService)).ToList();
        var kept = related.Count > 0 ? related : clear.Count == 0 ? mention.Items : turn.Said.Has(Intent.Total) && ofKind.Count == 1 ? ofKind : [];
        return kept.Select(item => new Subject(item.Item, VariantOf(turn, item.Item)));
    }

    private static Guid? VariantOf(Turn turn, CatalogueItem item) => item.Variants.Count == 0 ? null : VariantMatcher.Find(item, turn.Said.Words)?.Id;
}
