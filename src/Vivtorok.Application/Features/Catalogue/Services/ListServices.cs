using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

/// <summary>The services in the order of their keys.</summary>
public sealed record ListServicesQuery(int? Limit, string? Cursor) : IRequest<Result<Page<ServiceRow>>>;

internal sealed class ListServicesHandler(IAppDbContext db) : IRequestHandler<ListServicesQuery, Result<Page<ServiceRow>>>
{
    public async Task<Result<Page<ServiceRow>>> Handle(ListServicesQuery request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor);
        if (!page.IsSuccess) return page.Failure;
        var rows = await db.Services.AsNoTracking().InOrderOf(row => row.Key, page.Value).ToListAsync(cancellationToken);
        var cut = page.Value.Cut(rows, row => new Cursor(row.Key, row.Id.Value));
        return new Page<ServiceRow>([.. cut.Items.Select(ServiceRow.Of)], cut.NextCursor);
    }
}
