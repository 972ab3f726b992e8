using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Appointments;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;

namespace Vivtorok.Api.Endpoints;

internal static class AppointmentEndpoints
{
    public static void MapAppointments(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/appointments").WithTags("Appointments").RequireAuthorization(Policies.Viewer)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);

        group.MapGet("/", List).WithName("ListAppointments").WithSummary("Appointments in order of their start");
        group.MapGet("/free-times", FreeTimes).WithName("FindFreeTimes").WithSummary("When a service can start, by the rules that bind customers");
        group.MapPost("/", Create).WithName("CreateAppointment").WithSummary("Put somebody in the calendar").RequireAuthorization(Policies.Agent).ProducesProblem(409);
        group.MapGet("/{id:guid}", Get).WithName("GetAppointment").WithSummary("One appointment").ProducesProblem(404);
        group.MapGet("/{id:guid}/reach", Reach).WithName("GetCustomerReach").WithSummary("By which channel the customer could be told of a change").ProducesProblem(404);
        group.MapPatch("/{id:guid}", Edit).WithName("UpdateAppointment").WithSummary("Move, change or cancel an appointment; what is absent stays")
            .WithDescription("With «notifyCustomer» the customer is told of the new time or the cancellation, where they can be reached.")
            .RequireAuthorization(Policies.Agent).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
    }

    internal sealed record AppointmentBody(
        Guid ServiceId, Guid? VariantId, Guid? StaffId, Guid ContactId, DateTimeOffset StartsAt, int? DurationMinutes, AppointmentStatus? Status, string? Note);

    private static async Task<Results<Ok<Page<AppointmentRow>>, ProblemHttpResult>> List(
        DateTimeOffset? from, DateTimeOffset? to, Guid? contactId, OneOf<AppointmentStatus>? status, int? limit, string? cursor,
        IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        var contact = contactId is { } id ? new ContactId(id) : (ContactId?)null;
        return (await mediator.Send(new ListAppointmentsQuery(from, to, contact, status?.Value, page.Value), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<FreeTimes>, ProblemHttpResult>> FreeTimes(
        Guid serviceId, Guid? variantId, Guid? staffId, DateOnly? date, int? days, IMediator mediator, CancellationToken cancellationToken)
    {
        var staff = staffId is { } id ? new StaffId(id) : (StaffId?)null;
        return (await mediator.Send(new FindFreeTimesQuery(new ServiceId(serviceId), variantId, staff, date, days ?? 1), cancellationToken)).ToOk();
    }

    private static async Task<Results<Created<AppointmentRow>, ProblemHttpResult>> Create(AppointmentBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var staff = body.StaffId is { } id ? new StaffId(id) : (StaffId?)null;
        var command = new CreateAppointmentCommand(
            new ServiceId(body.ServiceId), body.VariantId, staff, new ContactId(body.ContactId), body.StartsAt, body.DurationMinutes, body.Status, body.Note);
        return (await mediator.Send(command, cancellationToken)).ToCreated(row => $"/api/v1/appointments/{row.Id.Value}");
    }

    private static async Task<Results<Ok<AppointmentRow>, ProblemHttpResult>> Get(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetAppointmentQuery(new AppointmentId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Ok<CustomerReachRow>, ProblemHttpResult>> Reach(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetCustomerReachQuery(new AppointmentId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Ok<AppointmentRow>, ProblemHttpResult>> Edit(
        Guid id, AppointmentChanges body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new EditAppointmentCommand(new AppointmentId(id), body, ifMatch.Version), cancellationToken)).ToOk();
}
