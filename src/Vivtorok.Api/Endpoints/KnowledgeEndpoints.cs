using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Application.Features.Knowledge;
using Vivtorok.Domain;

namespace Vivtorok.Api.Endpoints;

internal static class KnowledgeEndpoints
{
    public static void MapKnowledge(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/knowledge").WithTags("Knowledge").RequireAuthorization(Policies.Viewer).ProducesProblem(401).ProducesProblem(403);
        group.MapGet("/", List).WithName("ListKnowledge").WithSummary("The knowledge, in the order of their keys").ProducesProblem(400);
        group.MapGet("/{id:guid}", Get).WithName("GetKnowledgeEntry").WithSummary("One knowledge entry").ProducesProblem(404);
        group.MapPost("/", Create).WithName("CreateKnowledgeEntry").WithSummary("Adds a knowledge entry").RequireAuthorization(Policies.Admin)
            .ProducesProblem(400).ProducesProblem(409);
        group.MapPut("/{id:guid}", Update).WithName("UpdateKnowledgeEntry").WithSummary("Replaces a knowledge entry").RequireAuthorization(Policies.Admin)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        group.MapDelete("/{id:guid}", Delete).WithName("DeleteKnowledgeEntry").WithSummary("Removes a knowledge entry").RequireAuthorization(Policies.Admin)
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
    }

    private static async Task<Results<Ok<Page<KnowledgeEntryRow>>, ProblemHttpResult>> List(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListKnowledgeQuery(limit, cursor), cancellationToken)).ToOk();

    private static async Task<Results<Ok<KnowledgeEntryRow>, ProblemHttpResult>> Get(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetKnowledgeEntryQuery(new KnowledgeEntryId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Created<KnowledgeEntryRow>, ProblemHttpResult>> Create(KnowledgeBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CreateKnowledgeEntryCommand(body), cancellationToken)).ToCreated(row => $"/api/v1/knowledge/{row.Id}");

    private static async Task<Results<Ok<KnowledgeEntryRow>, ProblemHttpResult>> Update(
        Guid id, IfMatch ifMatch, KnowledgeBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new UpdateKnowledgeEntryCommand(new KnowledgeEntryId(id), ifMatch.Version, body), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeleteKnowledgeEntryCommand(new KnowledgeEntryId(id), ifMatch.Version), cancellationToken)).ToNoContent();
}
