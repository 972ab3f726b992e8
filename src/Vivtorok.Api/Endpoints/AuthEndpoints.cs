using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Accounts;
using Vivtorok.Domain;

namespace Vivtorok.Api.Endpoints;

internal static class AuthEndpoints
{
    public static void MapAuth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/auth").WithTags("Sign-in").SessionOnly().AllowWithoutSecondFactor();
        group.MapPost("/register", Register).WithName("Register").LimitTries(SecretTry.SignUp).WithSummary("Sign up: account, workspace and session").AllowAnonymous().ProducesProblem(400).ProducesProblem(409).ProducesProblem(429);
        group.MapPost("/login", SignIn).WithName("SignIn").LimitTries().WithSummary("Sign in; 202 where a code is asked for").AllowAnonymous().ProducesProblem(400).ProducesProblem(401).ProducesProblem(429);
        group.MapPost("/confirm-email", ConfirmEmail).WithName("ConfirmEmail").LimitTries().WithSummary("Confirm an e-mail with the token of the letter").AllowAnonymous().ProducesProblem(400);
        group.MapPost("/forgot-password", ForgotPassword).WithName("ForgotPassword").LimitTries().WithSummary("Ask for a letter with a link for a new password").AllowAnonymous().ProducesProblem(400);
        group.MapPost("/reset-password", ResetPassword).WithName("ResetPassword").LimitTries().WithSummary("Set a new password with the token of the letter").AllowAnonymous().ProducesProblem(400);

        var own = group.MapGroup("").RequireAuthorization(Policies.Viewer).ProducesProblem(401);
        own.MapPost("/logout", SignOut).WithName("SignOut").WithSummary("Sign this browser out").WhenClosedToo();
        own.MapGet("/session", GetSession).WithName("GetSession").WithSummary("Who is signed in, and where").WhenClosedToo();
        own.MapPatch("/account", UpdateAccount).WithName("UpdateAccount").WithSummary("Change your name or language").WhenClosedToo().ProducesProblem(400);
        own.MapPost("/resend-confirmation", ResendConfirmation).WithName("ResendConfirmation").WithSummary("Send the letter of confirmation again").ProducesProblem(429);
        own.MapPost("/change-password", ChangePassword).WithName("ChangePassword").LimitTries().WithSummary("Change your password; other browsers are signed out").ProducesProblem(400);
        own.MapPost("/switch-workspace", SwitchWorkspace).WithName("SwitchWorkspace").WithSummary("Work in another workspace of yours").WhenClosedToo().ProducesProblem(404);
    }

    internal sealed record RegisterBody(string Name, string Email, string Password, string BusinessName, string Locale, bool AcceptTerms, bool ConfirmAge16);

    internal sealed record SignInBody(string Email, string Password);

    internal sealed record TokenBody(string Token);

    internal sealed record EmailBody(string Email);

    internal sealed record ResetPasswordBody(string Email, string Token, string Password);

    internal sealed record ChangePasswordBody(string CurrentPassword, string NewPassword);

    internal sealed record SwitchWorkspaceBody(Guid WorkspaceId);

    internal sealed record AccountBody(string? Name, string? Locale);

    private static async Task<Results<Created<SessionView>, ProblemHttpResult>> Register(
        RegisterBody body, HttpContext http, SessionCookie cookie, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new RegisterCommand(
            body.Name, body.Email, body.Password, body.BusinessName, body.Locale, body.AcceptTerms, body.ConfirmAge16, DeviceCookie.Read(http)), cancellationToken);
        return result.IsSuccess ? TypedResults.Created("/api/v1/auth/session", cookie.Write(http.Response, result.Value)) : result.Failure.ToProblem();
    }

    private static async Task<Results<Ok<SessionView>, Accepted<SecondFactorChallenge>, ProblemHttpResult>> SignIn(
        SignInBody body, HttpContext http, SessionCookie cookie, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SignInCommand(body.Email, body.Password, DeviceCookie.Read(http)), cancellationToken);
        if (!result.IsSuccess) return result.Failure.ToProblem();
        return result.Value.SignedIn is { } begun ? TypedResults.Ok(cookie.Write(http.Response, begun)) : TypedResults.Accepted((string?)null, result.Value.Challenge);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SignOut(HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SignOutCommand(), cancellationToken);
        SessionCookie.Clear(http.Response);
        return result.ToNoContent();
    }

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> GetSession(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetSessionQuery(), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> ConfirmEmail(TokenBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConfirmEmailCommand(body.Token), cancellationToken)).ToNoContent();

    private static async Task<Results<Accepted, ProblemHttpResult>> ResendConfirmation(IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new ResendConfirmationCommand(), cancellationToken);
        return result.IsSuccess ? TypedResults.Accepted((string?)null) : result.Failure.ToProblem();
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> ForgotPassword(EmailBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new ForgotPasswordCommand(body.Email), cancellationToken);
        return result.IsSuccess ? TypedResults.Accepted((string?)null) : result.Failure.ToProblem();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ResetPassword(ResetPasswordBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ResetPasswordCommand(body.Email, body.Token, body.Password), cancellationToken)).ToNoContent();

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePassword(ChangePasswordBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ChangePasswordCommand(body.CurrentPassword, body.NewPassword), cancellationToken)).ToNoContent();

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> UpdateAccount(AccountBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new UpdateAccountCommand(body.Name, body.Locale), cancellationToken)).ToOk();

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> SwitchWorkspace(SwitchWorkspaceBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SwitchWorkspaceCommand(new WorkspaceId(body.WorkspaceId)), cancellationToken)).ToOk();
}
