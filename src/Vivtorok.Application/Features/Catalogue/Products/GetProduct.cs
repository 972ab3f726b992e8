using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

public sealed record GetProductQuery(ProductId Id) : IRequest<Result<ProductRow>>;

internal sealed class GetProductHandler(IAppDbContext db) : IRequestHandler<GetProductQuery, Result<ProductRow>>
{
    public async Task<Result<ProductRow>> Handle(GetProductQuery request, CancellationToken cancellationToken) =>
        await db.Products.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken) is { } row
            ? ProductRow.Of(row)
            : CatalogueFailures.ProductNotFound;
}
