using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Features.Agent.Models;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Api.Endpoints;

internal static class ModelEndpoints
{
    public static void MapModel(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/agent/model").WithTags("Agent").RequireAuthorization(Policies.Viewer).ProducesProblem(401);
        group.MapGet("", Get).WithName("GetModel").WithSummary("Who answers customers, what it has used this month and how it is");

        var edit = group.MapGroup("").RequireAuthorization(Policies.Admin).ProducesProblem(403);
        edit.MapPut("", Set).WithName("SetModel").WithSummary("Choose who answers, with which key and within which limits; a new key is tried first")
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(412);
        edit.MapDelete("", Reset).WithName("ResetModel").WithSummary("Forget the workspace's key, choice and limits");
        edit.MapPost("/resume", Resume).WithName("ResumeModel").WithSummary("Close the breaker after a look at why it tripped");
    }

    /// <summary>A key that is absent stays as it is; it is never shown again.</summary>
    internal sealed record ModelBody(AnsweringModel? Answers, string? Model, string? Key, long? MonthlyTokens, int? MonthlyCents, LimitAction OnLimit = LimitAction.HandOff);

    private static async Task<Results<Ok<ModelView>, ProblemHttpResult>> Get(IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new GetModelQuery(), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<ModelView>, ProblemHttpResult>> Set(ModelBody body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken)
    {
        var limits = new ModelLimits(body.MonthlyTokens, body.MonthlyCents, body.OnLimit);
        return (await mediator.Send(new SetModelCommand(body.Answers, body.Model, body.Key, limits, ifMatch.Version), cancellationToken)).ToOk();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Reset(IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new ResetModelCommand(), cancellationToken)).ToNoContent();
    }

    private static async Task<Results<Ok<ModelView>, ProblemHttpResult>> Resume(IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new ResumeModelCommand(), cancellationToken)).ToOk();
    }
}
