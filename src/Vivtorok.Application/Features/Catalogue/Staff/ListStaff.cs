using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

/// <summary>The staff members in the order of their keys.</summary>
public sealed record ListStaffQuery(int? Limit, string? Cursor) : IRequest<Result<Page<StaffMemberRow>>>;

internal sealed class ListStaffHandler(IAppDbContext db) : IRequestHandler<ListStaffQuery, Result<Page<StaffMemberRow>>>
{
    public async Task<Result<Page<StaffMemberRow>>> Handle(ListStaffQuery request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor);
        if (!page.IsSuccess) return page.Failure;
        var rows = await db.Staff.AsNoTracking().InOrderOf(row => row.Key, page.Value).ToListAsync(cancellationToken);
        var cut = page.Value.Cut(rows, row => new Cursor(row.Key, row.Id.Value));
        return new Page<StaffMemberRow>([.. cut.Items.Select(StaffMemberRow.Of)], cut.NextCursor);
    }
}
