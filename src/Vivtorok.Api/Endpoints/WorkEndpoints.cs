using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Operations;

namespace Vivtorok.Api.Endpoints;

internal static class WorkEndpoints
{
    public static void MapWork(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/work").WithTags("Operations").RequireAuthorization(Policies.Admin).ProducesProblem(401).ProducesProblem(403);
        group.MapGet("/dead", List).WithName("ListDeadWork").WithSummary("Work that was given up").ProducesProblem(400);
        group.MapPost("/dead/{id:guid}/retry", Retry).WithName("RetryDeadWork").WithSummary("Try it again").ProducesProblem(404);
    }

    private static async Task<Results<Ok<Page<DeadWorkRow>>, ProblemHttpResult>> List(int? limit, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, null);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        return (await mediator.Send(new ListDeadWorkQuery(page.Value.Limit), cancellationToken)).ToOk();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Retry(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new RetryDeadWorkCommand(id), cancellationToken)).ToNoContent();
    }
}
