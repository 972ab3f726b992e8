using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Alerts;

/// <summary>What is wrong now and nobody has dismissed, the newest first.</summary>
public sealed record ListAlertsQuery(PageRequest Page) : IRequest<Result<Page<AlertRow>>>;

/// <summary>An alert as the bell shows it.</summary>
/// <param name="Subject">What it is about: the id of a channel or a conversation, or another stable name.</param>
/// <param name="About">The subject as people know it.</param>
/// <param name="Detail">The cause as a stable code.</param>
public sealed record AlertRow(AlertId Id, AlertKind Kind, string Subject, string? About, string? Detail, DateTimeOffset OpenedAt);

internal sealed class ListAlertsHandler(IAppDbContext db) : IRequestHandler<ListAlertsQuery, Result<Page<AlertRow>>>
{
    public async Task<Result<Page<AlertRow>>> Handle(ListAlertsQuery request, CancellationToken cancellationToken)
    {
        var rows = await db.Alerts.AsNoTracking().Where(a => a.ClosedAt == null && a.DismissedAt == null)
            .Keyset(a => a.OpenedAt, a => a.Id, request.Page)
            .Select(a => new AlertRow(a.Id, a.Kind, a.Subject, a.About, a.Detail, a.OpenedAt)).ToListAsync(cancellationToken);
        return request.Page.Cut(rows, row => Cursor.At(row.OpenedAt, row.Id.Value));
    }
}
