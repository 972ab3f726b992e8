using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>Whether a product can be had and when it comes.</summary>
internal static class StockAnswers
{
    public static bool Answer(Turn turn, IReadOnlyList<Subject> subjects)
    {
        var products = subjects.Where(subject => subject.Item is Product).ToList();
        foreach (var subject in products.Take(5)) Tell(turn, (Product)subject.Item, subject.VariantId);
        if (products.Count > 0) Subjects.Remember(turn, products);
        return products.Count > 0;
    }

    private static void Tell(Turn turn, Product product, Guid? variantId)
    {
        var name = ItemWords.Name(turn, product, variantId);
        var line = ItemWords.PriceLine(turn, new Subject(product, variantId));
        var isOut = Subjects.IsOut(product);
        if (!isOut) turn.Say(product.Availability == Availability.OnOrder ? "stock.onOrder" : turn.Said.Has(Intent.Stock) ? "stock.yes" : "stock.in", ("line", line.TrimEnd('.')));
        else turn.Say(product.RestockDate is null || product.RestockDate <= turn.Today ? "stock.out" : "stock.outUntil", ("item", name), ("date", product.RestockDate is { } date ? turn.Formats.DayOfYear(date) : ""));
        if (isOut && !turn.Said.Has(Intent.Price) && product.Price is not null) turn.Say("stock.price", ("price", ItemWords.PriceToday(turn, product, variantId)));
    }
}
