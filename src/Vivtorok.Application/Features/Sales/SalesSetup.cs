using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Features.Sales.Tools;

namespace Vivtorok.Application.Features.Sales;

/// <summary>What this feature shares between its use cases and tools.</summary>
internal static class SalesSetup
{
    public static void AddSales(this IServiceCollection services)
    {
        services.AddTransient<FollowUpPlanner>();
        services.AddTransient<SalesDesk>();
    }
}
