using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Mail;
using Vivtorok.Infrastructure.Security;

namespace Vivtorok.Infrastructure.Channels.Gmail;

internal static class GmailSetup
{
    public static void AddGmail(this IServiceCollection services)
    {
        services.AddOptions<GmailOptions>().BindConfiguration(GmailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(GoogleTokens.ClientName, Limit).ConfigurePrimaryHttpMessageHandler(Guarded).RemoveAllLoggers();
        services.AddHttpClient<GmailClient>(Limit).ConfigurePrimaryHttpMessageHandler(Guarded).RemoveAllLoggers(); // addresses hold what is searched for
        services.AddSingleton<GoogleTokens>();
        services.AddTransient<IMailSource, GmailSource>();
        services.AddTransient<IMailConsent, GoogleConsent>();
        services.AddTransient<IMailPush, GooglePush>();
        services.AddTransient<IChannelAdapter, GmailAdapter>();
    }

    private static SocketsHttpHandler Guarded(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<GmailOptions>>().Value;
        return OutgoingGuard.Handler(options.ApiUrl, options.TokenUrl, options.RevokeUrl, options.KeysUrl);
    }

    private static void Limit(IServiceProvider provider, HttpClient http) =>
        http.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<GmailOptions>>().Value.TimeoutSeconds);
}
