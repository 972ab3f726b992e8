using Vivtorok.Domain.Common;

namespace Vivtorok.Api.Http;

/// <summary>An unsafe request with a session cookie must carry <c>X-CSRF: 1</c>: another site can send the cookie, but not the header.</summary>
internal sealed class CsrfGuard(RequestDelegate next)
{
    public const string Header = "X-CSRF";

    private static readonly Failure Missing = new(FailureKind.Forbidden, "csrf.missing", $"Send the header {Header}: 1.");

    private static readonly Failure OtherSite = new(FailureKind.Forbidden, "csrf.otherSite", "Live updates are for our own pages.");

    /// <summary>Paths that other sites and servers call; no cookie counts there.</summary>
    public static bool IsOpenToOthers(PathString path) =>
        path.StartsWithSegments("/api/v1/web-chat", StringComparison.Ordinal) || path.StartsWithSegments("/webhooks", StringComparison.Ordinal)
        || path.StartsWithSegments("/connect", StringComparison.Ordinal) || path.StartsWithSegments("/testing", StringComparison.Ordinal);

    // A socket is opened by a safe method and without the header: its page is what browsers do tell.
    private static bool IsFromElsewhere(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var site) && !site.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal)) return IsFromElsewhere(request) ? OtherSite.WriteAsync(context) : next(context);
        var safe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        var guarded = !safe && context.User.HasClaim(claim => claim.Type == SessionHandler.CookieClaim);
        return guarded && request.Headers[Header] != "1" ? Missing.WriteAsync(context) : next(context);
    }
}
