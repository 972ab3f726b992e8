using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Plans;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Billing;

/// <summary>What another plan would cost today, and what it would not hold.</summary>
public sealed record PreviewChangeQuery(PlanKey? Plan) : IRequest<Result<ChangePreview>>;

/// <summary>What is shown before the yes.</summary>
/// <param name="Due">Taken now, with tax; 0: what is over goes on account for the next invoice.</param>
/// <param name="Price">What is taken each period from then on, before tax.</param>
/// <param name="Exceeded">Limits that are used beyond the new plan: nothing is deleted, but nothing can be added.</param>
/// <param name="At">Send it back with the yes: the amounts are those of this instant, for an hour.</param>
public sealed record ChangePreview(PlanKey Plan, Money Charge, Money Credit, Money Tax, Money Due, Money Price, DateTimeOffset NextPaymentAt, IReadOnlyList<PlanLimit> Exceeded, DateTimeOffset At);

internal sealed class PreviewChangeValidator : AbstractValidator<PreviewChangeQuery>
{
    public PreviewChangeValidator() => RuleFor(query => query.Plan).NotNull().WithMessage("Choose a plan.");
}

internal sealed class PreviewChangeHandler(PlanChanges changes, IPaymentGateway gateway, PlanGuard guard, TimeProvider clock)
    : IRequestHandler<PreviewChangeQuery, Result<ChangePreview>>
{
    public async Task<Result<ChangePreview>> Handle(PreviewChangeQuery request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)); // the provider counts in whole seconds
        var planned = await changes.PlanAsync(request.Plan!.Value, at, cancellationToken);
        if (!planned.IsSuccess) return planned.Failure;
        var (subscription, change) = planned.Value;
        var preview = await gateway.PreviewChangeAsync(change, cancellationToken);
        if (!preview.IsSuccess) return preview.Failure;

        var (cost, plan) = (preview.Value, Plan.Of(change.Plan));
        var exceeded = new List<PlanLimit>();
        foreach (var limit in Enum.GetValues<PlanLimit>())
            if (await guard.CountAsync(limit, subscription, cancellationToken) > plan.Limits.Of(limit)) exceeded.Add(limit);
        return new ChangePreview(
            plan.Key, Amount(cost.Charge), Amount(cost.Credit), Amount(cost.Tax), Amount(cost.Due), plan.PriceIn(cost.Currency) ?? Amount(0), subscription.PeriodEnd, exceeded, at);

        Money Amount(long minor) => new(minor, cost.Currency);
    }
}

/// <summary>Changes the plan at once. Where the card is declined nothing changes.</summary>
/// <param name="At">As the preview said.</param>
public sealed record ChangePlanCommand(PlanKey? Plan, DateTimeOffset At) : IRequest<Result<BillingView>>;

internal sealed class ChangePlanValidator : AbstractValidator<ChangePlanCommand>
{
    public ChangePlanValidator() => RuleFor(command => command.Plan).NotNull().WithMessage("Choose a plan.");
}

internal sealed class ChangePlanHandler(PlanChanges changes, IPaymentGateway gateway, PaymentDesk desk, SubscriptionSync sync, BillingDescriber describer)
    : IRequestHandler<ChangePlanCommand, Result<BillingView>>
{
    public async Task<Result<BillingView>> Handle(ChangePlanCommand request, CancellationToken cancellationToken)
    {
        var planned = await changes.PlanAsync(request.Plan!.Value, request.At.ToUniversalTime(), cancellationToken);
        if (!planned.IsSuccess) return planned.Failure;
        var change = planned.Value.Change;
        var target = $"{change.SubscriptionKey}:{change.Plan}:{change.At.ToUnixTimeSeconds()}";
        var changed = await desk.OrderAsync(PaymentOrderKind.Change, target, key => gateway.ChangePlanAsync(change, key, cancellationToken), cancellationToken);
        var synced = await sync.RunAsync(null, cancellationToken); // after a refusal too: it may have been carried out
        if (!changed.IsSuccess) return changed.Failure;
        return synced.IsSuccess ? await describer.DescribeAsync(cancellationToken) : synced.Failure;
    }
}

/// <summary>Makes a change of plan of what the workspace has.</summary>
internal sealed class PlanChanges(IAppDbContext db, IPaymentGateway gateway, TimeProvider clock)
{
    private static readonly TimeSpan PreviewLife = TimeSpan.FromHours(1);

    internal sealed record Planned(Subscription Subscription, PlanChange Change);

    public async Task<Result<Planned>> PlanAsync(PlanKey to, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (!gateway.IsConfigured) return BillingFailures.NotConfigured;
        if (Plan.Of(to) is not { IsOnSale: true } plan) return BillingFailures.NotOnSale;
        var subscription = await db.Subscriptions.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (subscription is not { IsRunning: true, CustomerKey: { } customer, ProviderKey: { } key, ItemKey: { } item, Currency: { } currency }) return BillingFailures.NotSubscribed;
        if (subscription.Plan == to) return BillingFailures.SamePlan;
        if (plan.PriceIn(currency) is null) return BillingFailures.NoPrice;
        var now = clock.GetUtcNow();
        if (at < now - PreviewLife || at > now || at < subscription.PeriodStart) return BillingFailures.PreviewOld;
        return new Planned(subscription, new PlanChange(customer, key, item, to, currency, at));
    }
}
