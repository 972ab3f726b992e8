using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>The agent's draft is not sent.</summary>
public sealed record RefuseDraftCommand(ConversationId ConversationId, MessageId MessageId) : IConversationAction;

internal sealed class RefuseDraftHandler(ConversationWriter conversations, Caller caller)
    : IRequestHandler<RefuseDraftCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RefuseDraftCommand request, CancellationToken cancellationToken)
        => caller.MemberId is { } member
            ? await conversations.ChangeAsync(request.ConversationId, request.MessageId, (conversation, draft) => conversation.RefuseDraft(draft, member), cancellationToken)
            : ConversationFailures.MemberNeeded;
}
