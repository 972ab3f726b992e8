using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Business;

public sealed record GetBusinessQuery : IRequest<Result<BusinessRow>>;

internal sealed class GetBusinessHandler(IAppDbContext db) : IRequestHandler<GetBusinessQuery, Result<BusinessRow>>
{
    public async Task<Result<BusinessRow>> Handle(GetBusinessQuery request, CancellationToken cancellationToken) =>
        await db.Businesses.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } profile ? BusinessRow.Of(profile) : BusinessFailures.NotFound;
}
