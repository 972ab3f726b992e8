using Vivtorok.Api.Endpoints;
using Vivtorok.Api.Hosting;
using Vivtorok.Api.Http;
using Vivtorok.Api.OpenApi;
using Vivtorok.Application;
using Vivtorok.Application.Common;
using Vivtorok.Infrastructure;

namespace Vivtorok.Api;

/// <summary>Puts the application together; the process and the tests start the same one.</summary>
internal static class App
{
    /// <summary>The setting of where people reach this installation.</summary>
    public const string PublicUrl = "PublicUrl";

    private const string SettingsFile = "appsettings.json";

    /// <param name="args">The command line.</param>
    /// <param name="adjust">Changes settings before they are read.</param>
    /// <param name="replace">Changes services before they are built: the stand-ins of a test.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        adjust?.Invoke(builder);
        builder.Services.AddApplication();
        builder.Services.AddInfrastructure(builder.Configuration);
        builder.Services.AddHttp();
        builder.Services.AddOpenApiDocument();
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        if (app.Configuration[PublicUrl] is { Length: > 0 } address) app.Services.GetRequiredService<PublicAddress>().Set(address);
        app.MapOperations();
        if (NodeRolesSetting.Of(builder.Configuration)?.HasFlag(NodeRoles.Api) == false) return app; // its address only says how it is
        app.UseHttp();
        app.MapRoutes();
        app.MapSecurityText();
        app.UseSwaggerPages();
        ((IApplicationBuilder)app).UseEndpoints(_ => { }); // the routes are known from here on, without a server that starts
        return app;
    }

    // Started from another folder, the settings lie beside the program.
    private static string ContentRoot() =>
        File.Exists(Path.Combine(Environment.CurrentDirectory, SettingsFile)) ? Environment.CurrentDirectory : AppContext.BaseDirectory;
}
