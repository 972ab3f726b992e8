using MediatR;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>A member has seen everything in it.</summary>
public sealed record ReadConversationCommand(ConversationId ConversationId) : IConversationAction;

internal sealed class ReadConversationHandler(ConversationWriter conversations)
    : IRequestHandler<ReadConversationCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReadConversationCommand request, CancellationToken cancellationToken)
        => await conversations.ChangeAsync<Done>(request.ConversationId, conversation =>
        {
            conversation.MarkRead();
            return Done.Instance;
        }, cancellationToken);
}
