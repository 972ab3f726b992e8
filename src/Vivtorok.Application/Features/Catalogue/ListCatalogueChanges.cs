using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

/// <summary>The history of what the business tells, newest first.</summary>
public sealed record ListCatalogueChangesQuery(int? Limit, string? Cursor) : IRequest<Result<Page<CatalogueChangeRow>>>;

/// <summary>One version. The summary is a code such as <c>service.updated</c>, a colon and the name of the thing.</summary>
public sealed record CatalogueChangeRow(Guid Id, int Number, string Summary, Guid? MemberId, string? MemberName, DateTimeOffset At);

internal sealed class ListCatalogueChangesHandler(IAppDbContext db) : IRequestHandler<ListCatalogueChangesQuery, Result<Page<CatalogueChangeRow>>>
{
    public async Task<Result<Page<CatalogueChangeRow>>> Handle(ListCatalogueChangesQuery request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor);
        if (!page.IsSuccess) return page.Failure;
        var before = int.MaxValue;
        if (page.Value.After is { } after && !int.TryParse(after.Key, out before)) return PageRequest.WrongCursor;

        var rows = await db.CatalogueChanges.AsNoTracking().Where(row => row.Number < before).OrderByDescending(row => row.Number).Take(page.Value.Limit + 1)
            .Select(row => new
            {
                row.Id,
                row.Number,
                row.Summary,
                row.By,
                Name = db.Members.Where(member => member.Id == row.By).Select(member => member.Name).FirstOrDefault(),
                row.At,
            })
            .ToListAsync(cancellationToken);
        return page.Value.Cut(
            [.. rows.Select(row => new CatalogueChangeRow(row.Id.Value, row.Number, row.Summary, row.By?.Value, row.Name, row.At))],
            row => new Cursor(row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Id));
    }
}
