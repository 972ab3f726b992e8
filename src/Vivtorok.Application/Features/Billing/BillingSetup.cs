using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common.Plans;

namespace Vivtorok.Application.Features.Billing;

/// <summary>What this feature shares between its use cases, and what others ask of the plan.</summary>
internal static class BillingSetup
{
    public static void AddBilling(this IServiceCollection services)
    {
        services.AddOptions<BillingOptions>();
        services.AddScoped<PlanDesk>();
        services.AddScoped<PlanGuard>();
        services.AddScoped<ReplyAllowance>();
        services.AddScoped<BillingDescriber>();
        services.AddScoped<BillingDoor>();
        services.AddScoped<BillingBell>();
        services.AddScoped<PaymentDesk>();
        services.AddScoped<Payers>();
        services.AddScoped<PlanChanges>();
        services.AddScoped<SubscriptionSync>();
    }
}
