using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common.Plans;
using Vivtorok.Application.Features.Billing;
using Vivtorok.Infrastructure.Payments.Unconfigured;
using Vivtorok.Infrastructure.Security;

namespace Vivtorok.Infrastructure.Payments.Stripe;

internal static class StripeSetup
{
    /// <summary>Takes payments where there is a key; without one, plans do not hold either.</summary>
    public static void AddStripe(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StripeOptions>().BindConfiguration(StripeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        if (string.IsNullOrWhiteSpace(configuration[$"{StripeOptions.Section}:{nameof(StripeOptions.SecretKey)}"]))
        {
            services.AddSingleton<IPaymentGateway, NoPayments>();
            return;
        }

        services.Configure<BillingOptions>(billing => billing.Charges = true);
        services.AddHttpClient<StripeClient>((provider, http) => http.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<StripeOptions>>().Value.TimeoutSeconds))
            .ConfigurePrimaryHttpMessageHandler(provider => OutgoingGuard.Handler(provider.GetRequiredService<IOptions<StripeOptions>>().Value.BaseUrl))
            .RemoveAllLoggers();
        services.AddSingleton<StripeWebhook>();
        services.AddTransient<IPaymentGateway, StripeGateway>();
    }
}
