using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>A member has the conversation; whatever the agent was about to say is void.</summary>
public sealed record TakeOverCommand(ConversationId ConversationId) : IConversationAction;

internal sealed class TakeOverHandler(ConversationWriter conversations, Caller caller)
    : IRequestHandler<TakeOverCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(TakeOverCommand request, CancellationToken cancellationToken)
    {
        if (caller.MemberId is not { } member) return ConversationFailures.MemberNeeded;
        return await conversations.ChangeAsync<Done>(request.ConversationId, conversation =>
        {
            conversation.TakeOver(member);
            return Done.Instance;
        }, cancellationToken);
    }
}
