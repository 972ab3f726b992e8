using Vivtorok.Application.Features.Agent.BuiltIn.Wording;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>How things of the catalogue are named and priced to a customer.</summary>
internal static class ItemWords
{
    /// <summary>The name in the customer's language; of "Манікюр / Manicure" the half in that language.</summary>
    public static string Name(Turn turn, CatalogueItem item)
    {
        var name = item.NameIn(turn.Language);
        var halves = name.Split(" / ");
        if (halves.Length != 2) return name;
        return halves.FirstOrDefault(half => Language.LanguageDetector.HasCyrillic(half) == (turn.Language == "uk"), name).Trim();
    }

    public static string Name(Turn turn, CatalogueItem item, Guid? variantId) =>
        item.Variant(variantId) is { } variant ? $"{Name(turn, item)} ({Brackets(Name(turn, variant))})" : Name(turn, item);

    public static string Name(Turn turn, PriceVariant variant) => Localized.Pick(variant.Name, variant.Names, turn.Language);

    /// <summary>"700 ₴", "від 4 500 ₴", "безкоштовно", "ціну назве колега".</summary>
    public static string Price(Turn turn, Money? price, PriceKind kind) => price is null || kind == PriceKind.OnRequest
        ? turn.Phrases.Say("price.onRequest")
        : kind == PriceKind.From ? turn.Phrases.Say("price.from", ("price", turn.Formats.Money(price))) : turn.Formats.Money(price);

    /// <summary>The price today, with the promotion that makes it, or the ordinary one.</summary>
    public static string PriceToday(Turn turn, CatalogueItem item, Guid? variantId)
    {
        var (ordinary, kind) = (item.PriceOf(variantId), item.Variant(variantId)?.PriceKind ?? item.PriceKind);
        var today = turn.Business.PriceOn(item, variantId, turn.Today);
        if (today is null || ordinary is null || today == ordinary) return Price(turn, ordinary, kind);
        var promotion = Promotions.For(turn, item, variantId).First(valid => valid.IsValidOn(turn.Today));
        return turn.Phrases.Say("price.promoted", ("price", turn.Formats.Money(today)), ("until", turn.Formats.DayOfYear(promotion.ValidTo)), ("ordinary", turn.Formats.Money(ordinary)));
    }

    /// <summary>"Жіноча стрижка (довге волосся) — 700 ₴", or each variant with its price.</summary>
    public static string PriceLine(Turn turn, Subject subject)
    {
        var (item, variantId) = subject;
        if (item.Variants.Count == 0 || item.Variant(variantId) is not null)
            return Priced(turn, Name(turn, item, variantId), PriceToday(turn, item, variantId));
        var variants = item.Variants.Select(variant => Variant(turn, item, variant));
        return $"{Name(turn, item)}: {string.Join("; ", variants)}.";
    }

    /// <summary>"довге волосся — 700 ₴".</summary>
    public static string Variant(Turn turn, CatalogueItem item, PriceVariant variant) => Priced(turn, Name(turn, variant), PriceToday(turn, item, variant.Id));

    // "R13–R14: 800 ₴": after a number a dash would make a range of the two.
    private static string Priced(Turn turn, string name, string price) =>
        turn.Phrases.Say(char.IsDigit(name[^1]) ? "price.numbered" : "price.line", ("item", name), ("price", price));

    /// <summary>Null where there is none to tell.</summary>
    public static string? Duration(Turn turn, CatalogueItem item, Guid? variantId)
    {
        if (item is not Service { Bookable: true } service) return null;
        var lengths = item.Variant(variantId) is null && item.Variants.Count > 0
            ? item.Variants.Select(variant => variant.DurationMinutes ?? service.DurationMinutes).OfType<int>().Distinct().Order().ToList()
            : [.. new[] { item.Variant(variantId)?.DurationMinutes ?? service.DurationMinutes }.OfType<int>()];
        return lengths.Count == 0 ? null : turn.Phrases.List([.. lengths.Select(turn.Formats.Duration)], "list.or");
    }

    public static string? Description(Turn turn, CatalogueItem item)
    {
        var text = item.Descriptions.TryGetValue(turn.Language, out var translated) ? translated : item.Description;
        var clean = text is null ? "" : Sentences.ForCustomers(text);
        return clean.Length == 0 ? null : clean;
    }

    private static string Brackets(string name) => name.Replace(" (", ", ", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
}
