using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

public sealed record GetServiceQuery(ServiceId Id) : IRequest<Result<ServiceRow>>;

internal sealed class GetServiceHandler(IAppDbContext db) : IRequestHandler<GetServiceQuery, Result<ServiceRow>>
{
    public async Task<Result<ServiceRow>> Handle(GetServiceQuery request, CancellationToken cancellationToken) =>
        await db.Services.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken) is { } row
            ? ServiceRow.Of(row)
            : CatalogueFailures.ServiceNotFound;
}
