using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Appointments.Notices;

/// <summary>
/// Reminds a customer of their appointment. Due as early as any reminder may be: how long before it leaves, and whether, is asked when the
/// time has come, so that what the owner changes holds for what is booked already.
/// </summary>
/// <param name="StartsAt">The start as it was agreed; where it moved since, its newer work reminds of it.</param>
/// <param name="AgreedAt">When it was agreed: who booked later than the reminder would leave needs none.</param>
public sealed record RemindOfAppointmentCommand(AppointmentId AppointmentId, DateTimeOffset StartsAt, DateTimeOffset AgreedAt) : IWorkCommand
{
    DateTimeOffset? IWorkCommand.NotBefore => StartsAt.AddHours(-AgentManners.MaxAppointmentReminderHours);
}

internal sealed class RemindOfAppointmentHandler(IAppDbContext db, CustomerNotices notices, Caller caller, TimeProvider clock)
    : IRequestHandler<RemindOfAppointmentCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RemindOfAppointmentCommand request, CancellationToken cancellationToken)
    {
        var (appointment, now) = (await db.Appointments.SingleOrDefaultAsync(a => a.Id == request.AppointmentId, cancellationToken), clock.GetUtcNow());
        if (appointment is not { TakesTime: true } || !appointment.BeginsAt(request.StartsAt) || appointment.StartsAt <= now) return Done.Instance;
        if (appointment.RemindedOf == appointment.StartsAt) return Done.Instance;
        if ((await db.ReadMannersAsync(caller, cancellationToken)).AppointmentReminderHours is not { } hours) return Done.Instance;

        var due = appointment.StartsAt.AddHours(-hours);
        if (due < request.AgreedAt) return Done.Instance;
        if (due > now) return new Failure(FailureKind.TooMany, "appointment.reminderLater", "It is too early to remind of this appointment.") { RetryAfter = due - now };
        if (appointment.Status != AppointmentStatus.Confirmed || !await notices.SayAsync(appointment, Notice.Reminder, null, cancellationToken)) return Done.Instance;

        appointment.Remind();
        await db.SaveChangesAsync(cancellationToken); // with the message; a conflict throws, and all is asked again
        return Done.Instance;
    }
}
