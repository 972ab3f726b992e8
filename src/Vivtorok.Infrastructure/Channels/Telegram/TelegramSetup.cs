using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Application.Features.Channels.Telegram;
using Vivtorok.Infrastructure.Security;

namespace Vivtorok.Infrastructure.Channels.Telegram;

internal static class TelegramSetup
{
    /// <param name="works">Whether this node does work in the background.</param>
    public static void AddTelegram(this IServiceCollection services, bool works)
    {
        services.AddOptions<TelegramOptions>().BindConfiguration(TelegramOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient<TelegramApi>((provider, http) =>
            (http.BaseAddress, http.Timeout) = (provider.GetRequiredService<IOptions<TelegramOptions>>().Value.BaseUrl, Timeout.InfiniteTimeSpan))
            .ConfigurePrimaryHttpMessageHandler(provider => OutgoingGuard.Handler(provider.GetRequiredService<IOptions<TelegramOptions>>().Value.BaseUrl))
            .RemoveAllLoggers(); // the default logger writes the request's address, and Telegram puts the token in it
        services.AddTransient<TelegramWebhooks>();
        services.AddTransient<TelegramFiles>();
        services.AddTransient<ITelegramBots, TelegramBots>();
        services.AddTransient<IChannelAdapter, TelegramAdapter>();
        services.AddSingleton<IInboundReader, TelegramReader>();
        if (works) services.AddHostedService<TelegramPoller>();
    }
}
