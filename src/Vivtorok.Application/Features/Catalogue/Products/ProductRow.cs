using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

/// <summary>A product as clients read it.</summary>
public sealed record ProductRow(
    Guid Id,
    string Sku,
    string Name,
    IReadOnlyDictionary<string, string> Names,
    string? Description,
    IReadOnlyDictionary<string, string> Descriptions,
    string? Unit,
    Money? Price,
    PriceKind PriceKind,
    IReadOnlyList<PriceVariant> Variants,
    int? Stock,
    Availability Availability,
    DateOnly? RestockDate,
    IReadOnlyDictionary<string, string> Attributes,
    DateTimeOffset UpdatedAt,
    int Version)
{
    internal static ProductRow Of(Product row) => new(
        row.Id.Value, row.Key, row.Name, row.Names, row.Description, row.Descriptions, row.Unit, row.Price, row.PriceKind, row.Variants,
        row.Stock, row.Availability, row.RestockDate, row.Attributes, row.UpdatedAt, row.Version);
}
