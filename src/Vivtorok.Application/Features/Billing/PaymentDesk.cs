using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Billing;

/// <summary>
/// Gives orders to the payment provider: each is a row before it leaves, and its id is the idempotency key. Where the provider's
/// answer was lost the row stays unsettled, and the same order takes its key again.
/// </summary>
internal sealed class PaymentDesk(IAppDbContext db, Caller caller, TimeProvider clock)
{
    /// <param name="target">What it is about and how: an order with the same kind and target is the same order.</param>
    public async Task<Result<T>> OrderAsync<T>(PaymentOrderKind kind, string target, Func<string, Task<Result<T>>> give, CancellationToken cancellationToken)
    {
        var order = await FindOpenAsync(kind, target, cancellationToken) ?? new PaymentOrder(caller.WorkspaceId, kind, target, clock.GetUtcNow());
        if (db.PaymentOrders.Local.All(row => row.Id != order.Id)) db.PaymentOrders.Add(order);
        await db.SaveChangesAsync(cancellationToken);

        var answer = await give(order.IdempotencyKey);
        if (answer.Failure == BillingFailures.Away) return answer; // nobody knows: the next try carries the same key
        order.Settle(answer.Failure, clock.GetUtcNow());
        await db.SaveChangesAsync(CancellationToken.None);
        return answer;
    }

    private Task<PaymentOrder?> FindOpenAsync(PaymentOrderKind kind, string target, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - PaymentOrder.KeyLife;
        return db.PaymentOrders.Where(order => order.Kind == kind && order.Target == target && order.SettledAt == null && order.CreatedAt > since)
            .OrderByDescending(order => order.CreatedAt).FirstOrDefaultAsync(cancellationToken);
    }
}
