using Vivtorok.Domain.Conversations;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>What a message cost: the provider says whether and as what it bills, the settings say how much that is.</summary>
internal static class WhatsAppCosts
{
    private const decimal Micros = 1_000_000;

    public static MessageCost? Of(WhatsAppPayloads.Status status, IReadOnlyList<WhatsAppPrice> prices)
    {
        if (status.Pricing is not { Category: { Length: > 0 and <= MessageCost.CategoryMaxLength } category } pricing) return null;
        category = category.ToLowerInvariant();
        if (pricing.Billable == false || pricing.Type is "free_customer_service" or "free_entry_point") return new MessageCost(category, false, 0, null);
        var price = prices.FirstOrDefault(p => p.Category.Equals(category, StringComparison.OrdinalIgnoreCase)
            && (p.CallingCode is null || status.RecipientId?.TrimStart('+').StartsWith(p.CallingCode, StringComparison.Ordinal) == true));
        return new MessageCost(category, true, price is null ? null : (long)(price.Amount * Micros), price?.Currency);
    }
}
