using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>
/// Plays the next case of a rehearsal once and keeps it; the save that keeps it asks for the next. A crash costs the play that was
/// running. The few lanes keep rehearsals from taking the workers that customers wait for.
/// </summary>
public sealed record RunRehearsalCommand(RehearsalId RehearsalId) : IWorkCommand
{
    private const int Lanes = 4;

    string? IWorkCommand.Lane => $"rehearsal:{RehearsalId.Value.ToByteArray()[^1] % Lanes}";

    IWorkCommand? IWorkCommand.IfDead => new SkipRehearsalCaseCommand(RehearsalId);
}

internal sealed class RunRehearsalHandler(IAppDbContext db, Rehearser rehearser, TimeProvider clock) : IRequestHandler<RunRehearsalCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RunRehearsalCommand request, CancellationToken cancellationToken)
    {
        var rehearsal = await db.Rehearsals.SingleOrDefaultAsync(r => r.Id == request.RehearsalId, cancellationToken);
        if (rehearsal is not { Status: RehearsalStatus.Running }) return Done.Instance;
        var next = await db.RehearsalCases.AsNoTracking().Where(c => c.RehearsalId == rehearsal.Id && c.Status == RehearsalCaseStatus.Waiting)
            .OrderBy(c => c.Position).FirstOrDefaultAsync(cancellationToken);
        if (next is null)
        {
            rehearsal.Finish(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }

        var before = rehearsal.Baseline == RehearsalBaseline.Published ? await PublishedAsync(rehearsal, cancellationToken) : null;
        var trial = await rehearser.PlayAsync(next, new AgentVoice(rehearsal.Instructions, rehearsal.Tone), before, cancellationToken);
        return await KeepAsync(next, trial, cancellationToken);
    }

    // The sandbox has forgotten everything that was loaded, and another worker may have kept the same play meanwhile.
    private async Task<Result<Done>> KeepAsync(RehearsalCase played, RehearsalTrial trial, CancellationToken cancellationToken)
    {
        db.Forget();
        var rehearsal = await db.Rehearsals.SingleOrDefaultAsync(r => r.Id == played.RehearsalId, cancellationToken);
        var kept = await db.RehearsalCases.SingleOrDefaultAsync(c => c.Id == played.Id, cancellationToken);
        if (rehearsal is null || kept is null || kept.Trials.Count != played.Trials.Count) return Done.Instance;
        kept.Keep(trial, rehearsal.Repeats);
        rehearsal.Count(kept, trial);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    private async Task<AgentVoice?> PublishedAsync(Rehearsal rehearsal, CancellationToken cancellationToken) => await db.AgentVersions.AsNoTracking()
        .Where(version => version.Number == rehearsal.PublishedVersion)
        .Select(version => new AgentVoice(version.Instructions, version.Tone)).SingleOrDefaultAsync(cancellationToken);
}

/// <summary>Every try of a play has failed: its case is marked and the rehearsal goes on.</summary>
public sealed record SkipRehearsalCaseCommand(RehearsalId RehearsalId) : IWorkCommand;

internal sealed class SkipRehearsalCaseHandler(IAppDbContext db) : IRequestHandler<SkipRehearsalCaseCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(SkipRehearsalCaseCommand request, CancellationToken cancellationToken)
    {
        var rehearsal = await db.Rehearsals.SingleOrDefaultAsync(r => r.Id == request.RehearsalId, cancellationToken);
        if (rehearsal is not { Status: RehearsalStatus.Running }) return Done.Instance;
        var stuck = await db.RehearsalCases.Where(c => c.RehearsalId == rehearsal.Id && c.Status == RehearsalCaseStatus.Waiting)
            .OrderBy(c => c.Position).FirstOrDefaultAsync(cancellationToken);
        if (stuck is not null)
        {
            stuck.Fail();
            rehearsal.Settle(stuck);
        }

        rehearsal.GoOn();
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
