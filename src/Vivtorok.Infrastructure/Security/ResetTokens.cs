using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Vivtorok.Infrastructure.Security;

/// <summary>Tokens for a new password: they live for an hour, the others for a day.</summary>
internal sealed class ResetTokens(IDataProtectionProvider protection, ILogger<DataProtectorTokenProvider<AppUser>> logger)
    : DataProtectorTokenProvider<AppUser>(protection, Microsoft.Extensions.Options.Options.Create(new DataProtectionTokenProviderOptions { Name = Name, TokenLifespan = TimeSpan.FromHours(1) }), logger)
{
    public new const string Name = "ResetPassword";
}
