using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Finds the channel that a provider's event is for: its key or account comes before the workspace is known.</summary>
internal sealed class ChannelDoor(IAppDbContext db, Caller caller)
{
    /// <summary>By the key in the webhook's path. The scope then works for the channel's workspace.</summary>
    public async Task<Channel?> FindByKeyAsync(ChannelKind kind, string key, CancellationToken cancellationToken) =>
        Enter(await Connected.SingleOrDefaultAsync(c => c.Key == key && c.Kind == kind, cancellationToken));

    /// <summary>By the account that the event names.</summary>
    public async Task<Channel?> FindByAccountAsync(ChannelKind kind, string account, CancellationToken cancellationToken) =>
        Enter(await Connected.SingleOrDefaultAsync(c => c.Connection!.Kind == kind && c.Connection.Account == account, cancellationToken));

    /// <summary>Every channel that is named by its account or by the group of its account, in whatever workspace.</summary>
    public Task<List<Channel>> FindAllAsync(ChannelKind kind, IReadOnlyList<string> accounts, IReadOnlyList<string> groups, CancellationToken cancellationToken) =>
        Connected.Where(c => c.Connection!.Kind == kind && (accounts.Contains(c.Connection.Account) || groups.Contains(c.Connection.Group!))).ToListAsync(cancellationToken);

    /// <summary>Whether another channel lives by the same group: then the provider must not be told to leave it.</summary>
    public Task<bool> IsSharedAsync(ChannelConnection connection, CancellationToken cancellationToken) =>
        Connected.AnyAsync(c => c.Id != connection.ChannelId && c.Connection!.Kind == connection.Kind && c.Connection.Group != null && c.Connection.Group == connection.Group, cancellationToken);

    private IQueryable<Channel> Connected => db.Channels.AcrossWorkspaces().AsNoTracking().Include(c => c.Connection)
        .Where(c => c.DisconnectedAt == null && c.Connection != null && !db.Workspaces.Any(w => w.Id == c.WorkspaceId && w.ClosedAt != null));

    private Channel? Enter(Channel? channel)
    {
        if (channel is not null) caller.WorksFor(channel.WorkspaceId, "provider");
        return channel;
    }
}
