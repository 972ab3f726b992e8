using System.Collections;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Infrastructure.Persistence;
using Vivtorok.Infrastructure.Persistence.Purge;

namespace Vivtorok.IntegrationTests.Persistence;

/// <summary>One row in every table of the model for a workspace, made from the model itself: a table that is added later is filled too.</summary>
internal sealed class EveryRow(AppDbContext db, WorkspaceId workspace)
{
    private readonly Dictionary<IEntityType, object> _made = [];

    public async Task FillAsync()
    {
        foreach (var table in WorkspaceTable.Of(db.Model).Reverse()) // what is referred to first
            _made[table.Type] = Make(table.Type);
        await db.SaveChangesAsync();
    }

    private object Make(IEntityType type)
    {
        var row = Activator.CreateInstance(type.ClrType, nonPublic: true)!;
        var entry = db.Entry(row);
        foreach (var property in type.GetProperties().Where(property => property.Name != "Version"))
        {
            if (property.ClrType == typeof(WorkspaceId)) entry.Property(property.Name).CurrentValue = workspace;
            else if (property.IsForeignKey() && Referred(property) is { } id) entry.Property(property.Name).CurrentValue = id;
            else if (property.IsPrimaryKey() || property.ClrType.IsAssignableTo(typeof(IEntityId)) || property.IsForeignKey() || IsUnique(property) || entry.Property(property.Name).CurrentValue is null) Fill(entry.Property(property.Name), property);
        }

        foreach (var part in type.GetComplexProperties().Where(part => !part.IsNullable)) entry.ComplexProperty(part.Name).CurrentValue = Build(part.ClrType);
        entry.State = EntityState.Added;
        if (row is Entity entity) entity.ClearEvents();
        return row;
    }

    private static object Build(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, 32) ?? (p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null))]);
    }

    private object? Referred(IProperty property)
    {
        var key = property.GetContainingForeignKeys().First();
        return _made.TryGetValue(key.PrincipalEntityType, out var row) ? key.PrincipalKey.Properties[key.Properties.ToList().IndexOf(property)].PropertyInfo!.GetValue(row) : null;
    }

    private static bool IsUnique(IProperty property) => property.GetContainingIndexes().Any(index => index.IsUnique) && property.ClrType == typeof(string);

    private static void Fill(Microsoft.EntityFrameworkCore.ChangeTracking.PropertyEntry entry, IProperty property)
    {
        if (Value(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType, property.GetMaxLength() ?? 32) is { } value) entry.CurrentValue = value;
    }

    private static object? Value(Type type, int length)
    {
        if (type == typeof(string)) return Guid.NewGuid().ToString("N")[..Math.Min(length, 32)];
        if (type == typeof(Guid)) return Guid.CreateVersion7();
        if (type == typeof(DateOnly)) return new DateOnly(2026, 11, 24);
        if (type == typeof(DateTimeOffset)) return DateTimeOffset.UtcNow;
        if (type.IsAssignableTo(typeof(IEntityId))) return Activator.CreateInstance(type, Guid.CreateVersion7());
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type.IsValueType) return Activator.CreateInstance(type);
        return type.IsAssignableTo(typeof(IEnumerable)) ? null : Activator.CreateInstance(type);
    }
}
