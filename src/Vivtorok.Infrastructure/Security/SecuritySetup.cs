using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;

namespace Vivtorok.Infrastructure.Security;

internal static class SecuritySetup
{
    private const string KeyFolder = "keys";

    public static void AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection().SetApplicationName("Vivtorok")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(DataDirectory.Of(configuration), KeyFolder)));
        services.AddSingleton<ISecretProtector, SecretProtector>();
        services.AddIdentityCore<AppUser>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = ""; // the user name is the e-mail, which has its own rules
            options.Password = new PasswordOptions { RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredLength = 1, RequiredUniqueChars = 1 };
            options.Tokens.PasswordResetTokenProvider = ResetTokens.Name;
            options.Tokens.EmailConfirmationTokenProvider = TokenOptions.DefaultProvider;
        }).AddTokenProvider<DataProtectorTokenProvider<AppUser>>(TokenOptions.DefaultProvider).AddTokenProvider<ResetTokens>(ResetTokens.Name);
        services.AddScoped<IUserStore<AppUser>, AppUserStore>();
        services.AddScoped<IAccountStore, AccountStore>();
    }
}
