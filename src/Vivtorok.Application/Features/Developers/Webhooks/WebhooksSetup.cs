using Microsoft.Extensions.DependencyInjection;

namespace Vivtorok.Application.Features.Developers.Webhooks;

/// <summary>What the use cases of webhooks share.</summary>
internal static class WebhooksSetup
{
    public static void AddWebhooks(this IServiceCollection services) => services.AddTransient<WebhookLetters>().AddTransient<WebhookCare>();
}
