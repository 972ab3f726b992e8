using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Application.Features.Channels.WhatsApp;
using Vivtorok.Application.Features.Channels.Mail;
using Vivtorok.Application.Features.Channels.Team;

namespace Vivtorok.Application.Features.Channels;

/// <summary>What this feature shares between its use cases.</summary>
internal static class ChannelsSetup
{
    public static void AddChannels(this IServiceCollection services)
    {
        services.AddOptions<VisitorLimitOptions>().BindConfiguration(VisitorLimitOptions.Section)
            .Validate(limits => limits.MessagesPerVisitorAndMinute > 0 && limits.ReadsPerVisitorAndMinute > 0 && limits.SessionsPerAddressAndMinute > 0
                && limits.SessionsPerChannelAndMinute > 0 && limits.MessagesPerChannelAndMinute > 0
                && limits.FilesPerVisitorAndMinute > 0 && limits.FilesPerChannelAndMinute > 0, "WebChat:Limits must be greater than zero.")
            .ValidateOnStart();
        services.AddSingleton<SenderTurns>();
        services.AddSingleton<VisitorCache>();
        services.AddSingleton<VisitorLimits>();
        services.AddScoped<VisitorDoor>();
        services.AddScoped<Reception>();
        services.AddScoped<InboundIntake>();
        services.AddScoped<InboundChanges>();
        services.AddScoped<InboundDesk>();
        services.AddScoped<InboundTaker>();
        services.AddScoped<InboundVault>();
        services.AddScoped<Correspondents>();
        services.AddScoped<WhatsAppTies>();
        services.AddScoped<TeamDesk>();
        services.AddScoped<TeamCrier>();
        services.AddScoped<TeamTalk>();
        services.AddScoped<ChannelMaker>();
        services.AddScoped<ConnectionLease>();
        services.AddScoped<ChannelDoor>();
        services.AddScoped<ChannelSecrets>();
        services.AddScoped<ChannelLines>();
        services.AddScoped<ChannelCare>();
        services.AddScoped<DeliverySettler>();
        services.AddScoped<ReplyComposer>();
        services.AddSingleton<ChannelPace>();
        services.AddMail();
    }
}
