using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Appointments;

/// <summary>Appointments in order of their start: those that start at <c>From</c> or later and before <c>To</c>.</summary>
public sealed record ListAppointmentsQuery(
    DateTimeOffset? From, DateTimeOffset? To, ContactId? ContactId, AppointmentStatus? Status, PageRequest Page) : IRequest<Result<Page<AppointmentRow>>>;

internal sealed class ListAppointmentsHandler(IAppDbContext db, IBusinessSnapshots snapshots)
    : IRequestHandler<ListAppointmentsQuery, Result<Page<AppointmentRow>>>
{
    public async Task<Result<Page<AppointmentRow>>> Handle(ListAppointmentsQuery request, CancellationToken cancellationToken)
    {
        var query = db.Appointments.AsNoTracking();
        if (request.From?.ToUniversalTime() is { } from) query = query.Where(a => a.StartsAt >= from);
        if (request.To?.ToUniversalTime() is { } to) query = query.Where(a => a.StartsAt < to);
        if (request.ContactId is { } contact) query = query.Where(a => a.ContactId == contact);
        if (request.Status is { } status) query = query.Where(a => a.Status == status);

        var found = await query.Keyset(a => a.StartsAt, a => a.Id, request.Page, descending: false).ToListAsync(cancellationToken);
        var contacts = found.Select(a => a.ContactId).Distinct().ToList();
        var names = await db.Contacts.Where(c => contacts.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
        var business = await snapshots.GetAsync(cancellationToken);
        var rows = found.ConvertAll(a => AppointmentRow.Of(a, names.GetValueOrDefault(a.ContactId), business));
        return request.Page.Cut(rows, row => Cursor.At(row.StartsAt, row.Id.Value));
    }
}
