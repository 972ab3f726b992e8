using MediatR;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>People have it again.</summary>
public sealed record ReopenConversationCommand(ConversationId ConversationId) : IConversationAction;

internal sealed class ReopenConversationHandler(ConversationWriter conversations)
    : IRequestHandler<ReopenConversationCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReopenConversationCommand request, CancellationToken cancellationToken)
        => await conversations.ChangeAsync<Done>(request.ConversationId, conversation =>
        {
            conversation.Reopen();
            return Done.Instance;
        }, cancellationToken);
}
