using System.Linq.Expressions;
using System.Reflection;

namespace Vivtorok.Application.Common.Catalogue;

/// <summary>Lists in the order of a key that is unique in the workspace.</summary>
internal static class KeyList
{
    private static readonly MethodInfo Compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    /// <summary>The rows of a page and one more, which says whether there is another page. The database compares as it orders.</summary>
    public static IQueryable<T> InOrderOf<T>(this IQueryable<T> rows, Expression<Func<T, string>> key, PageRequest page)
    {
        if (page.After is { Key: var last })
        {
            Expression<Func<string>> after = () => last;
            var later = Expression.GreaterThan(Expression.Call(Compare, key.Body, after.Body), Expression.Constant(0));
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(later, key.Parameters));
        }

        return rows.OrderBy(key).Take(page.Limit + 1);
    }
}
