using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Agent.Models;

/// <summary>
/// The workspace's use of language models by month and day. Each change is one conditional update of the row, so the limit holds
/// for any number of turns on any number of nodes. A crash between reserve and settlement leaves the reserve counted.
/// </summary>
internal sealed class ModelLedger(IAppDbContext db, Caller caller, TimeProvider clock)
{
    private const int DaysBack = 30;

    public string Month => clock.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public string Day => DayOf(clock.GetUtcNow());

    public async Task<bool> ReserveAsync(long tokens, long cost, MonthlyLimit limit, CancellationToken cancellationToken)
    {
        var month = Month;
        if (await TryAsync() == 1) return true;
        return await EnsureAsync(month, cancellationToken) && await TryAsync() == 1;

        Task<int> TryAsync() => db.ModelUsage.Where(u => u.Period == month && u.Tokens + tokens <= limit.Tokens && u.Cost + cost <= limit.Cost)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.Tokens, u => u.Tokens + tokens).SetProperty(u => u.Cost, u => u.Cost + cost), cancellationToken);
    }

    /// <summary>Written before the words leave, so that none leave unrecorded.</summary>
    public async Task DiscloseAsync(ContactId contact, CancellationToken cancellationToken)
    {
        db.Disclosures.Add(new Disclosure(caller.WorkspaceId, contact, Processor.Anthropic, DisclosurePurpose.AnswerByAgent, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
    }

    // Never cancelled: what was spent was spent.
    public async Task SettleAsync(Spending spent, long reservedTokens, long reservedCost)
    {
        await AddAsync(Month, spent with { Tokens = spent.Tokens - reservedTokens, Cost = spent.Cost - reservedCost });
        await AddAsync(Day, spent);
    }

    /// <summary>Counts a turn of today.</summary>
    /// <returns>The turns of today so far, with this one.</returns>
    public async Task<int> CountTurnAsync(CancellationToken cancellationToken)
    {
        var day = Day;
        if (await TryAsync() == 0 && await EnsureAsync(day, cancellationToken)) await TryAsync();
        return await TurnsTodayAsync(cancellationToken);

        Task<int> TryAsync() => db.ModelUsage.Where(u => u.Period == day).ExecuteUpdateAsync(set => set.SetProperty(u => u.Turns, u => u.Turns + 1), cancellationToken);
    }

    public Task<int> TurnsTodayAsync(CancellationToken cancellationToken) => Of(Day).Select(u => u.Turns).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The turns of the busiest of the last thirty days before today.</summary>
    public async Task<int> BusiestDayAsync(CancellationToken cancellationToken)
    {
        var (today, days) = (clock.GetUtcNow(), new List<string>());
        for (var back = 1; back <= DaysBack; back++) days.Add(DayOf(today.AddDays(-back)));
        return await db.ModelUsage.Where(u => days.Contains(u.Period)).MaxAsync(u => (int?)u.Turns, cancellationToken) ?? 0;
    }

    public IQueryable<ModelUsage> Of(string period) => db.ModelUsage.AsNoTracking().Where(u => u.Period == period);

    private async Task AddAsync(string period, Spending spent)
    {
        if (await TryAsync() == 0 && await EnsureAsync(period, CancellationToken.None)) await TryAsync();

        Task<int> TryAsync() => db.ModelUsage.Where(u => u.Period == period).ExecuteUpdateAsync(set => set
            .SetProperty(u => u.Calls, u => u.Calls + 1)
            .SetProperty(u => u.Tokens, u => u.Tokens + spent.Tokens)
            .SetProperty(u => u.CachedTokens, u => u.CachedTokens + spent.CachedTokens)
            .SetProperty(u => u.Cost, u => u.Cost + spent.Cost));
    }

    /// <returns>True where the row was missing and is there now.</returns>
    private async Task<bool> EnsureAsync(string period, CancellationToken cancellationToken)
    {
        if (await db.ModelUsage.AnyAsync(u => u.Period == period, cancellationToken)) return false;
        db.ModelUsage.Add(new ModelUsage(caller.WorkspaceId, period));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            // Another turn made it in this moment.
        }

        db.Forget();
        return true;
    }

    private static string DayOf(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
