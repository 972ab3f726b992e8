using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Plans;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Billing;

namespace Vivtorok.Application.Features.Billing;

/// <summary>Tells owners what they must know of their plan, once each, and takes it back when it is over.</summary>
internal sealed class BillingBell(IAppDbContext db, AlertBell bell, PlanGuard guard, TimeProvider clock)
{
    public const string Subject = "plan";
    public static readonly TimeSpan TrialNotice = TimeSpan.FromDays(3);

    public async Task TellAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var state = subscription.StateAt(now);
        await SetAsync(subscription, AlertKind.TrialEnding, state == PlanState.Trial && subscription.TrialEndsAt - TrialNotice <= now, cancellationToken);
        await SetAsync(subscription, AlertKind.PaymentFailed, state == PlanState.PastDue, cancellationToken);
        await SetAsync(subscription, AlertKind.PlanEnded, !subscription.IsOpenAt(now), cancellationToken);
        await CloseOldAsync(subscription, now, cancellationToken);
    }

    private Task SetAsync(Subscription subscription, AlertKind kind, bool holds, CancellationToken cancellationToken) => holds
        ? bell.RaiseAsync(subscription.WorkspaceId, kind, Subject, null, $"plan.{subscription.Status}".ToLowerInvariant(), cancellationToken)
        : bell.CloseAsync(subscription.WorkspaceId, kind, Subject, cancellationToken);

    // Warnings of a period that is over, or of a plan that was outgrown and exchanged.
    private async Task CloseOldAsync(Subscription subscription, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await db.Alerts.AsNoTracking().Where(alert => alert.ClosedAt == null && (alert.Kind == AlertKind.PlanLimitNear || alert.Kind == AlertKind.PlanLimitReached))
            .Select(alert => new { alert.Kind, alert.Subject }).ToListAsync(cancellationToken);
        if (open.Count == 0) return;
        var due = ReplyAllowance.KindFor(await guard.CountAsync(PlanLimit.AgentReplies, subscription, cancellationToken), subscription);
        var subject = ReplyAllowance.SubjectOf(subscription, now);
        foreach (var alert in open.Where(alert => alert.Subject != subject || alert.Kind != due))
            await bell.CloseAsync(subscription.WorkspaceId, alert.Kind, alert.Subject, cancellationToken);
    }
}
