using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

public sealed record DeleteDealCommand(DealId Id) : IRequest<Result<Done>>;

internal sealed class DeleteDealHandler(IAppDbContext db) : IRequestHandler<DeleteDealCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeleteDealCommand request, CancellationToken cancellationToken)
    {
        var deal = await db.Deals.SingleOrDefaultAsync(d => d.Id == request.Id, cancellationToken);
        if (deal is null) return SalesFailures.DealNotFound;
        db.Deals.Remove(deal);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
