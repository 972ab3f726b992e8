using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Catalogue;

/// <summary>How a price is meant.</summary>
public enum PriceKind
{
    /// <summary>Exactly this.</summary>
    Fixed,

    /// <summary>The least it can be.</summary>
    From,

    /// <summary>No price is told; a person names it.</summary>
    OnRequest,
}

/// <summary>One variant of a service or product, such as a hair length or a tyre size.</summary>
/// <param name="DurationMinutes">Null: that of the service.</param>
public sealed record PriceVariant(
    Guid Id, string Key, string Name, IReadOnlyDictionary<string, string> Names, Money? Price, PriceKind PriceKind, int? DurationMinutes);

/// <summary>What is told of a thing that can be bought: names, texts, price or priced variants.</summary>
public sealed record Offer(
    string Name,
    IReadOnlyDictionary<string, string> Names,
    string? Description,
    IReadOnlyDictionary<string, string> Descriptions,
    string? Unit,
    Money? Price,
    PriceKind PriceKind,
    IReadOnlyList<PriceVariant> Variants,
    IReadOnlyDictionary<string, string> Attributes);
