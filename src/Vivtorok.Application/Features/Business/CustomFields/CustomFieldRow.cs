using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Business;

/// <summary>A custom field as clients read it.</summary>
public sealed record CustomFieldRow(
    Guid Id,
    string Key,
    string Label,
    IReadOnlyDictionary<string, string> Labels,
    CustomFieldTarget AppliesTo,
    CustomFieldType Type,
    IReadOnlyList<string> Choices,
    int Version)
{
    internal static CustomFieldRow Of(CustomField row) => new(row.Id.Value, row.Key, row.Label, row.Labels, row.AppliesTo, row.Type, row.Choices, row.Version);
}
