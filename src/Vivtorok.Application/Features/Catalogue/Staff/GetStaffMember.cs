using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

public sealed record GetStaffMemberQuery(StaffId Id) : IRequest<Result<StaffMemberRow>>;

internal sealed class GetStaffMemberHandler(IAppDbContext db) : IRequestHandler<GetStaffMemberQuery, Result<StaffMemberRow>>
{
    public async Task<Result<StaffMemberRow>> Handle(GetStaffMemberQuery request, CancellationToken cancellationToken) =>
        await db.Staff.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken) is { } row
            ? StaffMemberRow.Of(row)
            : CatalogueFailures.StaffNotFound;
}
