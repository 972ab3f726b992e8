using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Application.Features.Channels;

/// <summary>A channel that can be spoken through now.</summary>
/// <param name="ClosedTies">See <see cref="ChannelConnection.ClosedTies"/>.</param>
internal sealed record ChannelLine(IChannelAdapter Adapter, ChannelAccess Access, IReadOnlyList<string> ClosedTies)
{
    /// <summary>Whether the owner lets us answer in this chat.</summary>
    public bool MayAnswer(string recipient) => !ClosedTies.Any(tie => recipient.StartsWith(tie, StringComparison.Ordinal));
}

/// <summary>Opens channels to their providers.</summary>
internal sealed class ChannelLines(IAppDbContext db, ChannelDoor door, IEnumerable<IChannelAdapter> adapters, ChannelSecrets secrets)
{
    /// <summary>Null where the channel is not connected, by the owner's wish or the provider's.</summary>
    public async Task<ChannelLine?> OpenAsync(ChannelId id, CancellationToken cancellationToken)
    {
        var connection = await db.ChannelConnections.AsNoTracking().SingleOrDefaultAsync(c => c.ChannelId == id, cancellationToken);
        return connection is null or { Status: ConnectionStatus.Disconnected } ? null : Open(connection);
    }

    /// <summary>For leaving the provider; null where another channel still lives by the same group there.</summary>
    public async Task<ChannelLine?> OpenLastAsync(ChannelConnection connection, CancellationToken cancellationToken) =>
        await door.IsSharedAsync(connection, cancellationToken) ? null : Open(connection);

    public ChannelLine? Open(ChannelConnection connection) =>
        adapters.SingleOrDefault(adapter => adapter.Kind == connection.Kind) is { } adapter && secrets.Open(connection) is { } access ? new ChannelLine(adapter, access, connection.ClosedTies) : null;
}
