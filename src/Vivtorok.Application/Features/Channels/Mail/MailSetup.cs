using Microsoft.Extensions.DependencyInjection;

namespace Vivtorok.Application.Features.Channels.Mail;

/// <summary>What keeps up with mailboxes.</summary>
internal static class MailSetup
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<MailVisits>();
        services.AddScoped<MailboxTies>();
        services.AddScoped<MailThreads>();
        services.AddScoped<MailIntake>();
        services.AddScoped<MailSync>();
        services.AddScoped<MailDesk>();
        services.AddScoped<MailHealthReader>();
    }
}
