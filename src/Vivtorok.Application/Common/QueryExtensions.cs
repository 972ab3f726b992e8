using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common;

public static class QueryExtensions
{
    /// <summary>The name of the filter that every workspace-owned set carries.</summary>
    public const string WorkspaceFilter = "workspace";

    /// <summary>The name of the filter that hides contacts which another has taken in.</summary>
    public const string MergedFilter = "merged";

    /// <summary>Sees contacts too that another has taken in; for the whole query, joined sets included. They are no one's to list, only to follow, to give back and to erase.</summary>
    public static IQueryable<T> WithMerged<T>(this IQueryable<T> query) where T : class => query.IgnoreQueryFilters([MergedFilter]);

    /// <summary>
    /// Lifts the workspace filter. Only for finding out which workspace a caller belongs to (a token, a key, a channel's public
    /// key) and for the work dispatcher; a test keeps the list of files that may say this.
    /// </summary>
    public static IQueryable<T> AcrossWorkspaces<T>(this IQueryable<T> query) where T : class, IWorkspaceOwned =>
        query.IgnoreQueryFilters([WorkspaceFilter]);

    /// <summary>
    /// One page in order of an instant, then of the id; rows after the cursor only. Sorting by both makes the order total, so no
    /// row is shown twice or lost between pages.
    /// </summary>
    public static IQueryable<T> Keyset<T, TId>(
        this IQueryable<T> query, Expression<Func<T, DateTimeOffset>> at, Expression<Func<T, TId>> id, PageRequest page, bool descending = true)
        where TId : struct, IEntityId
    {
        if (page.After is { } after && after.TryInstant(out var instant))
            query = query.Where(Beyond(at, id, instant, (TId)Activator.CreateInstance(typeof(TId), after.Id)!, descending));
        var ordered = descending ? query.OrderByDescending(at).ThenByDescending(id) : query.OrderBy(at).ThenBy(id);
        return ordered.Take(page.Limit + 1);
    }

    // at < instant || (at == instant && id < last), with < turned round for ascending lists. The id comparison is built by hand:
    // the operator exists for no id type in C#, and every provider translates it on the stored value.
    private static Expression<Func<T, bool>> Beyond<T, TId>(
        Expression<Func<T, DateTimeOffset>> at, Expression<Func<T, TId>> id, DateTimeOffset instant, TId last, bool descending)
        where TId : struct, IEntityId
    {
        var row = at.Parameters[0];
        var rowId = new Swap(id.Parameters[0], row).Visit(id.Body);
        var lastAt = Captured(instant);
        var lastId = Captured(last);
        var compare = ((Func<TId, TId, bool>)IdOrder.Before).Method;
        var earlier = descending ? Expression.LessThan(at.Body, lastAt) : Expression.GreaterThan(at.Body, lastAt);
        var tie = descending
            ? Expression.LessThan(rowId, lastId, false, compare)
            : Expression.GreaterThan(rowId, lastId, false, compare);
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(earlier, Expression.AndAlso(Expression.Equal(at.Body, lastAt), tie)), row);
    }

    // A captured variable becomes a query parameter; a constant would make every page a new query plan.
    private static MemberExpression Captured<TValue>(TValue value)
    {
        var box = new { Value = value };
        return Expression.Property(Expression.Constant(box), nameof(box.Value));
    }

    private static class IdOrder
    {
        public static bool Before<TId>(TId left, TId right) where TId : struct, IEntityId =>
            throw new NotSupportedException("Stands for an operator that only the database evaluates.");
    }

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
