using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>One case with every play, side by side.</summary>
public sealed record GetRehearsalCaseQuery(RehearsalId RehearsalId, RehearsalCaseId Id) : IRequest<Result<RehearsalCaseDetail>>;

internal sealed class GetRehearsalCaseHandler(IAppDbContext db) : IRequestHandler<GetRehearsalCaseQuery, Result<RehearsalCaseDetail>>
{
    public async Task<Result<RehearsalCaseDetail>> Handle(GetRehearsalCaseQuery request, CancellationToken cancellationToken)
    {
        var found = await db.RehearsalCases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.Id && c.RehearsalId == request.RehearsalId, cancellationToken);
        if (found is null) return RehearsalFailures.CaseNotFound;
        var row = new RehearsalCaseRow(found.Id, found.Position, found.Title, found.ConversationId, found.Status, found.Differences, found.IsWorse, found.Passes);
        return new RehearsalCaseDetail(row, found.Turns, found.Expectations[0], found.Trials);
    }
}
