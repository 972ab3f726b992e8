using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Billing;

/// <summary>Lets the subscription end with the period that is paid, or go on after all; <paramref name="Cancels"/> says which.</summary>
public sealed record CancelSubscriptionCommand(bool Cancels) : IRequest<Result<BillingView>>;

internal sealed class CancelSubscriptionHandler(IAppDbContext db, IPaymentGateway gateway, PaymentDesk desk, SubscriptionSync sync, BillingDescriber describer)
    : IRequestHandler<CancelSubscriptionCommand, Result<BillingView>>
{
    public async Task<Result<BillingView>> Handle(CancelSubscriptionCommand request, CancellationToken cancellationToken)
    {
        if (!gateway.IsConfigured) return BillingFailures.NotConfigured;
        var subscription = await db.Subscriptions.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (subscription is not { IsRunning: true, ProviderKey: { } running }) return BillingFailures.NotSubscribed;
        if (subscription.CancelsAtPeriodEnd != request.Cancels)
        {
            var kind = request.Cancels ? PaymentOrderKind.Cancel : PaymentOrderKind.Resume;
            var told = await desk.OrderAsync(kind, running, key => gateway.CancelAtPeriodEndAsync(running, request.Cancels, key, cancellationToken), cancellationToken);
            if (!told.IsSuccess) return told.Failure;
        }

        var synced = await sync.RunAsync(null, cancellationToken);
        return synced.IsSuccess ? await describer.DescribeAsync(cancellationToken) : synced.Failure;
    }
}

/// <summary>Opens the payment provider's page for cards, billing address and tax number.</summary>
public sealed record OpenPortalCommand : IRequest<Result<ProviderPage>>;

internal sealed class OpenPortalHandler(IAppDbContext db, IPaymentGateway gateway, PublicAddress address) : IRequestHandler<OpenPortalCommand, Result<ProviderPage>>
{
    public async Task<Result<ProviderPage>> Handle(OpenPortalCommand request, CancellationToken cancellationToken)
    {
        if (!gateway.IsConfigured) return BillingFailures.NotConfigured;
        var customer = await db.Subscriptions.AsNoTracking().Select(row => row.CustomerKey).SingleOrDefaultAsync(cancellationToken);
        if (customer is null) return BillingFailures.NotSubscribed;
        var opened = await gateway.OpenPortalAsync(customer, address.Link(StartCheckoutHandler.ReturnPath), cancellationToken);
        return opened.IsSuccess ? new ProviderPage(opened.Value) : opened.Failure;
    }
}
