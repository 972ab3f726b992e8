using MediatR;
using Microsoft.AspNetCore.StaticFiles;
using Vivtorok.Api.Http;
using Vivtorok.Application.Features.Channels;

namespace Vivtorok.Api.Hosting;

/// <summary>The built web app: its files, the pages that are drawn in the browser, the chat page and the widget.</summary>
internal static class WebApp
{
    /// <summary>What is worth compressing and holds no secret.</summary>
    public static readonly string[] Compressed = ["text/html", "text/css", "text/javascript", "application/javascript", "image/svg+xml", "application/manifest+json"];

    private const string Index = "index.html";
    private const string Chat = "chat.html";
    private const string Nonce = "__NONCE__"; // what vite.config.ts has written in its place
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Ask = "no-cache";
    private static readonly TimeSpan WidgetLife = TimeSpan.FromMinutes(10);
    private static readonly string[] NotPages = ["/api", "/hubs", "/webhooks", "/connect", "/openapi", "/health", "/testing", "/swagger", "/assets", "/.well-known"];

    private const string Missing = """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Vivtorok</title>
        <h1>The web app is not built</h1>
        <p>The API runs. To build the app, install Node 20 and run <code>npm ci &amp;&amp; npm run build</code> in <code>web/</code>, then reload this page.</p>
        <p>The API is documented at <a href="/swagger">/swagger</a>.</p></html>
        """;

    public static void UseWebFiles(this WebApplication app)
    {
        app.UseResponseCompression();
        if (!Directory.Exists(app.Environment.WebRootPath)) return;
        var files = new StaticFileOptions { OnPrepareResponse = Prepare };
        app.UseWhen(context => !IsTemplate(context.Request.Path), branch => branch.UseStaticFiles(files));
    }

    /// <summary>Answers addresses that no route knows with the app, which draws its pages in the browser.</summary>
    public static void UseWebPages(this WebApplication app) =>
        app.Use((context, next) => context.GetEndpoint() is null && IsPage(context.Request) ? PageAsync(context, context.Request.Path.StartsWithSegments("/chat") ? Chat : Index) : next(context));

    private static async Task<IReadOnlyList<string>> FramingSitesAsync(HttpContext context) =>
        await context.RequestServices.GetRequiredService<IMediator>().Send(new GetChatSitesQuery(context.Request.Path.Value!.Split('/')[^1]), context.RequestAborted);

    // The name of a built file holds its hash: it never changes. The widget stands in strangers' pages under one name.
    private static void Prepare(StaticFileResponseContext context)
    {
        var path = context.Context.Request.Path;
        context.Context.Response.Headers.CacheControl = path.StartsWithSegments("/assets") ? Forever
            : path == "/widget.js" ? $"public, max-age={(int)WidgetLife.TotalSeconds}" : Ask;
    }

    // A page is a template: its nonce is written into it when it is sent.
    private static bool IsTemplate(PathString path) => path.Value?.TrimStart('/') is { } file && (file.Equals(Index, StringComparison.OrdinalIgnoreCase) || file.Equals(Chat, StringComparison.OrdinalIgnoreCase));

    private static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !NotPages.Any(prefix => request.Path.StartsWithSegments(prefix))
        && !Path.HasExtension(request.Path);

    private static async Task PageAsync(HttpContext context, string page)
    {
        var nonce = SecurityHeaders.NewNonce();
        context.Response.Headers.ContentSecurityPolicy = page == Chat ? SecurityHeaders.ChatPage(nonce, await FramingSitesAsync(context)) : SecurityHeaders.Page(nonce);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = Ask;
        var file = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo(page);
        if (file.Exists)
        {
            using var reader = new StreamReader(file.CreateReadStream());
            await context.Response.WriteAsync((await reader.ReadToEndAsync(context.RequestAborted)).Replace(Nonce, nonce, StringComparison.Ordinal), context.RequestAborted);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        await context.Response.WriteAsync(Missing, context.RequestAborted);
    }
}
