using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Business;

/// <summary>The custom fields in the order of their keys.</summary>
public sealed record ListCustomFieldsQuery(int? Limit, string? Cursor) : IRequest<Result<Page<CustomFieldRow>>>;

internal sealed class ListCustomFieldsHandler(IAppDbContext db) : IRequestHandler<ListCustomFieldsQuery, Result<Page<CustomFieldRow>>>
{
    public async Task<Result<Page<CustomFieldRow>>> Handle(ListCustomFieldsQuery request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor);
        if (!page.IsSuccess) return page.Failure;
        var rows = await db.CustomFields.AsNoTracking().InOrderOf(row => row.Key, page.Value).ToListAsync(cancellationToken);
        var cut = page.Value.Cut(rows, row => new Cursor(row.Key, row.Id.Value));
        return new Page<CustomFieldRow>([.. cut.Items.Select(CustomFieldRow.Of)], cut.NextCursor);
    }
}
