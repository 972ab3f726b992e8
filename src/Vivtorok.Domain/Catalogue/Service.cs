namespace Vivtorok.Domain.Catalogue;

/// <summary>Something the business does for a customer, most often by appointment.</summary>
public sealed class Service : CatalogueItem
{
    public const int CategoryMaxLength = 100;
    public const int InternalNoteMaxLength = 2000;
    public const int MaxDurationMinutes = 24 * 60;

    private Service()
    {
    }

    public Service(WorkspaceId workspaceId, string key) : base(workspaceId, key) => Id = new ServiceId(Guid.CreateVersion7());

    public ServiceId Id { get; private set; }

    public string? Category { get; private set; }

    /// <summary>Null: one step of the grid.</summary>
    public int? DurationMinutes { get; private set; }

    /// <summary>False: it has a price but is never put in the calendar (delivery, membership).</summary>
    public bool Bookable { get; private set; } = true;

    /// <summary>How many may run at one moment; null: no limit of its own.</summary>
    public int? Capacity { get; private set; }

    /// <summary>For members. Never shown to the agent.</summary>
    public string? InternalNote { get; private set; }

    public int DurationOf(Guid? variantId, int slotStep) => Variant(variantId)?.DurationMinutes ?? DurationMinutes ?? slotStep;

    public void Describe(Offer offer, ServiceDetails details, DateTimeOffset now)
    {
        Offer(offer, now);
        (Category, DurationMinutes, Bookable) = (details.Category, details.DurationMinutes, details.Bookable);
        (Capacity, InternalNote) = (details.Capacity, details.InternalNote);
    }
}

/// <summary>What a service has beyond an <see cref="Offer"/>.</summary>
public sealed record ServiceDetails(string? Category, int? DurationMinutes, bool Bookable, int? Capacity, string? InternalNote);
