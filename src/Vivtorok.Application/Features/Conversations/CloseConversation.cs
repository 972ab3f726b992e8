using MediatR;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>Nothing more is to be done here; a new message opens it again.</summary>
public sealed record CloseConversationCommand(ConversationId ConversationId) : IConversationAction;

internal sealed class CloseConversationHandler(ConversationWriter conversations, TimeProvider clock)
    : IRequestHandler<CloseConversationCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(CloseConversationCommand request, CancellationToken cancellationToken)
        => await conversations.ChangeAsync(request.ConversationId, conversation => conversation.Close(clock.GetUtcNow()), cancellationToken);
}
