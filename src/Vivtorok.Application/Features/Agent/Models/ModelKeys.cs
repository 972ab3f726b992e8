using System.Security.Cryptography;
using System.Text;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.Models;

/// <summary>Whose key a workspace's turns use: its own, or the platform's.</summary>
internal sealed class ModelKeys(ISecretProtector secrets)
{
    private const string Purpose = "agent-model-key";

    public string Protect(string key) => secrets.Protect(Purpose, key);

    /// <returns>Null: there is no key, or the own one cannot be read any more.</returns>
    public ModelAccess? AccessOf(ModelSetting? setting, IAgentModel model)
    {
        var key = setting?.KeySecret is { } secret ? secrets.Unprotect(Purpose, secret) : model.Platform?.Key;
        return string.IsNullOrEmpty(key) ? null : new ModelAccess(setting?.Model ?? model.Platform?.Model ?? model.DefaultModel, key);
    }

    /// <summary>Tells accesses apart without showing the key.</summary>
    public static string Fingerprint(ModelAccess access) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{access.Model}\n{access.Key}")));
}
