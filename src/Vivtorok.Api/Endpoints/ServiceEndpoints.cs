using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Application.Features.Catalogue;
using Vivtorok.Domain;

namespace Vivtorok.Api.Endpoints;

internal static class ServiceEndpoints
{
    public static void MapServices(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/services").WithTags("Services").RequireAuthorization(Policies.Viewer).ProducesProblem(401).ProducesProblem(403);
        group.MapGet("/", List).WithName("ListServices").WithSummary("The services, in the order of their keys").ProducesProblem(400);
        group.MapGet("/{id:guid}", Get).WithName("GetService").WithSummary("One service").ProducesProblem(404);
        group.MapPost("/", Create).WithName("CreateService").WithSummary("Adds a service").RequireAuthorization(Policies.Admin)
            .ProducesProblem(400).ProducesProblem(409);
        group.MapPut("/{id:guid}", Update).WithName("UpdateService").WithSummary("Replaces a service").RequireAuthorization(Policies.Admin)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        group.MapDelete("/{id:guid}", Delete).WithName("DeleteService").WithSummary("Removes a service").RequireAuthorization(Policies.Admin)
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
    }

    private static async Task<Results<Ok<Page<ServiceRow>>, ProblemHttpResult>> List(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListServicesQuery(limit, cursor), cancellationToken)).ToOk();

    private static async Task<Results<Ok<ServiceRow>, ProblemHttpResult>> Get(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetServiceQuery(new ServiceId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Created<ServiceRow>, ProblemHttpResult>> Create(ServiceBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CreateServiceCommand(body), cancellationToken)).ToCreated(row => $"/api/v1/services/{row.Id}");

    private static async Task<Results<Ok<ServiceRow>, ProblemHttpResult>> Update(
        Guid id, IfMatch ifMatch, ServiceBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new UpdateServiceCommand(new ServiceId(id), ifMatch.Version, body), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeleteServiceCommand(new ServiceId(id), ifMatch.Version), cancellationToken)).ToNoContent();
}
