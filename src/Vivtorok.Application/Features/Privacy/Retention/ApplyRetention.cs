using System.Diagnostics;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.Retention;

/// <summary>
/// Removes what the caller's workspace has kept long enough, in short transactions with as long a pause after each, so that people who
/// work meanwhile do not notice. What was removed is written down as it goes.
/// </summary>
public sealed record ApplyRetentionCommand : IRequest<Result<Done>>;

internal sealed class ApplyRetentionHandler(IAppDbContext db, RetentionShelf shelf, Caller caller, TimeProvider clock) : IRequestHandler<ApplyRetentionCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(ApplyRetentionCommand request, CancellationToken cancellationToken)
    {
        var rules = await shelf.RulesAsync(cancellationToken);
        foreach (var rule in shelf.All) await ApplyAsync(rule, rules.DaysOf(rule.Kind), cancellationToken);
        return Done.Instance;
    }

    private async Task ApplyAsync(RetentionRule rule, int days, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        var before = started.AddDays(-days);
        RetentionRun? run = null;
        while (true)
        {
            var watch = Stopwatch.GetTimestamp();
            var removed = await rule.RemoveAsync(before, cancellationToken);
            if (removed == 0) break;
            run ??= await BeginAsync(rule.Kind, days, started, cancellationToken);
            await db.RetentionRuns.Where(row => row.Id == run.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Removed, row => row.Removed + removed), cancellationToken);
            await Task.Delay(Stopwatch.GetElapsedTime(watch), cancellationToken);
        }

        if (run is null) return;
        var finished = clock.GetUtcNow();
        await db.RetentionRuns.Where(row => row.Id == run.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.FinishedAt, finished), cancellationToken);
        db.Forget();
    }

    private async Task<RetentionRun> BeginAsync(RetentionKind kind, int days, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var run = new RetentionRun(caller.WorkspaceId, kind, days, now);
        db.RetentionRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return run;
    }
}
