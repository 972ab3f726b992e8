using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels;

/// <summary>How a channel does, from what came and left by it.</summary>
public sealed record CheckChannelHealthQuery(ChannelId Id) : IRequest<Result<ChannelHealth>>;

/// <summary>Counts are of the last seven days.</summary>
public sealed record ChannelHealth(ChannelStatus Status, DateTimeOffset? LastInboundAt, DateTimeOffset? LastOutboundAt, int Pending, int Failed, string? LastError);

/// <summary>A channel at a glance.</summary>
public enum ChannelStatus
{
    Healthy,

    /// <summary>Nothing came for a week.</summary>
    Quiet,

    /// <summary>The newest reply did not leave.</summary>
    Failing,
}

internal sealed class CheckChannelHealthHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<CheckChannelHealthQuery, Result<ChannelHealth>>
{
    private static readonly TimeSpan Looked = TimeSpan.FromDays(7);

    public async Task<Result<ChannelHealth>> Handle(CheckChannelHealthQuery request, CancellationToken cancellationToken)
    {
        if (!await db.Channels.AnyAsync(c => c.Id == request.Id && c.DisconnectedAt == null, cancellationToken)) return ChannelFailures.NotFound;
        var since = clock.GetUtcNow() - Looked;
        var messages = db.Messages.AsNoTracking().Where(m => m.ChannelId == request.Id);
        var replies = messages.Where(m => m.Kind == MessageKind.Reply);

        var inbound = await messages.Where(m => m.Kind == MessageKind.Inbound).OrderByDescending(m => m.SentAt)
            .Select(m => (DateTimeOffset?)m.SentAt).FirstOrDefaultAsync(cancellationToken);
        var newest = await replies.OrderByDescending(m => m.SentAt).Select(m => new { m.SentAt, m.Delivery }).FirstOrDefaultAsync(cancellationToken);
        var pending = await replies.CountAsync(m => m.SentAt >= since && m.Delivery == DeliveryStatus.Queued, cancellationToken);
        var failed = await replies.CountAsync(m => m.SentAt >= since && (m.Delivery == DeliveryStatus.Failed || m.Delivery == DeliveryStatus.Uncertain), cancellationToken);
        var error = failed == 0 ? null : await replies.Where(m => m.SentAt >= since && m.Failure != null).OrderByDescending(m => m.SentAt)
            .Select(m => m.Failure).FirstOrDefaultAsync(cancellationToken);

        var status = newest?.Delivery is DeliveryStatus.Failed or DeliveryStatus.Uncertain ? ChannelStatus.Failing
            : inbound is null || inbound < since ? ChannelStatus.Quiet : ChannelStatus.Healthy;
        return new ChannelHealth(status, inbound, newest?.SentAt, pending, failed, error);
    }
}
