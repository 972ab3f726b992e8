using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Catalogue;

/// <summary>What services and products share: names in several languages, a price or priced variants, attributes to search by.</summary>
[NotPersonal]
public abstract class CatalogueItem : Entity, IWorkspaceOwned, IVersioned
{
    public const int KeyMaxLength = 100;
    public const int NameMaxLength = 300;
    public const int DescriptionMaxLength = 4000;
    public const int UnitMaxLength = 50;

    protected CatalogueItem()
    {
    }

    protected CatalogueItem(WorkspaceId workspaceId, string key) => (WorkspaceId, Key) = (workspaceId, key);

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>The owner's own key (a product's SKU), unique in the workspace; imports upsert by it.</summary>
    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Names { get; private set; } = None;

    public string? Description { get; private set; }

    public IReadOnlyDictionary<string, string> Descriptions { get; private set; } = None;

    public string? Unit { get; private set; }

    /// <summary>Minor units; null where variants carry the prices or the price is on request.</summary>
    public long? PriceAmount { get; private set; }

    public string? PriceCurrency { get; private set; }

    public PriceKind PriceKind { get; private set; }

    public IReadOnlyList<PriceVariant> Variants { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Attributes { get; private set; } = None;

    public DateTimeOffset UpdatedAt { get; private set; }

    public int Version { get; private set; }

    public Money? Price => PriceAmount is { } amount && PriceCurrency is { } currency ? new Money(amount, currency) : null;

    private static Dictionary<string, string> None { get; } = [];

    public PriceVariant? Variant(Guid? id) => id is null ? null : Variants.FirstOrDefault(v => v.Id == id);

    /// <summary>The price of a variant, or of the thing itself.</summary>
    public Money? PriceOf(Guid? variantId) => Variant(variantId)?.Price ?? Price;

    public string NameIn(string language) => Localized.Pick(Name, Names, language);

    protected void Offer(Offer offer, DateTimeOffset now)
    {
        (Name, Names, Description, Descriptions) = (offer.Name, offer.Names, offer.Description, offer.Descriptions);
        (Unit, PriceAmount, PriceCurrency, PriceKind) = (offer.Unit, offer.Price?.Amount, offer.Price?.Currency, offer.PriceKind);
        (Variants, Attributes, UpdatedAt) = (offer.Variants, offer.Attributes, now);
    }
}
