using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Appointments.Notices;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Appointments;

/// <summary>Whether the customer of an appointment could be told of a change now.</summary>
public sealed record GetCustomerReachQuery(AppointmentId Id) : IRequest<Result<CustomerReachRow>>;

/// <param name="Channel">By what they would be told; null: they cannot be reached, or asked not to be written to.</param>
public sealed record CustomerReachRow(ChannelKind? Channel);

internal sealed class GetCustomerReachHandler(IAppDbContext db, CustomerReach reach) : IRequestHandler<GetCustomerReachQuery, Result<CustomerReachRow>>
{
    public async Task<Result<CustomerReachRow>> Handle(GetCustomerReachQuery request, CancellationToken cancellationToken)
    {
        var appointment = await db.Appointments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.Id, cancellationToken);
        if (appointment is null) return AppointmentFailures.NotFound;
        return new CustomerReachRow((await reach.FindAsync(appointment, cancellationToken))?.Kind);
    }
}
