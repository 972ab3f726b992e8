using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>Nothing more is to be done here; a new message opens it again.</summary>
public sealed record CloseConversationCommand(ConversationId ConversationId) : IConversationAction;

internal sealed class CloseConversationHandler(IAppDbContext db, ConversationWriter conversations, TimeProvider clock)
    : IRequestHandler<CloseConversationCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(CloseConversationCommand request, CancellationToken cancellationToken)
        => await conversations.ChangeAsync(request.ConversationId, async conversation =>
        {
            await db.EndFollowUpsAsync(conversation.Id, FollowUpEnd.ConversationClosed, cancellationToken);
            return conversation.Close(clock.GetUtcNow());
        }, cancellationToken);
}
