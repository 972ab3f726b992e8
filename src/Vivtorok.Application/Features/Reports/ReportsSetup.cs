using Microsoft.Extensions.DependencyInjection;

namespace Vivtorok.Application.Features.Reports;

internal static class ReportsSetup
{
    public static void AddReports(this IServiceCollection services)
    {
        services.AddOptions<ReportOptions>().BindConfiguration(ReportOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddTransient<OutcomeReader>();
    }
}
