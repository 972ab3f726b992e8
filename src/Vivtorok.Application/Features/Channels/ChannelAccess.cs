using System.Text.Json;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Application.Features.Channels;

/// <summary>What an adapter needs to act as a channel. Not a record: a secret must not print itself.</summary>
public sealed class ChannelAccess(ChannelId channelId, string account, string secret)
{
    public ChannelId ChannelId => channelId;

    /// <summary>The provider's id of the account.</summary>
    public string Account => account;

    /// <summary>The secret in the provider's own shape.</summary>
    public T Secret<T>() => JsonSerializer.Deserialize<T>(secret, Json.Options)!;
}

/// <summary>The secrets of connections: encrypted in the database, open only while a provider is called.</summary>
internal sealed class ChannelSecrets(ISecretProtector protector)
{
    public void Keep<T>(ChannelConnection connection, T secret) => connection.Keep(protector.Protect(PurposeOf(connection), JsonSerializer.Serialize(secret, Json.Options)));

    /// <summary>Null where the keys that encrypted it are gone: the owner must connect again.</summary>
    public ChannelAccess? Open(ChannelConnection connection) =>
        protector.Unprotect(PurposeOf(connection), connection.Secret) is { } secret ? new ChannelAccess(connection.ChannelId, connection.Account, secret) : null;

    private static string PurposeOf(ChannelConnection connection) => $"channel:{connection.Kind}";
}
