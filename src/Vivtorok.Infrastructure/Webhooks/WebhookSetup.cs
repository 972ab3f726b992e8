using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Features.Developers.Webhooks;
using Vivtorok.Infrastructure.Security;

namespace Vivtorok.Infrastructure.Webhooks;

internal static class WebhookSetup
{
    public static void AddWebhookSender(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient<WebhookSender>(http => http.Timeout = Timeout.InfiniteTimeSpan) // the sender keeps the time, the reading of the answer included
            .ConfigurePrimaryHttpMessageHandler(provider => OutgoingGuard.ForStrangers(provider.GetRequiredService<IOptions<WebhookOptions>>().Value.AllowLoopback))
            .RemoveAllLoggers(); // the default logger writes the address, which may carry a key of the receiver's
        services.AddTransient<IWebhookSender>(provider => provider.GetRequiredService<WebhookSender>());
    }
}
