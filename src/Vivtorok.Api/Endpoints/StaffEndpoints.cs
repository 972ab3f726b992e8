using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Application.Features.Catalogue;
using Vivtorok.Domain;

namespace Vivtorok.Api.Endpoints;

internal static class StaffEndpoints
{
    public static void MapStaff(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/staff").WithTags("Staff").RequireAuthorization(Policies.Viewer).ProducesProblem(401).ProducesProblem(403);
        group.MapGet("/", List).WithName("ListStaff").WithSummary("The staff, in the order of their keys").ProducesProblem(400);
        group.MapGet("/{id:guid}", Get).WithName("GetStaffMember").WithSummary("One staff member").ProducesProblem(404);
        group.MapPost("/", Create).WithName("CreateStaffMember").WithSummary("Adds a staff member").RequireAuthorization(Policies.Admin)
            .ProducesProblem(400).ProducesProblem(409);
        group.MapPut("/{id:guid}", Update).WithName("UpdateStaffMember").WithSummary("Replaces a staff member").RequireAuthorization(Policies.Admin)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        group.MapDelete("/{id:guid}", Delete).WithName("DeleteStaffMember").WithSummary("Removes a staff member").RequireAuthorization(Policies.Admin)
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
    }

    private static async Task<Results<Ok<Page<StaffMemberRow>>, ProblemHttpResult>> List(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListStaffQuery(limit, cursor), cancellationToken)).ToOk();

    private static async Task<Results<Ok<StaffMemberRow>, ProblemHttpResult>> Get(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetStaffMemberQuery(new StaffId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Created<StaffMemberRow>, ProblemHttpResult>> Create(StaffBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CreateStaffMemberCommand(body), cancellationToken)).ToCreated(row => $"/api/v1/staff/{row.Id}");

    private static async Task<Results<Ok<StaffMemberRow>, ProblemHttpResult>> Update(
        Guid id, IfMatch ifMatch, StaffBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new UpdateStaffMemberCommand(new StaffId(id), ifMatch.Version, body), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeleteStaffMemberCommand(new StaffId(id), ifMatch.Version), cancellationToken)).ToNoContent();
}
