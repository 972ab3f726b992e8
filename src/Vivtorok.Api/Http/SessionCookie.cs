using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Accounts;
using Vivtorok.Domain;

namespace Vivtorok.Api.Http;

/// <summary>The cookie of a signed-in browser: the encrypted id of its session, out of reach of scripts and other sites.</summary>
internal sealed class SessionCookie(ISecretProtector secrets)
{
    public const string Name = "vivtorok_session";
    private const string Purpose = "session";

    public SessionId? Read(HttpRequest request) =>
        request.Cookies[Name] is { Length: > 0 and < 1000 } text && Guid.TryParseExact(secrets.Unprotect(Purpose, text), "N", out var id) ? new SessionId(id) : null;

    public SessionView Write(HttpResponse response, SignedIn signedIn)
    {
        response.Cookies.Append(Name, secrets.Protect(Purpose, signedIn.SessionId.Value.ToString("N")), Options(response, signedIn.ExpiresAt - signedIn.BeganAt));
        DeviceCookie.Write(response.HttpContext);
        return signedIn.View;
    }

    public static void Clear(HttpResponse response) => response.Cookies.Delete(Name, Options(response, null));

    // Secure wherever people come by https; a developer's http://127.0.0.1 could not keep a secure cookie in every browser.
    private static CookieOptions Options(HttpResponse response, TimeSpan? life) => new()
    {
        HttpOnly = true, Secure = response.HttpContext.IsReachedByHttps(), SameSite = SameSiteMode.Lax, Path = "/", MaxAge = life, IsEssential = true,
    };
}
