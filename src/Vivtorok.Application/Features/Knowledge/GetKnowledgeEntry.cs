using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Knowledge;

public sealed record GetKnowledgeEntryQuery(KnowledgeEntryId Id) : IRequest<Result<KnowledgeEntryRow>>;

internal sealed class GetKnowledgeEntryHandler(IAppDbContext db) : IRequestHandler<GetKnowledgeEntryQuery, Result<KnowledgeEntryRow>>
{
    public async Task<Result<KnowledgeEntryRow>> Handle(GetKnowledgeEntryQuery request, CancellationToken cancellationToken) =>
        await db.Knowledge.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken) is { } row
            ? KnowledgeEntryRow.Of(row)
            : KnowledgeFailures.NotFound;
}
