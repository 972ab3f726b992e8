using System.Globalization;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Billing;

namespace Vivtorok.Application.Common.Plans;

/// <summary>What the plan has left for the agent, and the warnings on the way: at four fifths and at the end, once a period each.</summary>
public sealed class ReplyAllowance(PlanDesk plans, PlanGuard guard, AlertBell bell, TimeProvider clock)
{
    private const double Near = 0.8;
    private const string Detail = "plan.agentReplies";

    /// <summary>Null: the agent may answer. Otherwise why people take over, for them to read.</summary>
    public async Task<string?> WhyNoneAsync(CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(cancellationToken) is not { } subscription) return null;
        if (!subscription.IsOpenAt(clock.GetUtcNow())) return "The plan has ended, so the agent does not answer.";
        var allowed = Plan.Of(subscription.Plan).Limits.AgentReplies;
        if (await guard.CountAsync(PlanLimit.AgentReplies, subscription, cancellationToken) < allowed) return null;
        await RingAsync(subscription, AlertKind.PlanLimitReached, cancellationToken);
        return $"The plan's {allowed.ToString(CultureInfo.InvariantCulture)} replies of the agent are used up for this period.";
    }

    public async Task WarnAsync(CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(cancellationToken) is not { } subscription) return;
        if (KindFor(await guard.CountAsync(PlanLimit.AgentReplies, subscription, cancellationToken), subscription) is { } kind) await RingAsync(subscription, kind, cancellationToken);
    }

    /// <summary>What an alert of this period is about.</summary>
    public static string SubjectOf(Subscription subscription, DateTimeOffset now) =>
        $"agentReplies:{subscription.PeriodAt(now).Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>Which warning this much use is worth.</summary>
    public static AlertKind? KindFor(int used, Subscription subscription)
    {
        var allowed = Plan.Of(subscription.Plan).Limits.AgentReplies;
        return used >= allowed ? AlertKind.PlanLimitReached : used >= allowed * Near ? AlertKind.PlanLimitNear : null;
    }

    private Task RingAsync(Subscription subscription, AlertKind kind, CancellationToken cancellationToken) =>
        bell.RaiseAsync(subscription.WorkspaceId, kind, SubjectOf(subscription, clock.GetUtcNow()), null, Detail, cancellationToken);
}
