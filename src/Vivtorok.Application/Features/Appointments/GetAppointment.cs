using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Appointments;

public sealed record GetAppointmentQuery(AppointmentId Id) : IRequest<Result<AppointmentRow>>;

internal sealed class GetAppointmentHandler(IAppDbContext db, IBusinessSnapshots snapshots) : IRequestHandler<GetAppointmentQuery, Result<AppointmentRow>>
{
    public async Task<Result<AppointmentRow>> Handle(GetAppointmentQuery request, CancellationToken cancellationToken)
    {
        var appointment = await db.Appointments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.Id, cancellationToken);
        if (appointment is null) return AppointmentFailures.NotFound;
        return await AppointmentRow.ReadAsync(db, appointment, await snapshots.GetAsync(cancellationToken), cancellationToken);
    }
}
