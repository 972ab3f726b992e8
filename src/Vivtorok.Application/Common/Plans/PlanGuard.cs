using Microsoft.EntityFrameworkCore;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common.Plans;

/// <summary>
/// What the workspace's plan still lets it add. Only adding by hand is ever refused: what customers write lands, what is there can be
/// read, answered and exported. Two who add at one moment may go one over; nobody is billed for that.
/// </summary>
public sealed class PlanGuard(IAppDbContext db, PlanDesk plans, TimeProvider clock)
{
    /// <summary>Null: there is room for as many more.</summary>
    public async Task<Failure?> RoomForAsync(PlanLimit limit, int more, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(cancellationToken) is not { } subscription) return null;
        if (!subscription.IsOpenAt(clock.GetUtcNow())) return PlanFailures.Ended;
        var allowed = Plan.Of(subscription.Plan).Limits.Of(limit);
        return await CountAsync(limit, subscription, cancellationToken) + more > allowed ? PlanFailures.LimitReached(limit, allowed) : null;
    }

    /// <summary>Whether a person who was invited still fits; their invitation counted until now.</summary>
    public async Task<Failure?> RoomToJoinAsync(CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(cancellationToken) is not { } subscription) return null;
        var allowed = Plan.Of(subscription.Plan).Limits.Members;
        return await db.Members.CountAsync(cancellationToken) >= allowed ? PlanFailures.LimitReached(PlanLimit.Members, allowed) : null;
    }

    /// <summary>How much of a limit is used now.</summary>
    public async Task<int> CountAsync(PlanLimit limit, Subscription? subscription, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return limit switch
        {
            PlanLimit.Members => await db.Members.CountAsync(cancellationToken) + await db.Invitations.CountAsync(i => i.AcceptedAt == null && i.ExpiresAt > now, cancellationToken),
            PlanLimit.Channels => await db.Channels.CountAsync(c => c.DisconnectedAt == null, cancellationToken),
            PlanLimit.Contacts => await db.Contacts.CountAsync(cancellationToken),
            _ => await RepliesAsync(PlanDesk.PeriodOf(subscription, now).Start, cancellationToken),
        };
    }

    private Task<int> RepliesAsync(DateTimeOffset since, CancellationToken cancellationToken) => db.Usage.CountAsync(use => use.At >= since, cancellationToken);
}
