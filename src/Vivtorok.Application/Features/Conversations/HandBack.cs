using MediatR;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>The agent has the conversation again; it answers when the customer writes next.</summary>
public sealed record HandBackCommand(ConversationId ConversationId) : IConversationAction;

internal sealed class HandBackHandler(ConversationWriter conversations)
    : IRequestHandler<HandBackCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(HandBackCommand request, CancellationToken cancellationToken)
        => await conversations.ChangeAsync(request.ConversationId, conversation => conversation.HandBack(), cancellationToken);
}
