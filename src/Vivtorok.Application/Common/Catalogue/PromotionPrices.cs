namespace Vivtorok.Application.Common.Catalogue;

/// <summary>Whether the items a promotion names are in the catalogue.</summary>
internal static class PromotionPrices
{
    /// <param name="variants">The variants' keys of every service and product, by the item's key.</param>
    public static IEnumerable<(string Place, string Message)> Unknown(PromotionBody promotion, Dictionary<string, HashSet<string>> variants)
    {
        for (var i = 0; i < (promotion.Prices?.Count ?? 0); i++)
        {
            var price = promotion.Prices![i];
            if (!variants.TryGetValue(price.Item!, out var known)) yield return ($"prices[{i}].item", "There is no service or product of this key.");
            else if (!string.IsNullOrWhiteSpace(price.Variant) && !known.Contains(price.Variant)) yield return ($"prices[{i}].variant", "The item has no variant of this key.");
        }
    }
}
