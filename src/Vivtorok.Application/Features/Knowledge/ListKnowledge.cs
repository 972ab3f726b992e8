using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Knowledge;

/// <summary>The entries of the knowledge in the order of their keys.</summary>
public sealed record ListKnowledgeQuery(int? Limit, string? Cursor) : IRequest<Result<Page<KnowledgeEntryRow>>>;

internal sealed class ListKnowledgeHandler(IAppDbContext db) : IRequestHandler<ListKnowledgeQuery, Result<Page<KnowledgeEntryRow>>>
{
    public async Task<Result<Page<KnowledgeEntryRow>>> Handle(ListKnowledgeQuery request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor);
        if (!page.IsSuccess) return page.Failure;
        var rows = await db.Knowledge.AsNoTracking().InOrderOf(row => row.Key, page.Value).ToListAsync(cancellationToken);
        var cut = page.Value.Cut(rows, row => new Cursor(row.Key, row.Id.Value));
        return new Page<KnowledgeEntryRow>([.. cut.Items.Select(KnowledgeEntryRow.Of)], cut.NextCursor);
    }
}
