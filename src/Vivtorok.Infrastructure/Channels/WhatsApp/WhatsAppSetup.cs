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
        services.AddHttpClient<GraphClient>(http => http.Timeout = Timeout.InfiniteTimeSpan) // each call has its own
            .ConfigurePrimaryHttpMessageHandler(provider => OutgoingGuard.Handler(provider.GetRequiredService<IOptions<WhatsAppOptions>>().Value.BaseUrl))
            .RemoveAllLoggers();
        services.AddTransient<WhatsAppFiles>();
        services.AddTransient<WhatsAppAdapter>();
        services.AddTransient<IChannelAdapter>(provider => provider.GetRequiredService<WhatsAppAdapter>());
        services.AddTransient<IWhatsAppCloud, WhatsAppCloud>();
        services.AddSingleton<IWhatsAppWebhook, WhatsAppWebhook>();
        services.AddSingleton<IInboundReader, WhatsAppReader>();
    }
}
