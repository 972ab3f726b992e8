using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Api.Http;

/// <summary>Says 401 and 403 as problems with a code.</summary>
internal sealed class RefusalWriter : IAuthorizationMiddlewareResultHandler
{
    public const string RefusedKey = "vivtorok.refused";

    private static readonly Dictionary<string, string> Messages = new()
    {
        ["role.insufficient"] = "Your role does not allow this.",
        ["apiKey.scope"] = "The scopes of this API key do not allow this.",
        ["secondFactor.setUp"] = "This workspace requires a second factor. Set yours up first.",
        ["workspace.closed"] = "This workspace is closed. Only its owner can open it again.",
        ["apiKey.notAllowed"] = "API keys cannot be used here. Sign in.",
    };

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }

        await (authorizeResult.Challenged ? NotSignedIn(context) : Forbidden(authorizeResult)).WriteAsync(context);
    }

    private static Failure NotSignedIn(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count == 0) return AccountFailures.SignedOut;
        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"api\"";
        return context.Items.ContainsKey(RefusedKey) ? ApiKeyFailures.Unknown : AccountFailures.SignedOut;
    }

    private static Failure Forbidden(PolicyAuthorizationResult result)
    {
        var code = result.AuthorizationFailure?.FailureReasons.FirstOrDefault()?.Message ?? "role.insufficient";
        return new Failure(FailureKind.Forbidden, code, Messages.GetValueOrDefault(code, "This is not allowed."));
    }
}
