using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Plans;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Billing;

/// <summary>The workspace's plan, its use and forecast.</summary>
public sealed record GetBillingQuery : IRequest<Result<BillingView>>;

internal sealed class GetBillingHandler(BillingDescriber describer) : IRequestHandler<GetBillingQuery, Result<BillingView>>
{
    public async Task<Result<BillingView>> Handle(GetBillingQuery request, CancellationToken cancellationToken) => await describer.DescribeAsync(cancellationToken);
}

/// <summary>Describes the caller's plan as it is now.</summary>
internal sealed class BillingDescriber(IAppDbContext db, PlanDesk plans, PlanGuard guard, Caller caller, TimeProvider clock)
{
    private const double Near = 0.8;

    public async Task<BillingView> DescribeAsync(CancellationToken cancellationToken)
    {
        var subscription = await plans.FindAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var period = PlanDesk.PeriodOf(subscription, now);
        var usage = new List<UsageRow>();
        foreach (var limit in Enum.GetValues<PlanLimit>())
        {
            var used = await guard.CountAsync(limit, subscription, cancellationToken);
            usage.Add(new UsageRow(limit, used, subscription is null ? null : Plan.Of(subscription.Plan).Limits.Of(limit), limit == PlanLimit.AgentReplies ? Forecast(used, period, now) : null));
        }

        var view = new BillingView(subscription?.StateAt(now) ?? PlanState.Free, subscription?.Plan, PriceOf(subscription), new BillingPeriod(period.Start, period.End), usage, [.. usage.Select(Warning).OfType<UsageWarning>()]);
        return subscription is null ? view : await WithPaymentAsync(view, subscription, now, cancellationToken);
    }

    /// <summary>By the pace of the period so far. A day must have passed: before that one busy hour would foretell a flood.</summary>
    public static int? Forecast(int used, (DateTimeOffset Start, DateTimeOffset End) period, DateTimeOffset now)
    {
        var (passed, whole) = (now - period.Start, period.End - period.Start);
        if (passed < TimeSpan.FromDays(1) || passed >= whole) return null;
        return (int)Math.Min(int.MaxValue, Math.Round(used * (whole / passed)));
    }

    private async Task<BillingView> WithPaymentAsync(BillingView view, Subscription subscription, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var owed = subscription.GraceEndsAt is null && subscription.Status != SubscriptionStatus.Unpaid ? null
            : await db.Invoices.AsNoTracking().Where(row => row.Status == InvoiceStatus.Open).OrderBy(row => row.IssuedAt).FirstOrDefaultAsync(cancellationToken);
        return view with
        {
            TrialEndsAt = subscription.Status == SubscriptionStatus.Trial || subscription.TrialEndsAt > now ? subscription.TrialEndsAt : null,
            EndsAt = subscription is { CancelsAtPeriodEnd: true, IsRunning: true } ? subscription.PeriodEnd : null,
            GraceEndsAt = subscription.GraceEndsAt,
            NextAttemptAt = owed?.NextAttemptAt,
            PayUrl = caller.Role == MemberRole.Owner ? owed?.PageUrl : null,
            IsRunning = subscription.IsRunning,
            Version = subscription.Version,
        };
    }

    private static Money? PriceOf(Subscription? subscription) => subscription is { ProviderKey: not null, Currency: { } currency } ? new Money(subscription.PriceAmount, currency) : null;

    private static UsageWarning? Warning(UsageRow row) => row switch
    {
        { Allowed: null } => null,
        { Allowed: { } allowed } when row.Used >= allowed => new UsageWarning(row.Limit, UsageLevel.Reached),
        { Allowed: { } allowed } when row.Used >= allowed * Near => new UsageWarning(row.Limit, UsageLevel.Near),
        { Allowed: { } allowed } when row.Forecast > allowed => new UsageWarning(row.Limit, UsageLevel.Expected),
        _ => null,
    };
}
