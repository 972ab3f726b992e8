using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Plans;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Billing;

/// <summary>The plans side by side, the smallest first.</summary>
public sealed record ListPlansQuery : IRequest<Result<PlanList>>;

internal sealed class ListPlansHandler(IAppDbContext db, PlanDesk plans) : IRequestHandler<ListPlansQuery, Result<PlanList>>
{
    public async Task<Result<PlanList>> Handle(ListPlansQuery request, CancellationToken cancellationToken)
    {
        var subscription = await plans.FindAsync(cancellationToken);
        var business = await db.Businesses.AsNoTracking().Select(row => row.Currency).FirstOrDefaultAsync(cancellationToken);
        var currency = subscription is { IsRunning: true } ? subscription.Currency : business;
        return new PlanList(
            [.. Plan.All.Select(plan => new PlanRow(plan.Key, plan.IsOnSale, plan.Key == subscription?.Plan, plan.Limits, plan.Features, plan.Prices))],
            Plan.Currencies.FirstOrDefault(one => one == currency) ?? Plan.Currencies[^1], plans.Charges);
    }
}
