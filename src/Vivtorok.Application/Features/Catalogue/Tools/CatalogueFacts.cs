using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue.Tools;

/// <summary>A service or product as the agent may tell it, at today's prices. Notes for members are not among it.</summary>
internal sealed record CatalogueFacts(
    string Kind,
    Guid Id,
    string Key,
    string Name,
    string? Description,
    Money? Price,
    PriceKind PriceKind,
    string? Unit,
    IReadOnlyList<VariantFacts> Variants,
    int? DurationMinutes,
    bool Bookable,
    Availability? Availability,
    int? Stock,
    DateOnly? RestockDate,
    IReadOnlyDictionary<string, string> Attributes,
    PromotionFacts? Promotion)
{
    public static CatalogueFacts Of(CatalogueItem item, AgentScope scope)
    {
        var (business, today) = (scope.Business, scope.Business.Today(scope.Now));
        var (service, product) = (item as Service, item as Product);
        return new CatalogueFacts(
            service is null ? "product" : "service", service?.Id.Value ?? product!.Id.Value, item.Key, item.NameIn(scope.Language),
            item.Description is null ? null : Localized.Pick(item.Description, item.Descriptions, scope.Language),
            business.PriceOn(item, null, today), item.PriceKind, item.Unit,
            [.. item.Variants.Select(variant => VariantFacts.Of(variant, item, business.PriceOn(item, variant.Id, today), scope.Language))],
            service?.DurationMinutes, service?.Bookable ?? false, product?.Availability, product?.Stock, product?.RestockDate, item.Attributes,
            business.Promotions.FirstOrDefault(p => p.IsValidOn(today) && p.Prices.Any(price => price.Item == item.Key)) is { } promotion
                ? PromotionFacts.Of(promotion, item, scope.Language)
                : null);
    }
}

/// <summary>A variant at today's price.</summary>
internal sealed record VariantFacts(Guid Id, string Key, string Name, Money? Price, PriceKind PriceKind, int? DurationMinutes)
{
    public static VariantFacts Of(PriceVariant variant, CatalogueItem item, Money? price, string language) => new(
        variant.Id, variant.Key, Localized.Pick(variant.Name, variant.Names, language), price, variant.PriceKind,
        variant.DurationMinutes ?? (item as Service)?.DurationMinutes);
}

/// <summary>The promotion behind a lower price, with the price without it.</summary>
internal sealed record PromotionFacts(string Key, string Name, string? Text, DateOnly ValidTo, int? PercentOff, Money? RegularPrice)
{
    public static PromotionFacts Of(Promotion promotion, CatalogueItem item, string language) => new(
        promotion.Key, Localized.Pick(promotion.Name, promotion.Names, language),
        promotion.Text is null ? null : Localized.Pick(promotion.Text, promotion.Texts, language), promotion.ValidTo, promotion.PercentOff, item.Price);
}
