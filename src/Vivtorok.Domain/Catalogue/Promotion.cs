using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Catalogue;

/// <summary>The price of one item while a promotion runs. <c>Item</c> is a service key or a SKU.</summary>
public sealed record PromotionPrice(string Item, string? Variant, Money Price);

/// <summary>Lower prices between two dates, both included, by the business's own calendar day.</summary>
[NotPersonal]
public sealed class Promotion : Entity, IWorkspaceOwned, IVersioned
{
    public const int KeyMaxLength = 100;
    public const int NameMaxLength = 300;
    public const int TextMaxLength = 2000;

    private Promotion()
    {
    }

    public Promotion(WorkspaceId workspaceId, string key)
    {
        Id = new PromotionId(Guid.CreateVersion7());
        (WorkspaceId, Key) = (workspaceId, key);
    }

    public PromotionId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public string? Text { get; private set; }

    public IReadOnlyDictionary<string, string> Texts { get; private set; } = new Dictionary<string, string>();

    public DateOnly ValidFrom { get; private set; }

    public DateOnly ValidTo { get; private set; }

    public int? PercentOff { get; private set; }

    public IReadOnlyList<PromotionPrice> Prices { get; private set; } = [];

    public DateTimeOffset UpdatedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsValidOn(DateOnly date) => ValidFrom <= date && date <= ValidTo;

    public void Describe(PromotionDetails details, DateTimeOffset now)
    {
        (Name, Names, Text, Texts) = (details.Name, details.Names, details.Text, details.Texts);
        (ValidFrom, ValidTo, PercentOff, Prices, UpdatedAt) = (details.ValidFrom, details.ValidTo, details.PercentOff, details.Prices, now);
    }
}

/// <summary>The editable part of a <see cref="Promotion"/>.</summary>
public sealed record PromotionDetails(
    string Name, IReadOnlyDictionary<string, string> Names, string? Text, IReadOnlyDictionary<string, string> Texts,
    DateOnly ValidFrom, DateOnly ValidTo, int? PercentOff, IReadOnlyList<PromotionPrice> Prices);
