using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Tells the customer that the team has read what they wrote, where the channel can.</summary>
public sealed record MarkReadCommand(ConversationId ConversationId) : IWorkCommand;

internal sealed class MarkReadHandler(IAppDbContext db, ChannelLines lines) : IRequestHandler<MarkReadCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(MarkReadCommand request, CancellationToken cancellationToken)
    {
        var newest = await db.Messages.AsNoTracking().Where(m => m.ConversationId == request.ConversationId && m.Kind == MessageKind.Inbound)
            .OrderByDescending(m => m.Sequence).Select(m => new { m.ChannelId, m.ExternalId }).FirstOrDefaultAsync(cancellationToken);
        if (newest is not null && await lines.OpenAsync(newest.ChannelId, cancellationToken) is { } line)
            await line.Adapter.MarkReadAsync(line.Access, newest.ExternalId, cancellationToken);
        return Done.Instance;
    }
}
