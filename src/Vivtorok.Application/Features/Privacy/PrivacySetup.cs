using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Features.Privacy.Retention;
using Vivtorok.Application.Features.Privacy.SelfService;
using Vivtorok.Application.Features.Privacy.Tools;
using Vivtorok.Application.Features.Privacy.Use;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>What this feature shares between its use cases and tools.</summary>
internal static class PrivacySetup
{
    public static void AddPrivacy(this IServiceCollection services) => services
        .AddTransient<PrivacyDesk>().AddTransient<PersonArchives>().AddTransient<RetentionShelf>()
        .AddSingleton<PrivacyLinkTokens>().AddTransient<PrivacyDoor>().AddTransient<PersonReach>().AddTransient<UseLedger>();
}
