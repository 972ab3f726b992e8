using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Developers;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Api.Http;

/// <summary>Checks role and, for API keys, scope. Its refusals are codes that <see cref="RefusalWriter"/> writes out.</summary>
internal sealed class RoleHandler : AuthorizationHandler<RoleRequirement>
{
    public const string RoleClaim = "role";
    public const string ScopeClaim = "scope";
    public const string KeyClaim = "key";
    public const string WorkspaceClaim = "workspace";
    public const string ClosedClaim = "closed";

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        var http = context.Resource as HttpContext;
        var refusal = Refusal(context.User, requirement.Least, http) ?? (http is null ? null : MissingFactor(http));
        if (refusal is null) context.Succeed(requirement);
        else context.Fail(new AuthorizationFailureReason(this, refusal));
        return Task.CompletedTask;
    }

    // The workspace requires a second factor and this member has none: their own account is all that is open.
    private static string? MissingFactor(HttpContext http) =>
        http.RequestServices.GetRequiredService<Caller>().MustSetUpSecondFactor && http.GetEndpoint()?.Metadata.GetMetadata<WithoutSecondFactorMetadata>() is null
            ? "secondFactor.setUp" : null;

    private static string? Refusal(ClaimsPrincipal user, MemberRole least, HttpContext? http)
    {
        if (http is not null && user.HasClaim(claim => claim.Type == KeyClaim))
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<SessionOnlyMetadata>() is not null) return "apiKey.notAllowed";
            if (http.GetEndpoint()?.Metadata.GetMetadata<StepUpMetadata>() is { KeyScope: { } special } && !user.HasClaim(ScopeClaim, special.ToString())) return "apiKey.scope";
            var needed = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) ? ApiScope.Read : ApiScope.Write;
            if (!user.HasClaim(ScopeClaim, needed.ToString())) return "apiKey.scope";
        }

        if (user.HasClaim(claim => claim.Type == ClosedClaim) && http?.GetEndpoint()?.Metadata.GetMetadata<WhenClosedTooMetadata>() is null) return "workspace.closed";

        // The most powerful role is the first.
        return Enum.TryParse<MemberRole>(user.FindFirstValue(RoleClaim), out var role) && role <= least ? null : "role.insufficient";
    }
}
