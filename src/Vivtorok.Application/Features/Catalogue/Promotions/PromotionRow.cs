using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Catalogue;

/// <summary>A promotion as clients read it. It is valid on both of its dates.</summary>
public sealed record PromotionRow(
    Guid Id,
    string Key,
    string Name,
    IReadOnlyDictionary<string, string> Names,
    string? Text,
    IReadOnlyDictionary<string, string> Texts,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    int? PercentOff,
    IReadOnlyList<PromotionPrice> Prices,
    DateTimeOffset UpdatedAt,
    int Version)
{
    internal static PromotionRow Of(Promotion row) => new(
        row.Id.Value, row.Key, row.Name, row.Names, row.Text, row.Texts, row.ValidFrom, row.ValidTo, row.PercentOff, row.Prices, row.UpdatedAt, row.Version);
}
