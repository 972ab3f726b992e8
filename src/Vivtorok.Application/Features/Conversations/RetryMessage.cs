using MediatR;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>Puts a reply that did not leave back in the queue.</summary>
public sealed record RetryMessageCommand(ConversationId ConversationId, MessageId MessageId) : IConversationAction;

internal sealed class RetryMessageHandler(ConversationWriter conversations, TimeProvider clock)
    : IRequestHandler<RetryMessageCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RetryMessageCommand request, CancellationToken cancellationToken)
        => await conversations.ChangeAsync(request.ConversationId, request.MessageId, (conversation, message) =>
            message.TemplateId is null && !conversation.TakesWordsAt(clock.GetUtcNow()) ? ConversationFailures.WindowClosed : message.Retry(), cancellationToken);
}
