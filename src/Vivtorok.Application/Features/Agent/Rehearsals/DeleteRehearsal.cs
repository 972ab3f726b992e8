using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>A rehearsal goes with its cases; one that runs stops.</summary>
public sealed record DeleteRehearsalCommand(RehearsalId Id) : IRequest<Result<Done>>;

internal sealed class DeleteRehearsalHandler(IAppDbContext db) : IRequestHandler<DeleteRehearsalCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeleteRehearsalCommand request, CancellationToken cancellationToken)
    {
        await db.RehearsalCases.Where(c => c.RehearsalId == request.Id).ExecuteDeleteAsync(cancellationToken);
        if (await db.Rehearsals.Where(r => r.Id == request.Id).ExecuteDeleteAsync(cancellationToken) == 0) return RehearsalFailures.NotFound;
        return Done.Instance;
    }
}
