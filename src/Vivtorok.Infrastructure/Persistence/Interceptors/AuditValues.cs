using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;
using PersonalDataAttribute = Vivtorok.Domain.Common.PersonalDataAttribute;

namespace Vivtorok.Infrastructure.Persistence.Interceptors;

/// <summary>What the columns of a changed row held before and after. Values of people's data and of secrets are not taken.</summary>
internal static class AuditValues
{
    // What follows from other columns, or from the change itself.
    private static readonly HashSet<string> Derived = [nameof(IVersioned.Version), "UpdatedAt", "SearchText", "TagText"];

    public static IReadOnlyList<AuditChange> Of(EntityEntry entry) =>
    [
        .. entry.Properties.Where(property => property.IsModified && !Derived.Contains(property.Metadata.Name))
            .Select(Describe).Where(change => change.Hidden || change.Before != change.After),
    ];

    private static AuditChange Describe(PropertyEntry property)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Metadata.Name);
        return IsHidden(property.Metadata.PropertyInfo)
            ? new AuditChange(name, null, null, Hidden: true)
            : new AuditChange(name, Text(property.OriginalValue), Text(property.CurrentValue), Hidden: false);
    }

    private static bool IsHidden(PropertyInfo? column) =>
        column is null || column.IsDefined(typeof(PersonalDataAttribute)) || column.IsDefined(typeof(SecretAttribute));

    private static string? Text(object? value)
    {
        if (value is null) return null;
        var text = value as string ?? JsonSerializer.Serialize(value, value.GetType(), Json.Options).Trim('"');
        return text.Length > AuditChange.ValueMaxLength ? string.Concat(text.AsSpan(0, AuditChange.ValueMaxLength - 1), "…") : text;
    }
}
