using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Vivtorok.Api.Endpoints;
using Vivtorok.Api.Hosting;
using Vivtorok.Api.Realtime;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Api.Http;

/// <summary>What stands between the network and the endpoints, and in which order.</summary>
internal static class HttpSetup
{
    private static readonly TimeSpan HstsLife = TimeSpan.FromDays(365);

    public static void AddHttp(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => Json.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true); // one place words every refusal
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((headers, proxy) => proxy.Value.Fill(headers));
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (HstsLife, true));
        services.AddExceptionHandler<UnexpectedErrors>();
        services.AddSingleton<SessionCookie>();
        services.AddAuthentication(SessionHandler.Scheme)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Scheme, null);
        services.AddPolicies();
        services.AddResponseCompression(options => (options.EnableForHttps, options.MimeTypes) = (true, WebApp.Compressed));
        services.AddWebChatCors();
        services.AddRealtime();
    }

    public static void UseHttp(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(_ => { });
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseStatusCodePages(context => NoAnswer(context.HttpContext));
        app.UseWebFiles();
        app.UseRouting();
        app.UseWebPages();
        app.UseCors();
        app.UseAuthentication();
        app.UseMiddleware<CsrfGuard>();
        app.UseMiddleware<RateLimits>();
        app.UseAuthorization();
        if (app.Configuration.GetValue(UseCounting.Setting, true)) app.UseMiddleware<UseCounting>();
        app.UseMiddleware<BodyLimits>();
        app.UseMiddleware<Idempotency>();
    }

    /// <summary>Routes under which every endpoint keeps the house's rules.</summary>
    public static RouteGroupBuilder MapHouse(this IEndpointRouteBuilder routes) => routes.MapGroup("").DescribeAnswers().RefuseUnreadableQuery();

    // What routing itself refuses has a status and no body.
    private static Task NoAnswer(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var failure = status switch
        {
            StatusCodes.Status404NotFound => new Failure(FailureKind.NotFound, "route.notFound", "There is nothing at this address."),
            StatusCodes.Status405MethodNotAllowed => new Failure(FailureKind.Invalid, "request.method", "This address does not take this method."),
            StatusCodes.Status415UnsupportedMediaType => new Failure(FailureKind.Invalid, "request.contentType", "Send JSON with the content type application/json."),
            _ => new Failure(FailureKind.Invalid, $"http.{status}", "The request was refused."),
        };
        return failure.WriteAsync(context, status);
    }
}
