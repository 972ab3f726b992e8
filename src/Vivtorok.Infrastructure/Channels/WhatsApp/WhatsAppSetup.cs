using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Application.Features.Channels.WhatsApp;
using Vivtorok.Infrastructure.Security;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

internal static class WhatsAppSetup
{
    public static void AddWhatsApp(this IServiceCollection services)
    {
        services.AddOptions<WhatsAppOptions>().BindConfiguration(WhatsAppOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient<GraphClient>((provider, http) => http.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<WhatsAppOptions>>().Value.TimeoutSeconds))
            .ConfigurePrimaryHttpMessageHandler(provider => OutgoingGuard.Handler(provider.GetRequiredService<IOptions<WhatsAppOptions>>().Value.BaseUrl))
            .RemoveAllLoggers();
        services.AddTransient<WhatsAppAdapter>();
        services.AddTransient<IChannelAdapter>(provider => provider.GetRequiredService<WhatsAppAdapter>());
        services.AddTransient<IWhatsAppCloud, WhatsAppCloud>();
        services.AddSingleton<IWhatsAppWebhook, WhatsAppWebhook>();
        services.AddSingleton<IInboundReader, WhatsAppReader>();
    }
}
