using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>The alert about a customer without an answer ends by itself once somebody has answered.</summary>
public sealed record EndWaitAlertCommand(ConversationId ConversationId) : IWorkCommand;

internal sealed class EndWaitAlertHandler(IAppDbContext db, AlertBell bell, Caller caller) : IRequestHandler<EndWaitAlertCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(EndWaitAlertCommand request, CancellationToken cancellationToken)
    {
        var waits = await db.Conversations.AnyAsync(c => c.Id == request.ConversationId && c.WaitingSince != null, cancellationToken); // they have written again
        if (!waits) await bell.CloseAsync(caller.WorkspaceId, AlertKind.MessageWithoutOutcome, request.ConversationId.Value.ToString(), cancellationToken);
        return Done.Instance;
    }
}
