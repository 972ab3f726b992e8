using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

/// <param name="ExpectedVersion">What the client read; null: whatever is there.</param>
public sealed record DeleteStaffMemberCommand(StaffId Id, int? ExpectedVersion) : IRequest<Result<Done>>;

internal sealed class DeleteStaffMemberHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<DeleteStaffMemberCommand, Result<Done>>
{
    public Task<Result<Done>> Handle(DeleteStaffMemberCommand request, CancellationToken cancellationToken) =>
        editor.RunAsync((_, now) => RemoveAsync(request, now, cancellationToken), cancellationToken);

    private async Task<Result<Edit<Done>>> RemoveAsync(DeleteStaffMemberCommand request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await db.Staff.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        if (row is null) return CatalogueFailures.StaffNotFound;
        if (request.ExpectedVersion is { } expected && expected != row.Version) return Failure.Stale(StaffMemberRow.Of(row));
        var upcoming = await db.Appointments.CountAsync(
            a => a.StaffId == row.Id && a.StartsAt > now && (a.Status == AppointmentStatus.Pending || a.Status == AppointmentStatus.Confirmed), cancellationToken);
        if (upcoming > 0) return CatalogueFailures.StaffHasAppointments(upcoming);
        db.Staff.Remove(row);
        return new Edit<Done>(Done.Instance, $"staff.deleted: {row.Name}");
    }
}
