using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Contacts;

/// <summary>All contacts as CSV, line by line, so that no export has to fit in memory. Whose data is only kept is left out.</summary>
public sealed record ExportContactsQuery : IRequest<Result<ContactExport>>;

/// <param name="Lines">The header first; each ends with CR LF. Read while the request lives.</param>
public sealed record ContactExport(IAsyncEnumerable<string> Lines);

internal sealed class ExportContactsHandler(IAppDbContext db, IBusinessSnapshots snapshots, Caller caller, TimeProvider clock) : IRequestHandler<ExportContactsQuery, Result<ContactExport>>
{
    private static readonly string[] Columns = ["id", "name", "phone", "email", "lifecycleStage", "tags", "notes", "createdAt"];

    public async Task<Result<ContactExport>> Handle(ExportContactsQuery request, CancellationToken cancellationToken)
    {
        var business = await snapshots.GetAsync(cancellationToken);
        string[] fields = [.. business.CustomFields.Where(f => f.AppliesTo == CustomFieldTarget.Contact).Select(f => f.Key)];
        db.Audit.Add(AuditEntry.Act(caller.WorkspaceId, caller.Actor, AuditAction.Exported, "Contacts", caller.WorkspaceId.Value, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return new ContactExport(LinesAsync(fields, cancellationToken));
    }

    private async IAsyncEnumerable<string> LinesAsync(string[] fields, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Csv.Line([.. Columns, .. fields]);
        var contacts = db.Contacts.AsNoTracking().Where(c => c.ErasedAt == null && c.RestrictedAt == null).OrderBy(c => c.CreatedAt).ThenBy(c => c.Id).Select(ContactRow.FromContact).AsAsyncEnumerable();
        await foreach (var row in contacts.WithCancellation(cancellationToken)) yield return Csv.Line([.. Cells(row), .. fields.Select(key => row.CustomFields.GetValueOrDefault(key))]);
    }

    private static string?[] Cells(ContactRow row) =>
    [
        row.Id.Value.ToString(), row.Name, row.Phone, row.Email, JsonNamingPolicy.CamelCase.ConvertName(row.LifecycleStage.ToString()),
        string.Join("; ", row.Tags), row.Notes, row.CreatedAt.ToString("O", CultureInfo.InvariantCulture),
    ];
}

/// <summary>CSV as spreadsheets read it, with nothing in it that they would run.</summary>
internal static partial class Csv
{
    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    // A cell that begins like a formula gets an apostrophe, wherever it came from: a customer chose the name. A plain phone
    // number behind its plus, or a plain number, runs nothing.
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) && !Plain().IsMatch(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : new StringBuilder("\"").Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"').ToString();
    }

    [GeneratedRegex(@"^(\+[0-9]{7,15}|-?[0-9]+(\.[0-9]+)?)\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
