using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common.Agents.Prompts;

/// <summary>What the business offers and has answered, as far as it fits; the rest is found by the search tools.</summary>
internal static class PromptCatalogue
{
    private const int MostItems = 60;
    private const int MostEntries = 40;
    private const int TextLength = 300;
    private const int MostCharacters = 24_000;

    public static string Write(BusinessSnapshot business)
    {
        var items = business.Services.Concat<CatalogueItem>(business.Products).ToList();
        var lines = items.Take(MostItems).Select(item => PromptData.Of(Describe(item)))
            .Concat(business.Promotions.Select(promotion => PromptData.Of(Describe(promotion))))
            .Concat(business.Knowledge.Take(MostEntries).Select(entry => PromptData.Of(new { question = entry.Questions is [var first, ..] ? first : null, answer = Short(entry.Answer) })));
        var (kept, length, isWhole) = (new List<string>(), 0, items.Count <= MostItems && business.Knowledge.Count <= MostEntries);
        foreach (var line in lines)
        {
            if ((length += line.Length + 1) > MostCharacters)
            {
                isWhole = false;
                break;
            }

            kept.Add(line);
        }

        var note = isWhole ? "All that is offered:" : "A part of what is offered; search_catalogue and search_knowledge find the rest:";
        return $"{note} prices are in minor units, promotions hold only on their days.\n<catalogue>\n{string.Join('\n', kept)}\n</catalogue>";
    }

    private static object Describe(CatalogueItem item) => new
    {
        id = (item as Service)?.Id.Value,
        sku = item is Product ? item.Key : null,
        name = item.Name,
        names = item.Names.Count == 0 ? null : item.Names,
        about = item.Description is { } text ? Short(text) : null,
        price = item.Price,
        priceKind = item.PriceKind,
        minutes = (item as Service)?.DurationMinutes,
        bookable = (item as Service)?.Bookable,
        availability = (item as Product)?.Availability,
        attributes = item.Attributes.Count == 0 ? null : item.Attributes,
        variants = item.Variants.Count == 0 ? null : item.Variants.Select(v => new { id = v.Id, name = v.Name, price = v.Price, priceKind = v.PriceKind, minutes = v.DurationMinutes }),
    };

    private static object Describe(Promotion promotion) => new
    {
        promotion = promotion.Name,
        text = promotion.Text is { } text ? Short(text) : null,
        from = promotion.ValidFrom,
        to = promotion.ValidTo,
        percentOff = promotion.PercentOff,
        prices = promotion.Prices.Count == 0 ? null : promotion.Prices.Select(p => new { item = p.Item, variant = p.Variant, price = p.Price }),
    };

    private static string Short(string text) => text.Length <= TextLength ? text : text[..TextLength] + "…";
}
