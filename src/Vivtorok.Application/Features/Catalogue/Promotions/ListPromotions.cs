using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

/// <summary>The promotions in the order of their keys.</summary>
public sealed record ListPromotionsQuery(int? Limit, string? Cursor) : IRequest<Result<Page<PromotionRow>>>;

internal sealed class ListPromotionsHandler(IAppDbContext db) : IRequestHandler<ListPromotionsQuery, Result<Page<PromotionRow>>>
{
    public async Task<Result<Page<PromotionRow>>> Handle(ListPromotionsQuery request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor);
        if (!page.IsSuccess) return page.Failure;
        var rows = await db.Promotions.AsNoTracking().InOrderOf(row => row.Key, page.Value).ToListAsync(cancellationToken);
        var cut = page.Value.Cut(rows, row => new Cursor(row.Key, row.Id.Value));
        return new Page<PromotionRow>([.. cut.Items.Select(PromotionRow.Of)], cut.NextCursor);
    }
}
