using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Alerts;
using Vivtorok.Domain;

namespace Vivtorok.Api.Endpoints;

internal static class AlertEndpoints
{
    public static void MapAlerts(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/alerts").WithTags("Alerts").RequireAuthorization(Policies.Viewer).ProducesProblem(401);
        group.MapGet("", List).WithName("ListAlerts").WithSummary("What is wrong now and nobody has dismissed, the newest first").ProducesProblem(400);
        group.MapPost("/{id:guid}/dismiss", Dismiss).WithName("DismissAlert").WithSummary("Show it no more; the same outage is not told again")
            .RequireAuthorization(Policies.Agent).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<Results<Ok<Page<AlertRow>>, ProblemHttpResult>> List(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        return (await mediator.Send(new ListAlertsQuery(page.Value), cancellationToken)).ToOk();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Dismiss(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DismissAlertCommand(new AlertId(id)), cancellationToken)).ToNoContent();
}
