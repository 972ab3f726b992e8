using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>The connected channels, oldest first.</summary>
public sealed record ListChannelsQuery(PageRequest Page) : IRequest<Result<Page<ChannelRow>>>;

internal sealed class ListChannelsHandler(IAppDbContext db) : IRequestHandler<ListChannelsQuery, Result<Page<ChannelRow>>>
{
    public async Task<Result<Page<ChannelRow>>> Handle(ListChannelsQuery request, CancellationToken cancellationToken)
    {
        var rows = await db.Channels.AsNoTracking().Where(c => c.DisconnectedAt == null)
            .Keyset(c => c.CreatedAt, c => c.Id, request.Page, descending: false)
            .Select(ChannelRow.Of).ToListAsync(cancellationToken);
        return request.Page.Cut(rows, row => Cursor.At(row.CreatedAt, row.Id.Value));
    }
}
