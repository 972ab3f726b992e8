using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

public sealed record GetDealQuery(DealId Id) : IRequest<Result<DealRow>>;

internal sealed class GetDealHandler(IAppDbContext db) : IRequestHandler<GetDealQuery, Result<DealRow>>
{
    public async Task<Result<DealRow>> Handle(GetDealQuery request, CancellationToken cancellationToken)
    {
        var deal = await db.Deals.AsNoTracking().SingleOrDefaultAsync(d => d.Id == request.Id, cancellationToken);
        if (deal is null) return SalesFailures.DealNotFound;
        return DealRow.Of(deal, await db.NameAsync(deal.ContactId, cancellationToken));
    }
}
