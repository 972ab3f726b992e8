namespace Vivtorok.Domain.Catalogue;

/// <summary>Whether a product can be had.</summary>
public enum Availability
{
    InStock,
    OutOfStock,
    OnOrder,
}

/// <summary>Something the business sells. Its key is the SKU.</summary>
public sealed class Product : CatalogueItem
{
    private Product()
    {
    }

    public Product(WorkspaceId workspaceId, string sku) : base(workspaceId, sku) => Id = new ProductId(Guid.CreateVersion7());

    public ProductId Id { get; private set; }

    /// <summary>Pieces; null: not counted.</summary>
    public int? Stock { get; private set; }

    public Availability Availability { get; private set; }

    public DateOnly? RestockDate { get; private set; }

    public void Describe(Offer offer, int? stock, Availability availability, DateOnly? restockDate, DateTimeOffset now)
    {
        Offer(offer, now);
        (Stock, Availability, RestockDate) = (stock, availability, restockDate);
    }
}
