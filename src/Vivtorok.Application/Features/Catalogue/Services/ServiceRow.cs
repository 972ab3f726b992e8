using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

/// <summary>A service as clients read it: the shape of the import, with ids, version and time of the last change.</summary>
public sealed record ServiceRow(
    Guid Id,
    string Key,
    string Name,
    IReadOnlyDictionary<string, string> Names,
    string? Description,
    IReadOnlyDictionary<string, string> Descriptions,
    string? Category,
    string? Unit,
    int? DurationMinutes,
    bool Bookable,
    int? Capacity,
    string? InternalNote,
    Money? Price,
    PriceKind PriceKind,
    IReadOnlyList<PriceVariant> Variants,
    IReadOnlyDictionary<string, string> Attributes,
    DateTimeOffset UpdatedAt,
    int Version)
{
    internal static ServiceRow Of(Service row) => new(
        row.Id.Value, row.Key, row.Name, row.Names, row.Description, row.Descriptions, row.Category, row.Unit, row.DurationMinutes, row.Bookable,
        row.Capacity, row.InternalNote, row.Price, row.PriceKind, row.Variants, row.Attributes, row.UpdatedAt, row.Version);
}
