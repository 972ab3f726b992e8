using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Knowledge;

/// <param name="ExpectedVersion">What the client read; null: whatever is there.</param>
public sealed record DeleteKnowledgeEntryCommand(KnowledgeEntryId Id, int? ExpectedVersion) : IRequest<Result<Done>>;

internal sealed class DeleteKnowledgeEntryHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<DeleteKnowledgeEntryCommand, Result<Done>>
{
    public Task<Result<Done>> Handle(DeleteKnowledgeEntryCommand request, CancellationToken cancellationToken) =>
        editor.RunAsync((_, _) => RemoveAsync(request, cancellationToken), cancellationToken);

    private async Task<Result<Edit<Done>>> RemoveAsync(DeleteKnowledgeEntryCommand request, CancellationToken cancellationToken)
    {
        var row = await db.Knowledge.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        if (row is null) return KnowledgeFailures.NotFound;
        if (request.ExpectedVersion is { } expected && expected != row.Version) return Failure.Stale(KnowledgeEntryRow.Of(row));
        db.Knowledge.Remove(row);
        return new Edit<Done>(Done.Instance, $"knowledge.deleted: {row.Questions[0]}");
    }
}
