using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Closes a way in. Its conversations stay readable; nothing more comes or leaves by it.</summary>
/// <param name="Patiently">A provider that is away is tried again as work; an owner who waits for the answer is not kept waiting.</param>
public sealed record DisconnectChannelCommand(ChannelId Id, bool Patiently = false) : IWorkCommand
{
    string? IWorkCommand.Lane => $"disconnect:{Id.Value:N}";

    bool IWorkCommand.WhenClosedToo => true;

    IWorkCommand? IWorkCommand.IfDead => Patiently ? new DisconnectChannelCommand(Id) : null;
}

internal sealed partial class DisconnectChannelHandler(IAppDbContext db, ChannelLines lines, AlertBell bell, TimeProvider clock, ILogger<DisconnectChannelHandler> logger)
    : IRequestHandler<DisconnectChannelCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(DisconnectChannelCommand request, CancellationToken cancellationToken)
    {
        var channel = await db.Channels.Include(c => c.Connection).SingleOrDefaultAsync(c => c.Id == request.Id && c.DisconnectedAt == null, cancellationToken);
        if (channel is null) return ChannelFailures.NotFound;
        if (channel.Connection is { } connection)
        {
            if (await lines.OpenLastAsync(connection, cancellationToken) is { } line) await ReleaseAsync(line, request.Patiently, cancellationToken);
            db.ChannelConnections.Remove(connection); // and the secret with it
            if (await db.Mailboxes.SingleOrDefaultAsync(m => m.ChannelId == channel.Id, cancellationToken) is { } mailbox) db.Mailboxes.Remove(mailbox);
        }

        channel.Disconnect(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await db.TeamChats.Where(c => c.ChannelId == channel.Id).ExecuteDeleteAsync(cancellationToken);
        await bell.CloseAsync(channel.WorkspaceId, AlertKind.ChannelDown, channel.Id.Value.ToString(), cancellationToken);
        return Done.Instance;
    }

    // A provider that is away or knows us no more must not keep an owner from leaving it.
    private async Task ReleaseAsync(ChannelLine line, bool patiently, CancellationToken cancellationToken)
    {
        try
        {
            await line.Adapter.ReleaseAsync(line.Access, cancellationToken);
        }
        catch (Exception exception) when (!patiently && exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            NotReleased(exception, line.Access.ChannelId.Value);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider of channel {Channel} could not be told that it is disconnected")]
    private partial void NotReleased(Exception exception, Guid channel);
}
