using System.Text.Json.Serialization;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common.Catalogue;

/// <summary>An amount in minor units of a currency, as a client sends it.</summary>
public sealed record PriceBody(long? Amount, string? Currency)
{
    internal Money ToMoney() => new(Amount!.Value, Currency!);

    public static PriceBody? Of(Money? money) => money is null ? null : new PriceBody(money.Amount, money.Currency);
}

/// <summary>A variant, as a client sends it. Its key is unique within its item and keeps its id over repeated imports.</summary>
public sealed record VariantBody
{
    public string? Key { get; init; }

    public string? Name { get; init; }

    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    /// <summary>Null with a price kind of <c>onRequest</c>.</summary>
    public PriceBody? Price { get; init; }

    public PriceKind? PriceKind { get; init; }

    /// <summary>Null: that of the service.</summary>
    public int? DurationMinutes { get; init; }
}

/// <summary>What services and products share, as a client sends it. A thing with variants has no price of its own.</summary>
public abstract record OfferBody
{
    public string? Name { get; init; }

    /// <summary>By two-letter language code.</summary>
    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    public string? Description { get; init; }

    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? Descriptions { get; init; }

    public string? Unit { get; init; }

    public PriceBody? Price { get; init; }

    /// <summary>Absent: <c>fixed</c> with a price or variants, else <c>onRequest</c>.</summary>
    public PriceKind? PriceKind { get; init; }

    public IReadOnlyList<VariantBody>? Variants { get; init; }

    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    internal Offer ToOffer(IReadOnlyList<PriceVariant> known) => new(
        Name!.Trim(), Names ?? Texts.None, Texts.OrNull(Description), Descriptions ?? Texts.None, Texts.OrNull(Unit),
        Price?.ToMoney(), KindOf(PriceKind, Price, Variants is { Count: > 0 }), VariantsOver(known), Attributes ?? Texts.None);

    private List<PriceVariant> VariantsOver(IReadOnlyList<PriceVariant> known)
    {
        var ids = known.ToDictionary(variant => variant.Key, variant => variant.Id);
        var slugs = new HashSet<string>((Variants ?? []).Select(variant => variant.Key ?? ""));
        return [.. (Variants ?? []).Select(variant => Variant(variant, ids, slugs))];
    }

    private static PriceVariant Variant(VariantBody body, Dictionary<string, Guid> ids, HashSet<string> taken)
    {
        var key = body.Key ?? Slug.Of(body.Name!, CatalogueItem.KeyMaxLength, taken);
        return new PriceVariant(
            ids.TryGetValue(key, out var id) ? id : Guid.CreateVersion7(), key, body.Name!.Trim(), body.Names ?? Texts.None,
            body.Price?.ToMoney(), KindOf(body.PriceKind, body.Price, false), body.DurationMinutes);
    }

    private static PriceKind KindOf(PriceKind? kind, PriceBody? price, bool hasVariants) =>
        kind ?? (price is null && !hasVariants ? Domain.Catalogue.PriceKind.OnRequest : Domain.Catalogue.PriceKind.Fixed);
}
