using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Appointments.Notices;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Appointments;

/// <summary>What of an appointment changes; what is absent stays.</summary>
/// <param name="NotifyCustomer">The customer is told of the new time or the cancellation, where they can be reached.</param>
public sealed record AppointmentChanges(
    Patch<DateTimeOffset> StartsAt, Patch<ServiceId> ServiceId, Patch<Guid?> VariantId, Patch<StaffId?> StaffId,
    Patch<AppointmentStatus> Status, Patch<string> Note, Patch<int?> DurationMinutes,
    bool NotifyCustomer = false)
{
    internal bool OfTime => StartsAt.IsSet || ServiceId.IsSet || VariantId.IsSet || StaffId.IsSet || DurationMinutes.IsSet;
}

public sealed record EditAppointmentCommand(AppointmentId Id, AppointmentChanges Changes, int? Version) : IRequest<Result<AppointmentRow>>;

internal sealed class EditAppointmentValidator : AbstractValidator<EditAppointmentCommand>
{
    public EditAppointmentValidator()
    {
        RuleFor(command => command.Changes.StartsAt.Value).InclusiveBetween(Bounds.Earliest, Bounds.Latest)
            .When(command => command.Changes.StartsAt.IsSet).OverridePropertyName("startsAt");
        RuleFor(command => command.Changes.DurationMinutes.Value).InclusiveBetween(1, Service.MaxDurationMinutes).OverridePropertyName("durationMinutes");
        RuleFor(command => command.Changes.Note.Value).MaximumLength(Appointment.NoteMaxLength).OverridePropertyName("note");
    }
}

internal sealed class EditAppointmentHandler(IAppDbContext db, BookingDesk desk, CustomerNotices notices) : IRequestHandler<EditAppointmentCommand, Result<AppointmentRow>>
{
    public Task<Result<AppointmentRow>> Handle(EditAppointmentCommand request, CancellationToken cancellationToken) =>
        desk.WriteAsync(() => TryAsync(request, cancellationToken), cancellationToken);

    private async Task<Result<AppointmentRow>> TryAsync(EditAppointmentCommand request, CancellationToken cancellationToken)
    {
        var appointment = await db.Appointments.SingleOrDefaultAsync(a => a.Id == request.Id, cancellationToken);
        if (appointment is null) return AppointmentFailures.NotFound;
        if (request.Version is { } version && version != appointment.Version)
            return Failure.Stale(await AppointmentRow.ReadAsync(db, appointment, await desk.BusinessAsync(cancellationToken), cancellationToken));

        var changes = request.Changes;
        var (took, startedAt) = (appointment.TakesTime, appointment.StartsAt);
        if (changes.Status is { IsSet: true, Value: var status } && status != appointment.Status) appointment.SetStatus(status);
        if (changes.Note.IsSet) appointment.SetNote(changes.Note.Value);
        if (changes.OfTime || appointment.TakesTime && !took)
        {
            var moved = await MoveAsync(appointment, changes, cancellationToken);
            if (moved is not null) return moved;
        }
        else if (took && !appointment.TakesTime)
        {
            await desk.HoldAsync(appointment, cancellationToken);
        }

        if (changes.NotifyCustomer) await NotifyAsync(appointment, took, startedAt, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return await AppointmentRow.ReadAsync(db, appointment, await desk.BusinessAsync(cancellationToken), cancellationToken);
    }

    // What is over already, and what never stood, is nothing to tell.
    private async Task NotifyAsync(Appointment appointment, bool took, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        if (!took || appointment.StartsAt <= desk.Now) return;
        if (appointment.Status == AppointmentStatus.Cancelled) await notices.SayAsync(appointment, Notice.Cancelled, null, cancellationToken);
        else if (appointment.TakesTime && !appointment.BeginsAt(startedAt)) await notices.SayAsync(appointment, Notice.Moved, startedAt, cancellationToken);
    }

    private async Task<Failure?> MoveAsync(Appointment appointment, AppointmentChanges changes, CancellationToken cancellationToken)
    {
        var business = await desk.BusinessAsync(cancellationToken);
        var (service, variant) = (changes.ServiceId.IsSet ? changes.ServiceId.Value : appointment.ServiceId, changes.VariantId.Or(appointment.VariantId));
        if (changes.ServiceId.IsSet && service != appointment.ServiceId && !changes.VariantId.IsSet) variant = null;
        var sameThing = service == appointment.ServiceId && variant == appointment.VariantId;
        var minutes = changes.DurationMinutes.Or(sameThing ? (int)(appointment.EndsAt - appointment.StartsAt).TotalMinutes : null);
        var wish = Wish.Of(business, new WishIds(service, variant, changes.StaffId.Or(appointment.StaffId), minutes), Booker.Member);
        if (!wish.IsSuccess) return wish.Failure;

        var startsAt = changes.StartsAt.IsSet ? changes.StartsAt.Value : appointment.StartsAt;
        var calendar = await desk.HoldAsync(startsAt, startsAt + wish.Value.Length, appointment, cancellationToken);
        var booking = appointment.TakesTime && startsAt != appointment.StartsAt
            ? calendar.Fit(wish.Value, startsAt, Booker.Member)
            : appointment.TakesTime ? calendar.Stay(wish.Value, startsAt) : calendar.Record(wish.Value, startsAt);
        if (!booking.IsSuccess) return booking.Failure;

        appointment.Move(sameThing ? booking.Value with { Price = appointment.Price } : booking.Value, desk.Now);
        return null;
    }
}
