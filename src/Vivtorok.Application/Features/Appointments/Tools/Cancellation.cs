using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Appointments.Tools;

/// <summary>Frees the time of a customer's own appointment. Cancelling twice is cancelling once.</summary>
internal sealed class Cancellation(IAppDbContext db, BookingDesk desk)
{
    public async Task<ToolResult> CancelAsync(AppointmentId id, AgentScope scope, CancellationToken cancellationToken)
    {
        var result = await desk.WriteAsync(() => TryAsync(id, scope, cancellationToken), cancellationToken);
        return result.IsSuccess
            ? ToolAnswers.Ok(new BookedFacts(result.Value.Id, result.Value.Status, AppointmentFacts.Of(result.Value, scope.Business, scope.Language)))
            : result.Failure.Refused();
    }

    private async Task<Result<Appointment>> TryAsync(AppointmentId id, AgentScope scope, CancellationToken cancellationToken)
    {
        var appointment = await db.Appointments.SingleOrDefaultAsync(a => a.Id == id && a.ContactId == scope.ContactId, cancellationToken);
        if (appointment is null) return AppointmentFailures.NotFound;
        if (appointment.Status == AppointmentStatus.Cancelled) return appointment;
        if (!appointment.TakesTime || appointment.StartsAt < desk.Now) return AppointmentFailures.InPast;
        await desk.HoldAsync(appointment, cancellationToken);
        appointment.SetStatus(AppointmentStatus.Cancelled);
        appointment.ArrangedByAgent(AppointmentDeed.Cancelled);
        await db.SaveChangesAsync(cancellationToken);
        return appointment;
    }
}
