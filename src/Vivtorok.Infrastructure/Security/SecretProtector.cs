using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Vivtorok.Application.Common;

namespace Vivtorok.Infrastructure.Security;

internal sealed class SecretProtector(IDataProtectionProvider provider) : ISecretProtector
{
    public string Protect(string purpose, string text) => provider.CreateProtector(purpose).Protect(text);

    public string? Unprotect(string purpose, string text)
    {
        try
        {
            return provider.CreateProtector(purpose).Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
