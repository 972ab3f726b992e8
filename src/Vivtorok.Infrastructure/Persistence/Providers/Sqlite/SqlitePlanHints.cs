using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Vivtorok.Domain;

namespace Vivtorok.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>
/// Tells SQLite what its indexes are worth. Without figures it takes one for as good as another, and goes through all rows of a workspace
/// where it could look by an id. The figures say what the columns are and are not counted: they are right for a database that is full, cost
/// nothing in one that is empty, and no plan changes under way. https://www.sqlite.org/optoverview.html: "Fixed Results Of ANALYZE".
/// </summary>
internal static class SqlitePlanHints
{
    private const long Rows = 1_000_000;
    private const long OfMany = 100_000; // as many different values: a person, a message, an instant
    private const long OfSome = 20; // channels, services, members
    private const long OfWorkspaces = 10;
    private const long OfFew = 4; // states and kinds

    private static readonly Type[] Some =
    [
        typeof(ChannelId), typeof(ServiceId), typeof(StaffId), typeof(MemberId), typeof(PipelineId), typeof(StageId), typeof(AgentId), typeof(MessageTemplateId),
    ];

    public static Task WriteAsync(DbContext db, CancellationToken cancellationToken)
    {
        var sql = new StringBuilder("ANALYZE sqlite_schema; BEGIN IMMEDIATE; DELETE FROM sqlite_stat1;");
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.GetTableName() is not null))
            foreach (var index in type.GetIndexes())
                sql.Append(CultureInfo.InvariantCulture, $" INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('{type.GetTableName()}', '{index.GetDatabaseName()}', '{Figures(index)}');");
        return db.Database.ExecuteSqlRawAsync(sql.Append(" COMMIT; ANALYZE sqlite_schema;").ToString(), cancellationToken);
    }

    // All rows, then how many are left after each column.
    private static string Figures(IReadOnlyIndex index)
    {
        var left = Rows;
        var figures = new List<long> { Rows };
        foreach (var property in index.Properties) figures.Add(left = Math.Max(left / DifferentValues(property), 1));
        if (index.IsUnique) figures[^1] = 1;
        return string.Join(' ', figures);
    }

    private static long DifferentValues(IReadOnlyProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(WorkspaceId)) return OfWorkspaces;
        if (type.IsEnum || type == typeof(bool)) return OfFew;
        return Some.Contains(type) ? OfSome : OfMany;
    }
}
