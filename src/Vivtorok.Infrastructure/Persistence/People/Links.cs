using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Vivtorok.Infrastructure.Persistence.People;

/// <summary>Columns that name a row by its typed id, and the conditions on them.</summary>
internal static class Links
{
    public static bool IsOf<TId>(this IReadOnlyProperty property) where TId : struct => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(TId);

    /// <summary><c>row => row.X != null &amp;&amp; ids.Contains(row.X.Value)</c>.</summary>
    public static Expression<Func<T, bool>> IsAmong<T, TId>(this IReadOnlyProperty property, IQueryable<TId> ids) where TId : struct
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression id = Expression.Property(row, property.PropertyInfo!);
        var value = id.Type == typeof(TId) ? id : Expression.Property(id, nameof(Nullable<>.Value));
        Expression isAmong = Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(TId)], ids.Expression, value);
        if (id.Type != typeof(TId)) isAmong = Expression.AndAlso(Expression.Property(id, nameof(Nullable<>.HasValue)), isAmong);
        return Expression.Lambda<Func<T, bool>>(isAmong, row);
    }
}
