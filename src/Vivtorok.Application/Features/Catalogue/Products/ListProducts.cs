using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

/// <summary>The products in the order of their keys.</summary>
public sealed record ListProductsQuery(int? Limit, string? Cursor) : IRequest<Result<Page<ProductRow>>>;

internal sealed class ListProductsHandler(IAppDbContext db) : IRequestHandler<ListProductsQuery, Result<Page<ProductRow>>>
{
    public async Task<Result<Page<ProductRow>>> Handle(ListProductsQuery request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor);
        if (!page.IsSuccess) return page.Failure;
        var rows = await db.Products.AsNoTracking().InOrderOf(row => row.Key, page.Value).ToListAsync(cancellationToken);
        var cut = page.Value.Cut(rows, row => new Cursor(row.Key, row.Id.Value));
        return new Page<ProductRow>([.. cut.Items.Select(ProductRow.Of)], cut.NextCursor);
    }
}
