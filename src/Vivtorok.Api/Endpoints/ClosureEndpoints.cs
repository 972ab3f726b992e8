using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Features.Closure;

namespace Vivtorok.Api.Endpoints;

internal static class ClosureEndpoints
{
    public static void MapClosure(this IEndpointRouteBuilder routes)
    {
        var workspace = routes.MapGroup("/api/v1/workspace").WithTags("Workspace").SessionOnly().RequireAuthorization(Policies.Owner).ProducesProblem(401).ProducesProblem(403);
        workspace.MapPost("/close", Close).WithName("CloseWorkspace").WithSummary("Close the workspace: sign-in, channels and keys end at once, everything is removed after 30 days").RequireStepUp().ProducesProblem(400).ProducesProblem(409);
        workspace.MapGet("/closure", Get).WithName("GetClosure").WithSummary("Whether the workspace is closed, and until when that can be taken back").WhenClosedToo();
        workspace.MapPost("/reopen", Reopen).WithName("ReopenWorkspace").WithSummary("Take the closing back").WhenClosedToo().ProducesProblem(409);

        var auth = routes.MapGroup("/api/v1/auth").WithTags("Sign-in").SessionOnly();
        auth.MapPost("/reopen-workspace", ReopenByLink).WithName("ReopenByLink").LimitTries().WithSummary("Take a closing back with the link of the letter").AllowAnonymous().ProducesProblem(400).ProducesProblem(409);
        auth.MapPost("/close-account", CloseAccount).WithName("CloseAccount").LimitTries().WithSummary("Delete your account for good").RequireAuthorization(Policies.Viewer).WhenClosedToo()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(409);
    }

    internal sealed record CloseWorkspaceBody(string Name);

    internal sealed record ReopenBody(string Token);

    internal sealed record CloseAccountBody(string Password);

    private static async Task<Results<Ok<ClosureView>, ProblemHttpResult>> Close(CloseWorkspaceBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CloseWorkspaceCommand(body.Name), cancellationToken)).ToOk();

    private static async Task<Results<Ok<ClosureView>, ProblemHttpResult>> Get(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetClosureQuery(), cancellationToken)).ToOk();

    private static async Task<Results<Ok<ClosureView>, ProblemHttpResult>> Reopen(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReopenWorkspaceCommand(), cancellationToken)).ToOk();

    private static async Task<Results<Ok<ClosureView>, ProblemHttpResult>> ReopenByLink(ReopenBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReopenByLinkCommand(body.Token), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> CloseAccount(CloseAccountBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new CloseAccountCommand(body.Password), cancellationToken);
        if (result.IsSuccess) SessionCookie.Clear(http.Response);
        return result.ToNoContent();
    }
}
