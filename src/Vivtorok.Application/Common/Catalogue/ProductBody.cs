using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Common.Catalogue;

/// <summary>A product, as a client sends it.</summary>
public sealed record ProductBody : OfferBody
{
    /// <summary>Imports upsert by it. Absent outside an import: made from the name.</summary>
    public string? Sku { get; init; }

    /// <summary>Pieces; null: not counted.</summary>
    public int? Stock { get; init; }

    /// <summary>Absent: <c>inStock</c>, or <c>outOfStock</c> where the stock is 0.</summary>
    public Availability? Availability { get; init; }

    public DateOnly? RestockDate { get; init; }

    internal void ApplyTo(Product product, DateTimeOffset now) =>
        product.Describe(ToOffer(product.Variants), Stock, Availability ?? Default(Stock), RestockDate, now);

    private static Availability Default(int? stock) =>
        stock == 0 ? Domain.Catalogue.Availability.OutOfStock : Domain.Catalogue.Availability.InStock;
}
