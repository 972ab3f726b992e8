using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Application.Features.Knowledge;
using Vivtorok.Application.Features.Knowledge.Gaps;
using Vivtorok.Domain;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Api.Endpoints;

/// <summary>How the knowledge grows: from what the agent could not answer and from what members answered.</summary>
internal static class KnowledgeGapEndpoints
{
    public static void MapKnowledgeGaps(this IEndpointRouteBuilder routes)
    {
        var gaps = routes.MapGroup("/api/v1/knowledge-gaps").WithTags("Knowledge").RequireAuthorization(Policies.Viewer).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        gaps.MapGet("/", List).WithName("ListKnowledgeGaps").WithSummary("What customers asked and the agent could not answer, the most asked first");
        gaps.MapPost("/{id:guid}/answer", Answer).WithName("AnswerKnowledgeGap").WithSummary("Make an entry of the knowledge of it").RequireAuthorization(Policies.Admin)
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        gaps.MapPost("/{id:guid}/dismiss", Dismiss).WithName("DismissKnowledgeGap").WithSummary("The agent is not to answer this").RequireAuthorization(Policies.Admin)
            .ProducesProblem(404).ProducesProblem(409);

        routes.MapGroup("/api/v1/lessons").WithTags("Knowledge").RequireAuthorization(Policies.Admin).ProducesProblem(401).ProducesProblem(403)
            .MapGet("/{messageId:guid}", Lesson).WithName("GetLesson").WithSummary("What a member's reply could teach the agent").ProducesProblem(404);
    }

    private static async Task<Results<Ok<Page<KnowledgeGapRow>>, ProblemHttpResult>> List(
        OneOf<KnowledgeGapStatus>? status, int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListKnowledgeGapsQuery(status?.Value, page.Value), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    private static async Task<Results<Created<KnowledgeEntryRow>, ProblemHttpResult>> Answer(
        Guid id, IfMatch ifMatch, KnowledgeBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AnswerKnowledgeGapCommand(new KnowledgeGapId(id), ifMatch.Version, body), cancellationToken)).ToCreated(row => $"/api/v1/knowledge/{row.Id}");

    private static async Task<Results<NoContent, ProblemHttpResult>> Dismiss(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DismissKnowledgeGapCommand(new KnowledgeGapId(id)), cancellationToken)).ToNoContent();

    private static async Task<Results<Ok<Lesson>, ProblemHttpResult>> Lesson(Guid messageId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetLessonQuery(new MessageId(messageId)), cancellationToken)).ToOk();
}
