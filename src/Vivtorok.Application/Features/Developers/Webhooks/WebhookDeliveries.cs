using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Application.Features.Developers.Webhooks;

/// <summary>What an endpoint was told, or is to be told, the newest first.</summary>
public sealed record ListWebhookDeliveriesQuery(WebhookEndpointId EndpointId, WebhookDeliveryState? State, PageRequest Page) : IRequest<Result<Page<WebhookDeliveryRow>>>;

/// <summary>An event for one endpoint.</summary>
/// <param name="WebhookId">As the header <c>webhook-id</c> carries it, the same on every try.</param>
/// <param name="Data">What it is about: ids by name.</param>
/// <param name="Attempts">The last tries, the newest last.</param>
public sealed record WebhookDeliveryRow(
    WebhookDeliveryId Id, string WebhookId, WebhookEventType Type, IReadOnlyDictionary<string, Guid> Data, DateTimeOffset OccurredAt, DateTimeOffset CreatedAt,
    WebhookDeliveryState State, DateTimeOffset? NextTryAt, IReadOnlyList<WebhookAttempt> Attempts)
{
    internal static WebhookDeliveryRow Of(WebhookDelivery delivery) => new(
        delivery.Id, WebhookLetters.IdOf(delivery), WebhookEventTypes.Parse(delivery.Type), delivery.Ids, delivery.OccurredAt, delivery.CreatedAt,
        delivery.State, delivery.NextTryAt, delivery.Attempts);
}

internal sealed class ListWebhookDeliveriesHandler(IAppDbContext db) : IRequestHandler<ListWebhookDeliveriesQuery, Result<Page<WebhookDeliveryRow>>>
{
    public async Task<Result<Page<WebhookDeliveryRow>>> Handle(ListWebhookDeliveriesQuery request, CancellationToken cancellationToken)
    {
        if (!await db.WebhookEndpoints.AnyAsync(endpoint => endpoint.Id == request.EndpointId, cancellationToken)) return WebhookFailures.NotFound;
        var deliveries = await db.WebhookDeliveries.AsNoTracking()
            .Where(delivery => delivery.EndpointId == request.EndpointId && (request.State == null || delivery.State == request.State))
            .Keyset(delivery => delivery.CreatedAt, delivery => delivery.Id, request.Page).ToListAsync(cancellationToken);
        return request.Page.Cut(deliveries.ConvertAll(WebhookDeliveryRow.Of), row => Cursor.At(row.CreatedAt, row.Id.Value));
    }
}

/// <summary>Sends an event that means nothing, to see whether an endpoint takes it.</summary>
public sealed record TestWebhookEndpointCommand(WebhookEndpointId Id) : IRequest<Result<WebhookDeliveryRow>>;

internal sealed class TestWebhookEndpointHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<TestWebhookEndpointCommand, Result<WebhookDeliveryRow>>
{
    public async Task<Result<WebhookDeliveryRow>> Handle(TestWebhookEndpointCommand request, CancellationToken cancellationToken)
    {
        var endpoint = await db.WebhookEndpoints.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        if (endpoint is null) return WebhookFailures.NotFound;
        if (!endpoint.IsEnabled) return WebhookFailures.Disabled;
        var now = clock.GetUtcNow();
        var ids = new Dictionary<string, Guid> { ["id"] = endpoint.Id.Value };
        var delivery = new WebhookDelivery(endpoint, Guid.CreateVersion7(), WebhookEventType.WebhookTest.Name(), ids, now, now);
        db.WebhookDeliveries.Add(delivery);
        await db.SaveChangesAsync(cancellationToken);
        return WebhookDeliveryRow.Of(delivery);
    }
}

/// <summary>Tells an endpoint of the same event again, with the same id, and with all tries anew.</summary>
public sealed record RedeliverWebhookCommand(WebhookEndpointId EndpointId, WebhookDeliveryId DeliveryId) : IRequest<Result<WebhookDeliveryRow>>;

internal sealed class RedeliverWebhookHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<RedeliverWebhookCommand, Result<WebhookDeliveryRow>>
{
    public async Task<Result<WebhookDeliveryRow>> Handle(RedeliverWebhookCommand request, CancellationToken cancellationToken)
    {
        var endpoint = await db.WebhookEndpoints.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.EndpointId, cancellationToken);
        if (endpoint is null) return WebhookFailures.NotFound;
        if (!endpoint.IsEnabled) return WebhookFailures.Disabled;
        var delivery = await db.WebhookDeliveries.SingleOrDefaultAsync(row => row.Id == request.DeliveryId && row.EndpointId == request.EndpointId, cancellationToken);
        if (delivery is null) return WebhookFailures.DeliveryNotFound;
        delivery.Redeliver(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return WebhookDeliveryRow.Of(delivery);
    }
}
