using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Business;

public sealed record GetCustomFieldQuery(CustomFieldId Id) : IRequest<Result<CustomFieldRow>>;

internal sealed class GetCustomFieldHandler(IAppDbContext db) : IRequestHandler<GetCustomFieldQuery, Result<CustomFieldRow>>
{
    public async Task<Result<CustomFieldRow>> Handle(GetCustomFieldQuery request, CancellationToken cancellationToken) =>
        await db.CustomFields.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken) is { } row
            ? CustomFieldRow.Of(row)
            : CustomFieldFailures.NotFound;
}
