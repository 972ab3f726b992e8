using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>Rehearsals, newest first.</summary>
public sealed record ListRehearsalsQuery(PageRequest Page) : IRequest<Result<Page<RehearsalRow>>>;

internal sealed class ListRehearsalsHandler(IAppDbContext db, Caller caller) : IRequestHandler<ListRehearsalsQuery, Result<Page<RehearsalRow>>>
{
    public async Task<Result<Page<RehearsalRow>>> Handle(ListRehearsalsQuery request, CancellationToken cancellationToken)
    {
        var agent = await db.Agents.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new Domain.Agents.Agent(caller.WorkspaceId);
        var found = await db.Rehearsals.AsNoTracking().Keyset(r => r.StartedAt, r => r.Id, request.Page).ToListAsync(cancellationToken);
        return request.Page.Cut([.. found.Select(r => RehearsalRow.Of(r, agent))], row => Cursor.At(row.StartedAt, row.Id.Value));
    }
}
