using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Application.Features.Channels.WhatsApp;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

internal static class WhatsAppSetup
{
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    public static void AddWhatsApp(this IServiceCollection services)
    {
        services.AddOptions<WhatsAppOptions>().BindConfiguration(WhatsAppOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient<GraphClient>(http => http.Timeout = Timeout.InfiniteTimeSpan) // each call has its own
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLife, AllowAutoRedirect = false })
            .RemoveAllLoggers();
        services.AddTransient<WhatsAppFiles>();
        services.AddTransient<WhatsAppAdapter>();
        services.AddTransient<IChannelAdapter>(provider => provider.GetRequiredService<WhatsAppAdapter>());
        services.AddTransient<IWhatsAppCloud, WhatsAppCloud>();
        services.AddSingleton<IWhatsAppWebhook, WhatsAppWebhook>();
        services.AddSingleton<IInboundReader, WhatsAppReader>();
    }
}
