using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Infrastructure.Persistence.People;

/// <summary>A column that names a contact, and how its rows come to name another.</summary>
internal abstract class ContactLink(IEntityType type, IProperty column)
{
    public IEntityType Type => type;

    public IProperty Column => column;

    /// <summary>As merges note it.</summary>
    public string Name => $"{type.ClrType.Name}.{column.Name}";

    /// <summary>Its kind of record, in camel case.</summary>
    public string Record => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(type.ClrType.Name);

    public abstract Task<int> CountAsync(AppDbContext db, ContactId contact, CancellationToken cancellationToken);

    public abstract Task<IReadOnlyList<Guid>> FindAsync(AppDbContext db, ContactId contact, CancellationToken cancellationToken);

    /// <summary>Rows by their ids, of those that name <paramref name="from"/>.</summary>
    public abstract Task<int> MoveAsync(AppDbContext db, IReadOnlyList<Guid> ids, ContactId from, ContactId to, CancellationToken cancellationToken);

    /// <summary>Rows that belong to somebody on a channel, or that hang on a conversation, where the column's table has such.</summary>
    public abstract Task<int> FollowAsync<TId>(AppDbContext db, IQueryable<TId> ids, ContactId from, ContactId to, CancellationToken cancellationToken) where TId : struct;

    /// <summary>All of a model. The record of a merge itself says who they were, and stays.</summary>
    public static IReadOnlyList<ContactLink> Of(IModel model) =>
    [
        .. from type in model.GetEntityTypes()
           where type.ClrType != typeof(ContactMerge)
           from column in type.GetProperties()
           where column.IsOf<ContactId>() && !column.IsPrimaryKey()
           select (ContactLink)Activator.CreateInstance(
               typeof(ContactLink<,,>).MakeGenericType(type.ClrType, type.FindPrimaryKey()!.Properties[0].ClrType, column.ClrType), type, column)!,
    ];
}

internal sealed class ContactLink<T, TKey, TColumn>(IEntityType type, IProperty column) : ContactLink(type, column) where T : class where TKey : struct, IEntityId
{
    private const int Step = 500; // ids of one statement

    public override Task<int> CountAsync(AppDbContext db, ContactId contact, CancellationToken cancellationToken) => Rows(db, contact).CountAsync(cancellationToken);

    public override async Task<IReadOnlyList<Guid>> FindAsync(AppDbContext db, ContactId contact, CancellationToken cancellationToken) =>
        (await Rows(db, contact).Select(row => EF.Property<TKey>(row, "Id")).ToListAsync(cancellationToken)).ConvertAll(id => id.Value);

    public override async Task<int> MoveAsync(AppDbContext db, IReadOnlyList<Guid> ids, ContactId from, ContactId to, CancellationToken cancellationToken)
    {
        var moved = 0;
        foreach (var some in ids.Select(id => (TKey)Activator.CreateInstance(typeof(TKey), id)!).Chunk(Step))
            moved += await SetAsync(Rows(db, from).Where(row => some.Contains(EF.Property<TKey>(row, "Id"))), to, cancellationToken);
        return moved;
    }

    public override async Task<int> FollowAsync<TId>(AppDbContext db, IQueryable<TId> ids, ContactId from, ContactId to, CancellationToken cancellationToken)
    {
        var moved = 0;
        foreach (var property in Type.GetProperties().Where(p => p.IsOf<TId>() && !p.IsPrimaryKey()))
            moved += await SetAsync(Rows(db, from).Where(property.IsAmong<T, TId>(ids)), to, cancellationToken);
        return moved;
    }

    // Who holds a row as it was finds their save refused, and reads it again.
    private Task<int> SetAsync(IQueryable<T> rows, ContactId to, CancellationToken cancellationToken) => rows.ExecuteUpdateAsync(set =>
    {
        set.SetProperty(Named(), (TColumn)(object)to);
        if (typeof(T).IsAssignableTo(typeof(IVersioned)))
            set.SetProperty(row => EF.Property<int>(row, nameof(IVersioned.Version)), row => EF.Property<int>(row, nameof(IVersioned.Version)) + 1);
    }, cancellationToken);

    private IQueryable<T> Rows(AppDbContext db, ContactId contact)
    {
        var wanted = new { Value = (TColumn)(object)contact };
        var named = Named();
        var isNamed = Expression.Equal(named.Body, Expression.Property(Expression.Constant(wanted), nameof(wanted.Value)));
        return db.Set<T>().WithMerged().Where(Expression.Lambda<Func<T, bool>>(isNamed, named.Parameters));
    }

    private Expression<Func<T, TColumn>> Named()
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, TColumn>>(Expression.Property(row, Column.PropertyInfo!), row);
    }
}
