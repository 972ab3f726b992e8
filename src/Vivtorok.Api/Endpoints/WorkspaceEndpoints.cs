using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Developers;
using Vivtorok.Application.Features.Workspaces;
using Vivtorok.Domain;
using Vivtorok.Domain.Developers;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Api.Endpoints;

internal static class WorkspaceEndpoints
{
    public static void MapWorkspace(this IEndpointRouteBuilder routes)
    {
        var workspace = routes.MapGroup("/api/v1/workspace").WithTags("Workspace").ProducesProblem(401).ProducesProblem(403);
        workspace.MapGet("/", Get).WithName("GetWorkspace").WithSummary("The workspace").RequireAuthorization(Policies.Viewer);
        workspace.MapPatch("/", Rename).WithName("UpdateWorkspace").WithSummary("Rename the workspace").RequireAuthorization(Policies.Owner).ProducesProblem(400).ProducesProblem(412);
        workspace.MapPost("/finish-set-up", FinishSetUp).WithName("FinishSetUp").WithSummary("Note that the guided set-up is finished or left").RequireAuthorization(Policies.Admin);

        workspace.MapPut("/second-factor", RequireSecondFactor).WithName("RequireSecondFactor").WithSummary("Require a second factor of every member, or of none")
            .RequireAuthorization(Policies.Owner).SessionOnly().RequireStepUp().ProducesProblem(409).ProducesProblem(412);

        var keys = routes.MapGroup("/api/v1/api-keys").WithTags("API keys").SessionOnly().RequireAuthorization(Policies.Owner).ProducesProblem(401).ProducesProblem(403);
        keys.MapGet("/", ListKeys).WithName("ListApiKeys").WithSummary("The API keys in force").ProducesProblem(400);
        keys.MapPost("/", CreateKey).WithName("CreateApiKey").WithSummary("Make an API key; it is shown this once").RequireStepUp().ProducesProblem(400).ProducesProblem(409);
        keys.MapDelete("/{id:guid}", RevokeKey).WithName("RevokeApiKey").WithSummary("Revoke an API key").ProducesProblem(404);

        routes.MapGroup("/api/v1/audit").WithTags("Workspace").RequireAuthorization(Policies.Admin).ProducesProblem(401).ProducesProblem(403)
            .MapGet("/", ListAudit).WithName("ListAudit").WithSummary("Who did what, with the values before and after").ProducesProblem(400);
    }

    internal sealed record WorkspaceBody(string Name);

    internal sealed record RequireSecondFactorBody(bool Required);

    internal sealed record ApiKeyBody(string Name, IReadOnlyList<ApiScope> Scopes);

    private static async Task<Results<Ok<WorkspaceView>, ProblemHttpResult>> Get(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetWorkspaceQuery(), cancellationToken)).ToOk();

    private static async Task<Results<Ok<WorkspaceView>, ProblemHttpResult>> Rename(WorkspaceBody body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RenameWorkspaceCommand(body.Name, ifMatch.Version), cancellationToken)).ToOk();

    private static async Task<Results<Ok<WorkspaceView>, ProblemHttpResult>> RequireSecondFactor(
        RequireSecondFactorBody body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RequireSecondFactorCommand(body.Required, ifMatch.Version), cancellationToken)).ToOk();

    private static async Task<Results<Ok<WorkspaceView>, ProblemHttpResult>> FinishSetUp(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FinishSetUpCommand(), cancellationToken)).ToOk();

    private static async Task<Results<Ok<Page<ApiKeyRow>>, ProblemHttpResult>> ListKeys(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListApiKeysQuery(page.Value), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    private static async Task<Results<Created<NewApiKey>, ProblemHttpResult>> CreateKey(ApiKeyBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CreateApiKeyCommand(body.Name, body.Scopes), cancellationToken)).ToCreated(key => $"/api/v1/api-keys/{key.Id.Value}");

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeKey(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RevokeApiKeyCommand(new ApiKeyId(id)), cancellationToken)).ToNoContent();

    private static async Task<Results<Ok<Page<AuditRow>>, ProblemHttpResult>> ListAudit(
        [AsParameters] AuditParameters narrow, int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListAuditQuery(page.Value, narrow.Filter), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    internal sealed record AuditParameters
    {
        public string? Entity { get; init; }
        public Guid? EntityId { get; init; }
        public Guid? MemberId { get; init; }
        public OneOf<AuditAction>? Action { get; init; }
        public DateTimeOffset? From { get; init; }
        public DateTimeOffset? To { get; init; }

        internal AuditFilter Filter => new(Entity, EntityId, MemberId is { } member ? new MemberId(member) : null, Action?.Value, From, To);
    }
}
