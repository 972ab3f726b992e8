using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;

namespace Vivtorok.Application.Features.Accounts;

internal static class AccountsSetup
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<CallerCache>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<InvitationTokens>();
        services.AddScoped<OpenInvitations>();
        services.AddSingleton<ReopenTokens>();
        services.AddOptions<PolicyOptions>().BindConfiguration(PolicyOptions.Section);
        services.AddSingleton<PolicyBook>();
        services.AddSingleton<EmailTemplates>();
        services.AddSingleton<DisownTokens>();
        services.AddSingleton<SecurityLetters>();
        services.AddScoped<AccountLetters>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<SessionStarter>();
    }
}
