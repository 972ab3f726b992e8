using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Billing;

/// <summary>Asks the payment provider what a workspace has now. One at a time for each.</summary>
/// <param name="EventId">What made us ask; null: the calendar did.</param>
public sealed record SyncSubscriptionCommand(WorkspaceId WorkspaceId, PaymentEventId? EventId) : IWorkCommand
{
    string? IWorkCommand.Lane => BillingLane.Of(WorkspaceId);

    bool IWorkCommand.WhenClosedToo => true;
}

internal static class BillingLane
{
    public static string Of(WorkspaceId workspace) => $"billing:{workspace.Value:N}";
}

internal sealed class SyncSubscriptionHandler(IAppDbContext db, SubscriptionSync sync) : IRequestHandler<SyncSubscriptionCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(SyncSubscriptionCommand request, CancellationToken cancellationToken)
    {
        var customer = await db.PaymentEvents.AsNoTracking().Where(row => row.Id == request.EventId).Select(row => row.CustomerKey).SingleOrDefaultAsync(cancellationToken);
        var synced = await sync.RunAsync(customer, cancellationToken);
        return synced.IsSuccess ? Done.Instance : synced.Failure;
    }
}

/// <summary>
/// The workspace closes: its subscription ends at once, what is paid and not used is credited, and the last invoices are copied for the
/// books. Safe to repeat; a workspace that never bought anything has nothing to end.
/// </summary>
public sealed record CancelSubscriptionNowCommand(WorkspaceId WorkspaceId) : IWorkCommand
{
    string? IWorkCommand.Lane => BillingLane.Of(WorkspaceId);

    bool IWorkCommand.WhenClosedToo => true;
}

internal sealed class CancelSubscriptionNowHandler(IAppDbContext db, IPaymentGateway gateway, PaymentDesk desk, SubscriptionSync sync)
    : IRequestHandler<CancelSubscriptionNowCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(CancelSubscriptionNowCommand request, CancellationToken cancellationToken)
    {
        var subscription = await db.Subscriptions.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (subscription is not { CustomerKey: not null, IsRunning: true, ProviderKey: { } running }) return Done.Instance;
        var ended = await desk.OrderAsync(PaymentOrderKind.CancelNow, running, key => gateway.CancelNowAsync(running, key, cancellationToken), cancellationToken);
        if (!ended.IsSuccess && ended.Failure != BillingFailures.Missing) return ended.Failure;
        var synced = await sync.RunAsync(null, cancellationToken);
        return synced.IsSuccess ? Done.Instance : synced.Failure;
    }
}
