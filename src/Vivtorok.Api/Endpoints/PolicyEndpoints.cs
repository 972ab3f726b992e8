using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Features.Accounts.Policies;
using Vivtorok.Domain.Accounts;

namespace Vivtorok.Api.Endpoints;

internal static class PolicyEndpoints
{
    public static void MapPolicies(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/policies").WithTags("Policies").SessionOnly();
        group.MapGet("/", Get).WithName("GetPolicies").WithSummary("The versions of the terms and the privacy policy that hold and that are coming").AllowAnonymous();
        var own = group.MapGroup("").RequireAuthorization(Policies.Viewer).WhenClosedToo().ProducesProblem(401);
        own.MapGet("/notices", ListNotices).WithName("ListPolicyNotices").WithSummary("New versions you have neither accepted nor dismissed");
        own.MapPost("/answers", Answer).WithName("AnswerPolicy").WithSummary("Accept a new version, or hide the notice of it").ProducesProblem(400);
    }

    internal sealed record AnswerBody(PolicyKind Kind, string Version, bool Accepted);

    private static async Task<Results<Ok<PoliciesView>, ProblemHttpResult>> Get(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetPoliciesQuery(), cancellationToken)).ToOk();

    private static async Task<Results<Ok<PolicyNotices>, ProblemHttpResult>> ListNotices(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListPolicyNoticesQuery(), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> Answer(AnswerBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AnswerPolicyCommand(body.Kind, body.Version, body.Accepted), cancellationToken)).ToNoContent();
}
