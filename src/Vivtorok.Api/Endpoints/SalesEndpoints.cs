using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Sales;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Api.Endpoints;

internal static class SalesEndpoints
{
    public static void MapSales(this IEndpointRouteBuilder routes)
    {
        var pipelines = Group(routes, "/api/v1/pipelines", "Pipelines");
        pipelines.MapGet("/", ListPipelines).WithName("ListPipelines").WithSummary("All pipelines with their stages");
        pipelines.MapPut("/{id:guid}", SavePipeline).WithName("UpdatePipeline").WithSummary("Replace a pipeline's name and stages")
            .RequireAuthorization(Policies.Admin).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

        var deals = Group(routes, "/api/v1/deals", "Deals");
        deals.MapGet("/", List).WithName("ListDeals").WithSummary("Deals, the newest first");
        deals.MapPost("/", Create).WithName("CreateDeal").WithSummary("Open a deal").RequireAuthorization(Policies.Agent);
        deals.MapGet("/{id:guid}", Get).WithName("GetDeal").WithSummary("One deal").ProducesProblem(404);
        deals.MapPatch("/{id:guid}", Edit).WithName("UpdateDeal").WithSummary("Change a deal or move it to another stage; what is absent stays")
            .RequireAuthorization(Policies.Agent).ProducesProblem(404).ProducesProblem(412);
        deals.MapDelete("/{id:guid}", Delete).WithName("DeleteDeal").WithSummary("Delete a deal").RequireAuthorization(Policies.Agent).ProducesProblem(404);
    }

    internal static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string path, string tag)
    {
        var group = routes.MapGroup(path).WithTags(tag).RequireAuthorization(Policies.Viewer);
        group.ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        return group;
    }

    internal sealed record PipelineBody(string Name, IReadOnlyList<StageBody> Stages);

    internal sealed record DealBody(string Title, Guid ContactId, Guid? PipelineId, Guid? StageId, Money? Value, Guid? OwnerId, Guid? ConversationId);

    private static async Task<Results<Ok<Page<PipelineRow>>, ProblemHttpResult>> ListPipelines(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListPipelinesQuery(), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    private static async Task<Results<Ok<PipelineRow>, ProblemHttpResult>> SavePipeline(
        Guid id, PipelineBody body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SavePipelineCommand(new PipelineId(id), body.Name, body.Stages, ifMatch.Version), cancellationToken)).ToOk();

    private static async Task<Results<Ok<Page<DealRow>>, ProblemHttpResult>> List(
        Guid? pipelineId, Guid? stageId, Guid? contactId, int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        var query = new ListDealsQuery(
            pipelineId is { } pipeline ? new PipelineId(pipeline) : null, stageId is { } stage ? new StageId(stage) : null,
            contactId is { } contact ? new ContactId(contact) : null, page.Value);
        return (await mediator.Send(query, cancellationToken)).ToOk();
    }

    private static async Task<Results<Created<DealRow>, ProblemHttpResult>> Create(DealBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var command = new CreateDealCommand(
            body.Title, new ContactId(body.ContactId), body.PipelineId is { } pipeline ? new PipelineId(pipeline) : null,
            body.StageId is { } stage ? new StageId(stage) : null, body.Value, body.OwnerId is { } owner ? new MemberId(owner) : null,
            body.ConversationId is { } conversation ? new ConversationId(conversation) : null);
        return (await mediator.Send(command, cancellationToken)).ToCreated(row => $"/api/v1/deals/{row.Id.Value}");
    }

    private static async Task<Results<Ok<DealRow>, ProblemHttpResult>> Get(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetDealQuery(new DealId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Ok<DealRow>, ProblemHttpResult>> Edit(Guid id, DealChanges body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new EditDealCommand(new DealId(id), body, ifMatch.Version), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeleteDealCommand(new DealId(id)), cancellationToken)).ToNoContent();
}
