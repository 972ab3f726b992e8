using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Inbound;

/// <summary>Takes in an event that had to wait. It has no lane: one that cannot be read holds up nobody.</summary>
public sealed record TakeInboundEventCommand(InboundEventId EventId) : IWorkCommand
{
    IWorkCommand? IWorkCommand.IfDead => new GiveUpInboundEventCommand(EventId);
}

internal sealed class TakeInboundEventHandler(IAppDbContext db, InboundTaker taker, InboundVault vault) : IRequestHandler<TakeInboundEventCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(TakeInboundEventCommand request, CancellationToken cancellationToken)
    {
        var kept = await db.InboundEvents.AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.EventId, cancellationToken);
        if (kept is null) return Done.Instance;
        var channel = await db.Channels.AsNoTracking().Include(c => c.Connection).SingleOrDefaultAsync(c => c.Id == kept.ChannelId && c.Connection != null, cancellationToken);
        if (channel is not null) await taker.TakeAsync(channel, vault.Open(kept), cancellationToken);
        await db.InboundEvents.Where(e => e.Id == kept.Id).ExecuteDeleteAsync(cancellationToken);
        return Done.Instance;
    }
}

/// <summary>Every try has failed: owners are told. The event stays, and the dead letter can be tried again.</summary>
public sealed record GiveUpInboundEventCommand(InboundEventId EventId) : IWorkCommand;

internal sealed class GiveUpInboundEventHandler(IAppDbContext db, AlertBell bell) : IRequestHandler<GiveUpInboundEventCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(GiveUpInboundEventCommand request, CancellationToken cancellationToken)
    {
        var channel = await db.InboundEvents.Where(e => e.Id == request.EventId)
            .Join(db.Channels, e => e.ChannelId, c => c.Id, (_, c) => new { c.Id, c.WorkspaceId, c.Name }).SingleOrDefaultAsync(cancellationToken);
        if (channel is null) return Done.Instance;
        await bell.RaiseAsync(channel.WorkspaceId, AlertKind.InboundNotUnderstood, channel.Id.Value.ToString(), channel.Name, null, cancellationToken);
        return Done.Instance;
    }
}
