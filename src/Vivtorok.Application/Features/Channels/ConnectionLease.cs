using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Lets one node at a time fetch from a provider that would disturb two. The update re-checks what it saw, so the database decides.</summary>
internal sealed class ConnectionLease(IAppDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(90);

    /// <summary>Takes or renews the lease of a channel's connection.</summary>
    /// <returns>The channel with its connection; null where another node has it or there is none that works.</returns>
    public async Task<Channel?> TakeAsync(ChannelId id, Guid node, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var until = now + Span;
        var taken = await Of(id).Where(c => c.Status != ConnectionStatus.Disconnected && (c.LeaseHolder == node || c.LeasedUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.LeaseHolder, node).SetProperty(c => c.LeasedUntil, until), cancellationToken);
        return taken == 0 ? null : await db.Channels.AsNoTracking().Include(c => c.Connection).SingleAsync(c => c.Id == id, cancellationToken);
    }

    /// <summary>Everything up to there is durably taken in.</summary>
    public Task MoveAsync(ChannelId id, string cursor, CancellationToken cancellationToken) =>
        Of(id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Cursor, cursor), cancellationToken);

    private IQueryable<ChannelConnection> Of(ChannelId id) => db.ChannelConnections.Where(c => c.ChannelId == id);
}
