using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Common.Catalogue;

/// <summary>A service, as a client sends it.</summary>
public sealed record ServiceBody : OfferBody
{
    /// <summary>The owner's own key; imports upsert by it. Absent outside an import: made from the name.</summary>
    public string? Key { get; init; }

    public string? Category { get; init; }

    /// <summary>Null: one step of the grid.</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>False: it has a price but is never put in the calendar. Absent: true.</summary>
    public bool? Bookable { get; init; }

    /// <summary>How many may run at one moment; null: no limit of its own.</summary>
    public int? Capacity { get; init; }

    /// <summary>For members. Never shown to the agent.</summary>
    public string? InternalNote { get; init; }

    internal void ApplyTo(Service service, DateTimeOffset now) => service.Describe(
        ToOffer(service.Variants),
        new ServiceDetails(Texts.OrNull(Category), DurationMinutes, Bookable ?? true, Capacity, Texts.OrNull(InternalNote)),
        now);
}
