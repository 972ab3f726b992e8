using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Application.Features.Developers.Webhooks;

/// <summary>Something happened that developers can hear of: every endpoint that listens gets a delivery of its own.</summary>
/// <param name="EventId">Made once; a repeat of the command finds what it has done.</param>
public sealed record AnnounceCommand(Guid EventId, WebhookEventType Type, IReadOnlyDictionary<string, Guid> Ids, DateTimeOffset OccurredAt) : IWorkCommand;

internal sealed class AnnounceHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<AnnounceCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(AnnounceCommand request, CancellationToken cancellationToken)
    {
        var endpoints = await db.WebhookEndpoints.AsNoTracking().Where(endpoint => endpoint.DisabledAt == null).ToListAsync(cancellationToken);
        var told = await db.WebhookDeliveries.Where(delivery => delivery.EventId == request.EventId).Select(delivery => delivery.EndpointId).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var endpoint in endpoints.Where(endpoint => endpoint.Hears(request.Type.Name()) && !told.Contains(endpoint.Id)))
            db.WebhookDeliveries.Add(new WebhookDelivery(endpoint, request.EventId, request.Type.Name(), request.Ids, request.OccurredAt, now));
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
