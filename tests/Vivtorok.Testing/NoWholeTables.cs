using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vivtorok.Testing;

/// <summary>
/// Refuses a statement that numbers the rows of a whole table to find a few: what LINQ's <c>FirstOrDefault</c> of several columns inside a
/// projection becomes. A left join asks for just those rows.
/// </summary>
internal sealed class NoWholeTables : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        command.CommandText.Contains("ROW_NUMBER()", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"This statement numbers a whole table:\n{command.CommandText}")
            : ValueTask.FromResult(result);
}
