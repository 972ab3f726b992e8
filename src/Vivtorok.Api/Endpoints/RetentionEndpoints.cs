using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Privacy.Retention;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Api.Endpoints;

internal static class RetentionEndpoints
{
    public static void MapRetention(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/privacy/retention").WithTags("Privacy").RequireAuthorization(Policies.Admin).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        group.MapGet("/", Get).WithName("GetRetention").WithSummary("For how many days each kind of data is kept, and between what that may be");
        group.MapPut("/", Set).WithName("SetRetention").WithSummary("Set for how many days each kind is kept; the next night obeys it").ProducesProblem(412);
        group.MapGet("/preview", Preview).WithName("PreviewRetention").WithSummary("How many rows would go now, by the rules as they are or for another number of days");
        group.MapGet("/runs", ListRuns).WithName("ListRetentionRuns").WithSummary("What was removed by the rules, the newest first");
    }

    internal sealed record RetentionBody(IReadOnlyList<RetentionDays> Rules);

    private static async Task<Results<Ok<RetentionView>, ProblemHttpResult>> Get(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetRetentionQuery(), cancellationToken)).ToOk();

    private static async Task<Results<Ok<RetentionView>, ProblemHttpResult>> Set(RetentionBody body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SetRetentionCommand(body.Rules, ifMatch.Version), cancellationToken)).ToOk();

    private static async Task<Results<Ok<RetentionPreview>, ProblemHttpResult>> Preview(OneOf<RetentionKind>? kind, int? days, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PreviewRetentionQuery(kind?.Value, days), cancellationToken)).ToOk();

    private static async Task<Results<Ok<Page<RetentionRunRow>>, ProblemHttpResult>> ListRuns(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListRetentionRunsQuery(page.Value), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }
}
