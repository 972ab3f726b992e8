using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

public sealed record GetPromotionQuery(PromotionId Id) : IRequest<Result<PromotionRow>>;

internal sealed class GetPromotionHandler(IAppDbContext db) : IRequestHandler<GetPromotionQuery, Result<PromotionRow>>
{
    public async Task<Result<PromotionRow>> Handle(GetPromotionQuery request, CancellationToken cancellationToken) =>
        await db.Promotions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken) is { } row
            ? PromotionRow.Of(row)
            : CatalogueFailures.PromotionNotFound;
}
