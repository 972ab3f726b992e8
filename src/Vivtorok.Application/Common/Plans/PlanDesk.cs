using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vivtorok.Domain.Billing;

namespace Vivtorok.Application.Common.Plans;

/// <summary>Finds what the workspace has bought; where plans hold and nothing is there yet, its trial begins.</summary>
public sealed class PlanDesk(IAppDbContext db, Caller caller, IServiceScopeFactory scopes, IOptions<BillingOptions> options, TimeProvider clock)
{
    public bool Charges => options.Value.Charges;

    /// <summary>Null: this installation takes no payments, so there are no limits.</summary>
    public async Task<Subscription?> FindAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Charges) return null;
        return await Own.SingleOrDefaultAsync(cancellationToken) ?? await BeginTrialAsync(cancellationToken);
    }

    /// <summary>The period that usage is counted in: that of the subscription, else the month.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End) PeriodOf(Subscription? subscription, DateTimeOffset now)
    {
        if (subscription is not null) return subscription.PeriodAt(now);
        var month = new DateTimeOffset(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
        return (month, month.AddMonths(1));
    }

    private IQueryable<Subscription> Own => db.Subscriptions.AsNoTracking().Where(row => row.WorkspaceId == caller.WorkspaceId);

    // In a scope of its own: what the caller has in hand is saved when the caller says so, not with this.
    private async Task<Subscription> BeginTrialAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(caller.WorkspaceId, "system");
        var own = scope.ServiceProvider.GetRequiredService<IAppDbContext>();
        var trial = new Subscription(caller.WorkspaceId, clock.GetUtcNow());
        own.Subscriptions.Add(trial);
        try
        {
            await own.SaveChangesAsync(cancellationToken);
            return trial;
        }
        catch (DbUpdateException exception) when (own.IsUniqueViolation(exception))
        {
            return await Own.SingleAsync(cancellationToken); // somebody else needed it at the same moment
        }
    }
}
