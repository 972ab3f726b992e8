using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Notes that a channel fell ill or recovered, and tells its owners once per illness. Saves at once.</summary>
internal sealed class ChannelCare(IAppDbContext db, AlertBell bell, TimeProvider clock)
{
    public async Task SufferAsync(ChannelId id, ConnectionStatus status, Failure problem, CancellationToken cancellationToken)
    {
        if (await db.ChannelConnections.SingleOrDefaultAsync(c => c.ChannelId == id, cancellationToken) is not { } connection) return;
        connection.Suffer(status, problem, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await bell.RaiseAsync(connection.WorkspaceId, AlertKind.ChannelDown, Subject(id), connection.AccountName, problem.Code, cancellationToken);
    }

    public async Task RecoverAsync(ChannelId id, CancellationToken cancellationToken)
    {
        var connection = await db.ChannelConnections.SingleOrDefaultAsync(c => c.ChannelId == id, cancellationToken);
        if (connection is null or { Status: ConnectionStatus.Connected }) return;
        connection.Recover(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await bell.CloseAsync(connection.WorkspaceId, AlertKind.ChannelDown, Subject(id), cancellationToken);
    }

    /// <summary>The templates are read anew by work of their own.</summary>
    public async Task NoteTemplatesAsync(ChannelId id, CancellationToken cancellationToken)
    {
        if (await db.ChannelConnections.SingleOrDefaultAsync(c => c.ChannelId == id, cancellationToken) is not { } connection) return;
        connection.NoteTemplates();
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The provider's own account of the tie decides.</summary>
    public Task JudgeAsync(ChannelId id, ProviderReport report, CancellationToken cancellationToken) => report.Problem is { } problem
        ? SufferAsync(id, report.IsLost ? ConnectionStatus.Disconnected : ConnectionStatus.Unhealthy, problem, cancellationToken)
        : RecoverAsync(id, cancellationToken);

    private static string Subject(ChannelId id) => id.Value.ToString();
}
