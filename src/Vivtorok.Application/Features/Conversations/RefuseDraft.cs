using MediatR;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>The agent's draft is not sent.</summary>
public sealed record RefuseDraftCommand(ConversationId ConversationId, MessageId MessageId) : IConversationAction;

internal sealed class RefuseDraftHandler(ConversationWriter conversations)
    : IRequestHandler<RefuseDraftCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RefuseDraftCommand request, CancellationToken cancellationToken)
        => await conversations.ChangeAsync(request.ConversationId, request.MessageId, (conversation, draft) => conversation.RefuseDraft(draft), cancellationToken);
}
