using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Plans;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Billing;

/// <summary>The workspace as a payer at the provider: made once, the first time somebody wants to buy.</summary>
internal sealed class Payers(IAppDbContext db, PlanDesk plans, IPaymentGateway gateway, PaymentDesk desk, Caller caller)
{
    public async Task<Result<Subscription>> FindOrMakeAsync(CancellationToken cancellationToken)
    {
        await plans.FindAsync(cancellationToken); // begins a trial where nothing is there yet
        var subscription = await db.Subscriptions.SingleAsync(cancellationToken);
        if (subscription.CustomerKey is not null) return subscription;

        var workspace = await db.Workspaces.AsNoTracking().SingleAsync(row => row.Id == caller.WorkspaceId, cancellationToken);
        var owner = await db.Members.AsNoTracking().SingleAsync(row => row.Id == caller.MemberId, cancellationToken);
        var payer = new Payer(workspace.Id, workspace.Name, owner.Email, workspace.Locale);
        var made = await desk.OrderAsync(PaymentOrderKind.MakeCustomer, owner.Id.Value.ToString(), key => gateway.MakeCustomerAsync(payer, key, cancellationToken), cancellationToken);
        if (!made.IsSuccess) return made.Failure;
        subscription.BelongTo(made.Value);
        await db.SaveChangesAsync(cancellationToken);
        return subscription;
    }
}
