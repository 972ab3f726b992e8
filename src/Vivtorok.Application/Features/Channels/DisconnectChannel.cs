using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Closes a way in. Its conversations stay readable; nothing more comes or leaves by it.</summary>
public sealed record DisconnectChannelCommand(ChannelId Id) : IRequest<Result<Done>>;

internal sealed class DisconnectChannelHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<DisconnectChannelCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(DisconnectChannelCommand request, CancellationToken cancellationToken)
    {
        var channel = await db.Channels.SingleOrDefaultAsync(c => c.Id == request.Id && c.DisconnectedAt == null, cancellationToken);
        if (channel is null) return ChannelFailures.NotFound;
        channel.Disconnect(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
