using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Infrastructure.Persistence.Purge;

/// <summary>A table with rows of workspaces.</summary>
internal abstract class WorkspaceTable(IEntityType type)
{
    protected const string Column = nameof(IWorkspaceOwned.WorkspaceId);

    public IEntityType Type => type;

    public string Name => type.ClrType.Name;

    /// <summary>Why its rows outlive their workspace; null: they go.</summary>
    public KeepReason? Kept => type.ClrType.GetCustomAttribute<KeptAfterPurgeAttribute>()?.Reason;

    public abstract Task<int> CountAsync(AppDbContext db, WorkspaceId workspace, CancellationToken cancellationToken);

    public abstract Task<int> DeleteAsync(AppDbContext db, WorkspaceId workspace, int atMost, CancellationToken cancellationToken);

    /// <summary>All of a model, each before what it refers to. Whatever names a workspace is one, workspace-owned or not.</summary>
    public static IReadOnlyList<WorkspaceTable> Of(IModel model) =>
    [
        .. model.GetEntityTypes().Where(type => !type.ClrType.IsAbstract && type.ClrType != typeof(Workspace) && type.FindProperty(Column)?.ClrType == typeof(WorkspaceId))
            .OrderByDescending(Depth).Select(type => (WorkspaceTable)Activator.CreateInstance(typeof(WorkspaceTable<>).MakeGenericType(type.ClrType), type)!),
    ];

    private static int Depth(IEntityType type) =>
        type.GetForeignKeys().Where(key => key.PrincipalEntityType != type).Select(key => Depth(key.PrincipalEntityType) + 1).DefaultIfEmpty(0).Max();
}

internal sealed class WorkspaceTable<T>(IEntityType type) : WorkspaceTable(type) where T : class
{
    public override Task<int> CountAsync(AppDbContext db, WorkspaceId workspace, CancellationToken cancellationToken) => Rows(db, workspace).CountAsync(cancellationToken);

    public override Task<int> DeleteAsync(AppDbContext db, WorkspaceId workspace, int atMost, CancellationToken cancellationToken) =>
        InOrder(Rows(db, workspace)).Take(atMost).ExecuteDeleteAsync(cancellationToken);

    // The set's own filter lets no other workspace through either, where it has one. What is hidden in its workspace goes too.
    private static IQueryable<T> Rows(AppDbContext db, WorkspaceId workspace)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var wanted = Expression.Property(Expression.Constant(new { Id = workspace }), "Id");
        return db.Set<T>().WithMerged().Where(Expression.Lambda<Func<T, bool>>(Expression.Equal(Expression.Property(row, Column), wanted), row));
    }

    // In the order of an index that begins with the workspace: the engine reads a batch from it and sorts nothing.
    private IQueryable<T> InOrder(IQueryable<T> rows)
    {
        var columns = Type.GetIndexes().FirstOrDefault(index => index.Properties[0].Name == Column)?.Properties ?? Type.FindPrimaryKey()!.Properties;
        var (expression, first) = (rows.Expression, true);
        foreach (var column in columns.Select(property => property.PropertyInfo).OfType<PropertyInfo>())
        {
            var row = Expression.Parameter(typeof(T), "row");
            var by = Expression.Quote(Expression.Lambda(Expression.Property(row, column), row));
            expression = Expression.Call(typeof(Queryable), first ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy), [typeof(T), column.PropertyType], expression, by);
            first = false;
        }

        return rows.Provider.CreateQuery<T>(expression);
    }
}
