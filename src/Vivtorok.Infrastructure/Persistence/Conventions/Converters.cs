using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Persistence.Conventions;

internal sealed class EntityIdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => Make(value)) where T : struct, IEntityId
{
    private static readonly Func<Guid, T> Make = Compile();

    private static Func<Guid, T> Compile()
    {
        var value = System.Linq.Expressions.Expression.Parameter(typeof(Guid));
        var body = System.Linq.Expressions.Expression.New(typeof(T).GetConstructor([typeof(Guid)])!, value);
        return System.Linq.Expressions.Expression.Lambda<Func<Guid, T>>(body, value).Compile();
    }
}

/// <summary>SQLite cannot order by DateTimeOffset: it keeps ticks.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(value => value.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

/// <summary>PostgreSQL takes instants with a zero offset only.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(value => value.ToUniversalTime(), value => value);

internal sealed class JsonTextConverter<T>() : ValueConverter<T, string>(
    value => JsonSerializer.Serialize(value, Json.Options),
    text => JsonSerializer.Deserialize<T>(text, Json.Options)!);

internal sealed class JsonTextComparer<T>() : ValueComparer<T>(
    (left, right) => ReferenceEquals(left, right) || JsonSerializer.Serialize(left, Json.Options) == JsonSerializer.Serialize(right, Json.Options),
    value => JsonSerializer.Serialize(value, Json.Options).GetHashCode(StringComparison.Ordinal),
    value => value); // values are never changed in place: a new one is assigned
