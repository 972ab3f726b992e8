using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>One rehearsal with its cases in short.</summary>
public sealed record GetRehearsalQuery(RehearsalId Id) : IRequest<Result<RehearsalDetail>>;

internal sealed class GetRehearsalHandler(IAppDbContext db, Caller caller) : IRequestHandler<GetRehearsalQuery, Result<RehearsalDetail>>
{
    public async Task<Result<RehearsalDetail>> Handle(GetRehearsalQuery request, CancellationToken cancellationToken)
    {
        var rehearsal = await db.Rehearsals.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken);
        if (rehearsal is null) return RehearsalFailures.NotFound;
        var agent = await db.Agents.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new Domain.Agents.Agent(caller.WorkspaceId);
        var cases = await db.RehearsalCases.AsNoTracking().Where(c => c.RehearsalId == request.Id).OrderBy(c => c.Position)
            .Select(c => new { c.Id, c.Position, c.Title, c.ConversationId, c.Status, c.Differences, c.Passes }).ToListAsync(cancellationToken);
        var passes = cases.Where(c => c.Status == RehearsalCaseStatus.Done).Select(c => c.Passes).ToList();
        return new RehearsalDetail(
            RehearsalRow.Of(rehearsal, agent), PassRate.Over(passes, rehearsal.Repeats),
            [.. cases.Select(c => new RehearsalCaseRow(c.Id, c.Position, c.Title, c.ConversationId, c.Status, c.Differences, c.Differences.Any(RehearsalTrial.IsWorse), c.Passes))]);
    }
}
