using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;

namespace Vivtorok.Infrastructure.Email;

internal static class EmailSetup
{
    public static void AddEmail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EmailOptions>().BindConfiguration(EmailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        if (string.IsNullOrWhiteSpace(configuration[$"{EmailOptions.Section}:{nameof(EmailOptions.Host)}"])) services.AddSingleton<IEmailSender, FolderEmailSender>();
        else services.AddSingleton<IEmailSender, SmtpEmailSender>();
    }
}
