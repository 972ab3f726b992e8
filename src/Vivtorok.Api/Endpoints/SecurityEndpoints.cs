using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Accounts;
using Vivtorok.Domain;

namespace Vivtorok.Api.Endpoints;

/// <summary>The second factor, the browsers of an account, and what is asked again before a dangerous step.</summary>
internal static class SecurityEndpoints
{
    public static void MapSecurity(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/auth").WithTags("Sign-in security").SessionOnly().AllowWithoutSecondFactor().ProducesProblem(400);
        group.MapPost("/login/second-factor", Complete).WithName("CompleteSignIn").LimitTries().WithSummary("Sign in with the challenge of the first step and a code").AllowAnonymous()
            .ProducesProblem(401).ProducesProblem(429);
        group.MapPost("/disown", Disown).WithName("DisownSignIn").LimitTries().WithSummary("Say that a sign-in was not yours: all browsers are signed out and the password is void").AllowAnonymous();

        var own = group.MapGroup("").RequireAuthorization(Policies.Viewer).ProducesProblem(401);
        own.MapPost("/step-up", Prove).WithName("StepUp").LimitTries().WithSummary("Prove again that it is you, by password or code; stands for ten minutes").ProducesProblem(409).ProducesProblem(429);
        own.MapGet("/security", Get).WithName("GetSecurity").WithSummary("How your account is guarded");
        own.MapGet("/sessions", ListSessions).WithName("ListSessions").WithSummary("The browsers you are signed in with");
        own.MapDelete("/sessions/{id:guid}", RevokeSession).WithName("RevokeSession").WithSummary("Sign one of your browsers out").ProducesProblem(404);
        own.MapPost("/sessions/revoke-others", RevokeOthers).WithName("RevokeOtherSessions").WithSummary("Sign out everywhere but here");
        own.MapGet("/sign-ins", ListSignIns).WithName("ListSignIns").WithSummary("Your latest sign-ins");
        own.MapPost("/second-factor/begin", Begin).WithName("BeginSecondFactor").WithSummary("Get a secret for an authenticator app").RequireStepUp().ProducesProblem(409);
        own.MapPost("/second-factor/confirm", Confirm).WithName("ConfirmSecondFactor").LimitTries().WithSummary("Turn the second factor on with a first code; answers with the recovery codes")
            .RequireStepUp().ProducesProblem(409).ProducesProblem(429);
        own.MapPost("/second-factor/recovery-codes", Renew).WithName("RenewRecoveryCodes").WithSummary("Get new recovery codes; the old ones count no more").RequireStepUp().ProducesProblem(409);
        own.MapDelete("/second-factor", TurnOff).WithName("TurnSecondFactorOff").WithSummary("Turn the second factor off").RequireStepUp().ProducesProblem(409);
    }

    internal sealed record CodeBody(string Code);

    internal sealed record CompleteBody(string Challenge, string Code);

    internal sealed record DisownBody(string Token);

    internal sealed record StepUpBody(string? Password, string? Code);

    /// <param name="Secret">For typing into the app.</param>
    /// <param name="Address">What the QR code holds.</param>
    /// <param name="Qr">The QR code row by row; 1 is dark.</param>
    internal sealed record SetUpView(string Secret, string Address, IReadOnlyList<string> Qr);

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> Complete(
        CompleteBody body, HttpContext http, SessionCookie cookie, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new CompleteSignInCommand(body.Challenge, body.Code, DeviceCookie.Read(http)), cancellationToken);
        return result.IsSuccess ? TypedResults.Ok(cookie.Write(http.Response, result.Value)) : result.Failure.ToProblem();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Disown(DisownBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DisownSignInCommand(body.Token), cancellationToken)).ToNoContent();

    private static async Task<Results<Ok<StepUpView>, ProblemHttpResult>> Prove(StepUpBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new StepUpCommand(body.Password, body.Code), cancellationToken)).ToOk();

    private static async Task<Results<Ok<SecurityView>, ProblemHttpResult>> Get(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetSecurityQuery(), cancellationToken)).ToOk();

    private static async Task<Results<Ok<Page<SessionRow>>, ProblemHttpResult>> ListSessions(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListSessionsQuery(page.Value), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeSession(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RevokeSessionCommand(new SessionId(id)), cancellationToken)).ToNoContent();

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeOthers(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RevokeOtherSessionsCommand(), cancellationToken)).ToNoContent();

    private static async Task<Results<Ok<Page<SignInRow>>, ProblemHttpResult>> ListSignIns(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListSignInsQuery(page.Value), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    private static async Task<Results<Ok<SetUpView>, ProblemHttpResult>> Begin(IMediator mediator, CancellationToken cancellationToken)
    {
        var begun = await mediator.Send(new BeginSecondFactorCommand(), cancellationToken);
        return begun.IsSuccess ? TypedResults.Ok(new SetUpView(begun.Value.Secret, begun.Value.Address, QrCode.Rows(begun.Value.Address))) : begun.Failure.ToProblem();
    }

    private static async Task<Results<Ok<RecoveryCodes>, ProblemHttpResult>> Confirm(CodeBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConfirmSecondFactorCommand(body.Code), cancellationToken)).ToOk();

    private static async Task<Results<Ok<RecoveryCodes>, ProblemHttpResult>> Renew(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RenewRecoveryCodesCommand(), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> TurnOff(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TurnSecondFactorOffCommand(), cancellationToken)).ToNoContent();
}
