using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Knowledge.Gaps;

/// <summary>The agent is not to answer this; the same question never comes up again.</summary>
public sealed record DismissKnowledgeGapCommand(KnowledgeGapId Id) : IRequest<Result<Done>>;

internal sealed class DismissKnowledgeGapHandler(IAppDbContext db) : IRequestHandler<DismissKnowledgeGapCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(DismissKnowledgeGapCommand request, CancellationToken cancellationToken)
    {
        var gap = await db.KnowledgeGaps.SingleOrDefaultAsync(g => g.Id == request.Id, cancellationToken);
        if (gap is null) return KnowledgeFailures.GapNotFound;
        if (gap.Dismiss() is { } settled) return settled;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
