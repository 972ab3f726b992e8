using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Application.Features.Catalogue;
using Vivtorok.Domain;

namespace Vivtorok.Api.Endpoints;

internal static class PromotionEndpoints
{
    public static void MapPromotions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/promotions").WithTags("Promotions").RequireAuthorization(Policies.Viewer).ProducesProblem(401).ProducesProblem(403);
        group.MapGet("/", List).WithName("ListPromotions").WithSummary("The promotions, in the order of their keys").ProducesProblem(400);
        group.MapGet("/{id:guid}", Get).WithName("GetPromotion").WithSummary("One promotion").ProducesProblem(404);
        group.MapPost("/", Create).WithName("CreatePromotion").WithSummary("Adds a promotion").RequireAuthorization(Policies.Admin)
            .ProducesProblem(400).ProducesProblem(409);
        group.MapPut("/{id:guid}", Update).WithName("UpdatePromotion").WithSummary("Replaces a promotion").RequireAuthorization(Policies.Admin)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        group.MapDelete("/{id:guid}", Delete).WithName("DeletePromotion").WithSummary("Removes a promotion").RequireAuthorization(Policies.Admin)
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
    }

    private static async Task<Results<Ok<Page<PromotionRow>>, ProblemHttpResult>> List(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListPromotionsQuery(limit, cursor), cancellationToken)).ToOk();

    private static async Task<Results<Ok<PromotionRow>, ProblemHttpResult>> Get(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetPromotionQuery(new PromotionId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Created<PromotionRow>, ProblemHttpResult>> Create(PromotionBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CreatePromotionCommand(body), cancellationToken)).ToCreated(row => $"/api/v1/promotions/{row.Id}");

    private static async Task<Results<Ok<PromotionRow>, ProblemHttpResult>> Update(
        Guid id, IfMatch ifMatch, PromotionBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new UpdatePromotionCommand(new PromotionId(id), ifMatch.Version, body), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeletePromotionCommand(new PromotionId(id), ifMatch.Version), cancellationToken)).ToNoContent();
}
