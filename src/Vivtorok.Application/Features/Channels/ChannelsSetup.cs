using Microsoft.Extensions.DependencyInjection;

namespace Vivtorok.Application.Features.Channels;

/// <summary>What this feature shares between its use cases.</summary>
internal static class ChannelsSetup
{
    public static void AddChannels(this IServiceCollection services)
    {
        services.AddOptions<VisitorLimitOptions>().BindConfiguration(VisitorLimitOptions.Section)
            .Validate(limits => limits.MessagesPerVisitorAndMinute > 0 && limits.ReadsPerVisitorAndMinute > 0 && limits.SessionsPerAddressAndMinute > 0
                && limits.SessionsPerChannelAndMinute > 0 && limits.MessagesPerChannelAndMinute > 0, "WebChat:Limits must be greater than zero.")
            .ValidateOnStart();
        services.AddSingleton<VisitorCache>();
        services.AddSingleton<VisitorLimits>();
        services.AddScoped<VisitorDoor>();
        services.AddScoped<InboundIntake>();
    }
}
