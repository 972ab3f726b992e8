using System.Security.Cryptography;

namespace Vivtorok.Api.Http;

/// <summary>What browsers are told about every answer: no scripts but ours, no frames, no guessing of types, no addresses to other sites.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Data = "default-src 'none'; frame-ancestors 'none'";

    private const string Rest = "img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    // Swagger UI writes its styles into its elements.
    private const string Files = $"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; {Rest}'none'";
    private const int NonceBytes = 16;

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Describe(context.Request.Path, context.Response.Headers);
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>A word for one answer: what bears it in the page's text is ours.</summary>
    public static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>
    /// The policy of a page that is drawn in the browser: the scripts and styles that bear the nonce, and what those load. A file of ours that
    /// somebody managed to name in the page's text does not run.
    /// </summary>
    public static string Page(string nonce, string framedBy = "'none'") =>
        $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self' 'nonce-{nonce}'; {Rest}{framedBy}";

    /// <summary>The chat page may stand in the sites that the channel names, and in any where it names none.</summary>
    public static string ChatPage(string nonce, IReadOnlyList<string> sites) =>
        Page(nonce, sites.Count == 0 ? "*" : string.Join(' ', sites.SelectMany(site => new[] { $"{site}:*", $"*.{site}:*" }).Prepend("'self'")));

    private static void Describe(PathString path, IHeaderDictionary headers)
    {
        var chat = path.StartsWithSegments("/chat");
        var data = path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/health");
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = data ? Data : Files;
        headers.XContentTypeOptions = "nosniff";
        headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
        headers["Permissions-Policy"] = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = chat || CsrfGuard.IsOpenToOthers(path) || path.StartsWithSegments("/assets") || path == "/widget.js" ? "cross-origin" : "same-origin";
        if (!chat && headers.XFrameOptions.Count == 0) headers.XFrameOptions = "DENY"; // a letter stands in a frame of ours
        if (data && headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }
}
