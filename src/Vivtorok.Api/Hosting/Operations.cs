using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vivtorok.Infrastructure.Clock;

namespace Vivtorok.Api.Hosting;

/// <summary>Routes for whoever runs the product: health, and the clock of a test run.</summary>
internal static class Operations
{
    public static void MapOperations(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
        if (app.Services.GetService<TestClock>() is { } clock)
            app.MapPut("/testing/clock", (ClockBody body) => SetClock(body, clock)).AllowAnonymous().ExcludeFromDescription();
    }

    internal sealed record ClockBody(DateTimeOffset Now);

    private static ClockBody SetClock(ClockBody body, TestClock clock)
    {
        clock.Set(body.Now);
        return new ClockBody(body.Now.ToUniversalTime());
    }

    // Which dependency is down, and no more: nothing of the configuration is told to strangers.
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var body = new
        {
            status = JsonNamingPolicy.CamelCase.ConvertName(report.Status.ToString()),
            checks = report.Entries.Select(entry => new { name = entry.Key, status = JsonNamingPolicy.CamelCase.ConvertName(entry.Value.Status.ToString()), problem = entry.Value.Description }),
        };
        return context.Response.WriteAsJsonAsync(body);
    }
}
