using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.Use;

/// <summary>All that is kept about how the product is used, the newest day first.</summary>
public sealed record ListUseCountsQuery(PageRequest Page) : IRequest<Result<Page<UseCountRow>>>;

/// <summary>
/// One part of the product on one day (UTC) of this installation: how many requests of signed-in people, and of how many people. Of whom and
/// of which workspace is not known to anybody.
/// </summary>
public sealed record UseCountRow(UseCountId Id, DateOnly Day, string Part, long Times, int People);

internal sealed class ListUseCountsHandler(IAppDbContext db, UseLedger ledger) : IRequestHandler<ListUseCountsQuery, Result<Page<UseCountRow>>>
{
    public async Task<Result<Page<UseCountRow>>> Handle(ListUseCountsQuery request, CancellationToken cancellationToken)
    {
        await ledger.WriteAsync(cancellationToken); // so that "all that is kept" is true of this node's memory too
        var found = await db.UseCounts.AsNoTracking().Keyset(count => count.Day, count => count.Id, request.Page).ToListAsync(cancellationToken);
        var page = request.Page.Cut(found, count => Cursor.At(count.Day, count.Id.Value));
        return new Page<UseCountRow>([.. page.Items.Select(Row)], page.NextCursor);
    }

    private static UseCountRow Row(UseCount count) => new(count.Id, DateOnly.FromDateTime(count.Day.UtcDateTime), count.Part, count.Times, count.People);
}
