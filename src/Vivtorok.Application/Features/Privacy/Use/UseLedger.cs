using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.Use;

/// <summary>Adds what this node has counted to the counts of its day.</summary>
internal sealed class UseLedger(IAppDbContext db, UseCounter counter)
{
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var tally in counter.Take())
            if (!await AddAsync(tally, cancellationToken) && !await BeginAsync(tally, cancellationToken)) await AddAsync(tally, cancellationToken);
    }

    private async Task<bool> AddAsync(UseTally tally, CancellationToken cancellationToken) =>
        await db.UseCounts.Where(count => count.Day == tally.Day && count.Part == tally.Part).ExecuteUpdateAsync(
            set => set.SetProperty(count => count.Times, count => count.Times + tally.Times).SetProperty(count => count.People, count => count.People + tally.People), cancellationToken) == 1;

    // False where another node began the day's count at the same moment.
    private async Task<bool> BeginAsync(UseTally tally, CancellationToken cancellationToken)
    {
        db.UseCounts.Add(new UseCount(tally.Day, tally.Part, tally.Times, tally.People));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            db.Forget();
            return false;
        }
    }
}
