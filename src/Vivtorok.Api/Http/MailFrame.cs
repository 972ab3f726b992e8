using Microsoft.AspNetCore.Http.HttpResults;

namespace Vivtorok.Api.Http;

/// <summary>
/// A stranger's letter as a page of its own: nothing runs, nothing loads but pictures that were asked for, nothing can be sent, and only
/// our own pages may frame it. The sandbox holds where the frame's own is missing.
/// </summary>
internal static class MailFrame
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
        + "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; img-src data:";

    // Letters are written for white paper; the colours of a dark page would make dark words on dark ground.
    private const string Head = "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\"><title>Mail</title><style>"
        + "html{background:#fff;color:#1f2328}body{margin:0;padding:12px;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}"
        + "table{max-width:100%}blockquote{margin:0 0 0 8px;padding-left:12px;border-left:2px solid #d0d7de}</style></head><body>";

    public static ContentHttpResult Show(string html, bool images, HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = images ? $"{Policy} https:" : Policy;
        response.Headers.XFrameOptions = "SAMEORIGIN";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "private, no-store";
        return TypedResults.Content($"{Head}{html}</body></html>", "text/html; charset=utf-8");
    }
}
