using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>One connected channel.</summary>
public sealed record GetChannelQuery(ChannelId Id) : IRequest<Result<ChannelRow>>;

internal sealed class GetChannelHandler(IAppDbContext db) : IRequestHandler<GetChannelQuery, Result<ChannelRow>>
{
    public async Task<Result<ChannelRow>> Handle(GetChannelQuery request, CancellationToken cancellationToken)
    {
        var row = await db.Channels.AsNoTracking().Where(c => c.Id == request.Id && c.DisconnectedAt == null).Select(ChannelRow.Of).SingleOrDefaultAsync(cancellationToken);
        return row is null ? ChannelFailures.NotFound : row;
    }
}
