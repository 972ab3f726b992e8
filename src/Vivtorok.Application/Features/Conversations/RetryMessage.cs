using MediatR;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>Puts a reply that did not leave back in the queue.</summary>
public sealed record RetryMessageCommand(ConversationId ConversationId, MessageId MessageId) : IConversationAction;

internal sealed class RetryMessageHandler(ConversationWriter conversations)
    : IRequestHandler<RetryMessageCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RetryMessageCommand request, CancellationToken cancellationToken)
        => await conversations.ChangeAsync(request.ConversationId, request.MessageId, (_, message) => message.Retry(), cancellationToken);
}
