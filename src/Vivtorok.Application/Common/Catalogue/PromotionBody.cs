using System.Text.Json.Serialization;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Common.Catalogue;

/// <summary>The price of one item while a promotion runs. <c>Item</c> is a service key or a SKU.</summary>
public sealed record PromotionPriceBody(string? Item, string? Variant, PriceBody? Price);

/// <summary>A promotion, as a client sends it. It is valid on both of its dates, by the business's own calendar day.</summary>
public sealed record PromotionBody
{
    /// <summary>Imports upsert by it. Absent outside an import: made from the name.</summary>
    public string? Key { get; init; }

    public string? Name { get; init; }

    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    public string? Text { get; init; }

    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? Texts { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>A whole number of 1 to 100.</summary>
    public decimal? PercentOff { get; init; }

    public IReadOnlyList<PromotionPriceBody>? Prices { get; init; }

    internal void ApplyTo(Promotion promotion, DateTimeOffset now) => promotion.Describe(
        new PromotionDetails(
            Name!.Trim(), Names ?? Catalogue.Texts.None, Catalogue.Texts.OrNull(Text), Texts ?? Catalogue.Texts.None,
            ValidFrom!.Value, ValidTo!.Value, (int?)PercentOff,
            [.. (Prices ?? []).Select(price => new PromotionPrice(price.Item!, Catalogue.Texts.OrNull(price.Variant), price.Price!.ToMoney()))]),
        now);
}
