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
public sealed record DeleteServiceCommand(ServiceId Id, int? ExpectedVersion) : IRequest<Result<Done>>;

internal sealed class DeleteServiceHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<DeleteServiceCommand, Result<Done>>
{
    public Task<Result<Done>> Handle(DeleteServiceCommand request, CancellationToken cancellationToken) =>
        editor.RunAsync((_, now) => RemoveAsync(request, now, cancellationToken), cancellationToken);

    private async Task<Result<Edit<Done>>> RemoveAsync(DeleteServiceCommand request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await db.Services.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        if (row is null) return CatalogueFailures.ServiceNotFound;
        if (request.ExpectedVersion is { } expected && expected != row.Version) return Failure.Stale(ServiceRow.Of(row));
        var upcoming = await db.Appointments.CountAsync(
            a => a.ServiceId == row.Id && a.StartsAt > now && (a.Status == AppointmentStatus.Pending || a.Status == AppointmentStatus.Confirmed), cancellationToken);
        if (upcoming > 0) return CatalogueFailures.ServiceHasAppointments(upcoming);
        db.Services.Remove(row);
        return new Edit<Done>(Done.Instance, $"service.deleted: {row.Name}");
    }
}
