using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>Tasks, the newest first.</summary>
public sealed record ListTasksQuery(WorkTaskStatus? Status, ContactId? ContactId, MemberId? AssigneeId, PageRequest Page) : IRequest<Result<Page<TaskRow>>>;

internal sealed class ListTasksHandler(IAppDbContext db) : IRequestHandler<ListTasksQuery, Result<Page<TaskRow>>>
{
    public async Task<Result<Page<TaskRow>>> Handle(ListTasksQuery request, CancellationToken cancellationToken)
    {
        var query = db.Tasks.AsNoTracking();
        if (request.Status is { } status) query = query.Where(t => t.Status == status);
        if (request.ContactId is { } contact) query = query.Where(t => t.ContactId == contact);
        if (request.AssigneeId is { } assignee) query = query.Where(t => t.AssigneeId == assignee);
        var found = await query.Keyset(t => t.CreatedAt, t => t.Id, request.Page).ToListAsync(cancellationToken);
        var names = await db.NamesAsync(found.Select(t => t.ContactId).OfType<ContactId>(), cancellationToken);
        var rows = found.ConvertAll(t => TaskRow.Of(t, t.ContactId is { } id ? names.GetValueOrDefault(id) : null));
        return request.Page.Cut(rows, row => Cursor.At(row.CreatedAt, row.Id.Value));
    }
}
