using System.Security.Claims;
using System.Text.Encodings.Web;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Accounts;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Api.Http;

/// <summary>Knows members by the session cookie and developers by <c>Authorization: Bearer vk_…</c>, and fills <see cref="Caller"/>.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IMediator mediator, SessionCookie cookie)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "session";
    public const string CookieClaim = "cookie";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var authorization = Request.Headers.Authorization.ToString();
        if (authorization.Length > 0)
        {
            var token = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : "";
            return token.StartsWith(ApiKey.Prefix, StringComparison.Ordinal) ? await ByKeyAsync(token) : AuthenticateResult.NoResult();
        }

        if (CsrfGuard.IsOpenToOthers(Request.Path) || cookie.Read(Request) is not { } session) return AuthenticateResult.NoResult();
        var known = await mediator.Send(new IdentifySessionCommand(session), Context.RequestAborted);
        return known.IsSuccess ? Admit(known.Value, new Claim(CookieClaim, session.Value.ToString())) : AuthenticateResult.Fail(known.Failure.Code);
    }

    private async Task<AuthenticateResult> ByKeyAsync(string key)
    {
        var known = await mediator.Send(new IdentifyApiKeyCommand(key), Context.RequestAborted);
        if (!known.IsSuccess)
        {
            Context.Items[RefusalWriter.RefusedKey] = true;
            return AuthenticateResult.Fail(known.Failure.Code);
        }

        Claim[] claims = [new(RoleHandler.KeyClaim, known.Value.Key!.Id.Value.ToString()), .. known.Value.Key.Scopes.Select(scope => new Claim(RoleHandler.ScopeClaim, scope.ToString()))];
        return Admit(known.Value, claims);
    }

    private AuthenticateResult Admit(KnownCaller known, params Claim[] claims)
    {
        var caller = Context.RequestServices.GetRequiredService<Caller>();
        if (caller.IsInClosedWorkspace) claims = [.. claims, new Claim(RoleHandler.ClosedClaim, "true")];
        var identity = new ClaimsIdentity(
            [new(RoleHandler.RoleClaim, caller.Role.ToString()!), new(RoleHandler.WorkspaceClaim, known.Member.WorkspaceId.Value.ToString()), .. claims], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }
}
