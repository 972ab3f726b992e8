using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;

namespace Vivtorok.Api.Http;

/// <summary>
/// By this cookie a browser that has signed in is known again, so that only a new one is told of by letter. It opens nothing, and
/// lives as long as its last sign-in is remembered.
/// </summary>
internal static class DeviceCookie
{
    public const string Name = "vivtorok_device";
    private const string TokenKey = "vivtorok.device";
    private const int MaxLength = 100;
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    /// <summary>The browser that sent this request.</summary>
    public static Device Read(HttpContext context) => new(context.Request.Headers.UserAgent.ToString(), SecretToken.Hash(TokenOf(context)));

    public static void Write(HttpContext context) => context.Response.Cookies.Append(Name, TokenOf(context), new CookieOptions
    {
        HttpOnly = true, Secure = context.IsReachedByHttps(), SameSite = SameSiteMode.Lax, Path = "/api/v1", MaxAge = Life, IsEssential = true,
    });

    private static string TokenOf(HttpContext context)
    {
        if (context.Items[TokenKey] is string known) return known;
        var token = context.Request.Cookies[Name] is { Length: > 0 and < MaxLength } kept ? kept : SecretToken.New();
        context.Items[TokenKey] = token;
        return token;
    }
}
