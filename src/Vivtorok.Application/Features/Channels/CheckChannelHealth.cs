using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels;

/// <summary>How a channel does: what came and left by it, and what its provider says this moment.</summary>
public sealed record CheckChannelHealthQuery(ChannelId Id) : IRequest<Result<ChannelHealth>>;

/// <summary>Counts are of the last seven days.</summary>
/// <param name="Problem">What is wrong with the tie to the provider; null: nothing, or it needs none.</param>
/// <param name="Provider">What the provider says now; null: it was not reached, or there is none.</param>
public sealed record ChannelHealth(
    ChannelStatus Status, DateTimeOffset? LastInboundAt, DateTimeOffset? LastOutboundAt, int Pending, int Failed, string? LastError, string? LastErrorCode,
    ChannelProblem? Problem, ProviderState? Provider)
{
    /// <summary>How well a mailbox is kept up with; null for other channels.</summary>
    public Mail.MailHealth? Mail { get; init; }
}

/// <summary>What is wrong, since when, and what to do.</summary>
public sealed record ChannelProblem(string Code, string Help, DateTimeOffset Since);

/// <param name="Pending">Events that wait at the provider for us.</param>
/// <param name="LastError">Its last failed try to reach us, in its words.</param>
public sealed record ProviderState(int? Pending, string? LastError, DateTimeOffset? LastErrorAt);

/// <summary>A channel at a glance, the gravest first that holds.</summary>
public enum ChannelStatus
{
    Healthy,

    /// <summary>Nothing came for a week.</summary>
    Quiet,

    /// <summary>The newest reply did not leave.</summary>
    Failing,

    /// <summary>The tie to the provider is not as it should be.</summary>
    Unhealthy,

    /// <summary>The provider does not know us any more.</summary>
    Disconnected,
}

internal sealed class CheckChannelHealthHandler(IAppDbContext db, ChannelLines lines, ChannelCare care, Mail.MailHealthReader mail, TimeProvider clock)
    : IRequestHandler<CheckChannelHealthQuery, Result<ChannelHealth>>
{
    private static readonly TimeSpan Looked = TimeSpan.FromDays(7);
    private static readonly TimeSpan ProviderPatience = TimeSpan.FromSeconds(5);

    public async Task<Result<ChannelHealth>> Handle(CheckChannelHealthQuery request, CancellationToken cancellationToken)
    {
        if (!await db.Channels.AnyAsync(c => c.Id == request.Id && c.DisconnectedAt == null, cancellationToken)) return ChannelFailures.NotFound;
        var report = await AskAsync(request.Id, cancellationToken);
        var connection = await db.ChannelConnections.AsNoTracking().SingleOrDefaultAsync(c => c.ChannelId == request.Id, cancellationToken);
        var traffic = await ReadTrafficAsync(request.Id, cancellationToken);
        return traffic with
        {
            Status = connection?.Status switch
            {
                ConnectionStatus.Disconnected => ChannelStatus.Disconnected,
                ConnectionStatus.Unhealthy => ChannelStatus.Unhealthy,
                _ => traffic.Status,
            },
            Problem = connection is { ProblemCode: { } code } ? new ChannelProblem(code, connection.ProblemHelp!, connection.Since) : null,
            Mail = await mail.ReadAsync(request.Id, cancellationToken),
            Provider = report is null ? null : new ProviderState(report.Pending, report.LastError, report.LastErrorAt),
        };
    }

    // A provider that does not answer leaves the state as it is: deliveries notice by themselves.
    private async Task<ProviderReport?> AskAsync(ChannelId id, CancellationToken cancellationToken)
    {
        var connection = await db.ChannelConnections.AsNoTracking().SingleOrDefaultAsync(c => c.ChannelId == id, cancellationToken);
        if (connection is null || lines.Open(connection) is not { } line) return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(ProviderPatience);
        try
        {
            var report = await line.Adapter.InspectAsync(line.Access, patience.Token);
            await care.JudgeAsync(id, report, cancellationToken);
            return report;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<ChannelHealth> ReadTrafficAsync(ChannelId id, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Looked;
        var replies = db.Messages.AsNoTracking().Where(m => m.ChannelId == id && m.Kind == MessageKind.Reply);
        var inbound = await db.Messages.AsNoTracking().Where(m => m.ChannelId == id && m.Kind == MessageKind.Inbound).OrderByDescending(m => m.SentAt)
            .Select(m => (DateTimeOffset?)m.SentAt).FirstOrDefaultAsync(cancellationToken);
        var newest = await replies.OrderByDescending(m => m.SentAt).Select(m => new { m.SentAt, m.Delivery }).FirstOrDefaultAsync(cancellationToken);
        var pending = await replies.CountAsync(m => m.SentAt >= since && m.Delivery == DeliveryStatus.Queued, cancellationToken);
        var failed = await replies.CountAsync(m => m.SentAt >= since && (m.Delivery == DeliveryStatus.Failed || m.Delivery == DeliveryStatus.Uncertain), cancellationToken);
        var error = failed == 0 ? null : await replies.Where(m => m.SentAt >= since && m.Failure != null).OrderByDescending(m => m.SentAt)
            .Select(m => new { m.Failure, m.FailureCode }).FirstOrDefaultAsync(cancellationToken);

        var status = newest?.Delivery is DeliveryStatus.Failed or DeliveryStatus.Uncertain ? ChannelStatus.Failing
            : inbound is null || inbound < since ? ChannelStatus.Quiet : ChannelStatus.Healthy;
        return new ChannelHealth(status, inbound, newest?.SentAt, pending, failed, error?.Failure, error?.FailureCode, null, null);
    }
}
