using Vivtorok.Domain.Common;

namespace Vivtorok.Api.Http;

/// <summary>
/// An unsafe request with a session cookie must carry <c>X-CSRF: 1</c>: another site can send the cookie, but not the header. Paths are
/// compared as routing does, whatever their case.
/// </summary>
internal sealed class CsrfGuard(RequestDelegate next)
{
    public const string Header = "X-CSRF";

    private static readonly Failure Missing = new(FailureKind.Forbidden, "csrf.missing", $"Send the header {Header}: 1.");

    private static readonly Failure OtherSite = new(FailureKind.Forbidden, "csrf.otherSite", "Live updates are for our own pages.");

    /// <summary>Paths that other sites and servers call; no cookie counts there.</summary>
    public static bool IsOpenToOthers(PathString path) =>
        path.StartsWithSegments("/api/v1/web-chat") || path.StartsWithSegments("/webhooks") || path.StartsWithSegments("/connect") || path.StartsWithSegments("/testing");

    // A socket is opened by a safe method and without the header: its page is what browsers do tell. "null" is no page of ours.
    private static bool IsFromElsewhere(HttpRequest request) => request.Headers.Origin.ToString() is { Length: > 0 } origin
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase));

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/hubs")) return IsFromElsewhere(request) ? OtherSite.WriteAsync(context) : next(context);
        var safe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        var guarded = !safe && context.User.HasClaim(claim => claim.Type == SessionHandler.CookieClaim);
        return guarded && request.Headers[Header] != "1" ? Missing.WriteAsync(context) : next(context);
    }
}
