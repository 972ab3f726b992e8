using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Appointments;

/// <summary>A member, or a program, puts somebody in the calendar. Hours and grid are theirs to overrule, double bookings are not.</summary>
public sealed record CreateAppointmentCommand(
    ServiceId ServiceId, Guid? VariantId, StaffId? StaffId, ContactId ContactId, DateTimeOffset StartsAt,
    int? DurationMinutes, AppointmentStatus? Status, string? Note) : IRequest<Result<AppointmentRow>>;

internal sealed class CreateAppointmentValidator : AbstractValidator<CreateAppointmentCommand>
{
    public CreateAppointmentValidator()
    {
        RuleFor(command => command.ServiceId.Value).NotEmpty().OverridePropertyName("serviceId");
        RuleFor(command => command.ContactId.Value).NotEmpty().OverridePropertyName("contactId");
        RuleFor(command => command.StartsAt).InclusiveBetween(Bounds.Earliest, Bounds.Latest);
        RuleFor(command => command.DurationMinutes).InclusiveBetween(1, Service.MaxDurationMinutes);
        RuleFor(command => command.Note).MaximumLength(Appointment.NoteMaxLength);
    }
}

internal sealed class CreateAppointmentHandler(IAppDbContext db, BookingDesk desk, Caller caller) : IRequestHandler<CreateAppointmentCommand, Result<AppointmentRow>>
{
    public Task<Result<AppointmentRow>> Handle(CreateAppointmentCommand request, CancellationToken cancellationToken) =>
        desk.WriteAsync(() => TryAsync(request, cancellationToken), cancellationToken);

    private async Task<Result<AppointmentRow>> TryAsync(CreateAppointmentCommand request, CancellationToken cancellationToken)
    {
        var business = await desk.BusinessAsync(cancellationToken);
        var wish = Wish.Of(business, new WishIds(request.ServiceId, request.VariantId, request.StaffId, request.DurationMinutes), Booker.Member);
        if (!wish.IsSuccess) return wish.Failure;
        if (!await db.Contacts.AnyAsync(c => c.Id == request.ContactId, cancellationToken)) return AppointmentFailures.ContactUnknown;

        var status = request.Status ?? AppointmentStatus.Confirmed;
        var calendar = await desk.HoldAsync(request.StartsAt, request.StartsAt + wish.Value.Length, null, cancellationToken);
        var booking = status is AppointmentStatus.Pending or AppointmentStatus.Confirmed
            ? calendar.Fit(wish.Value, request.StartsAt, Booker.Member)
            : calendar.Record(wish.Value, request.StartsAt);
        if (!booking.IsSuccess) return booking.Failure;

        var source = caller.Actor.StartsWith("key:", StringComparison.Ordinal) ? AppointmentSource.Api : AppointmentSource.Member;
        var appointment = new Appointment(caller.WorkspaceId, request.ContactId, booking.Value, status, source, desk.Now);
        appointment.SetNote(request.Note);
        db.Appointments.Add(appointment);
        await db.SaveChangesAsync(cancellationToken);
        return await AppointmentRow.ReadAsync(db, appointment, business, cancellationToken);
    }
}

/// <summary>Instants a calendar takes at all: what a clock set wrong sends is refused before it reaches any arithmetic.</summary>
internal static class Bounds
{
    public static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
