using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>Says who looks after a conversation.</summary>
/// <param name="MemberId">Null: nobody.</param>
public sealed record AssignConversationCommand(ConversationId ConversationId, MemberId? MemberId) : IConversationAction;

internal sealed class AssignConversationHandler(IAppDbContext db, ConversationWriter conversations) : IRequestHandler<AssignConversationCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(AssignConversationCommand request, CancellationToken cancellationToken)
    {
        if (request.MemberId is { } member && !await db.Members.AnyAsync(m => m.Id == member, cancellationToken)) return ConversationFailures.WrongAssignee;
        return await conversations.ChangeAsync<Done>(request.ConversationId, conversation =>
        {
            conversation.Assign(request.MemberId);
            return Done.Instance;
        }, cancellationToken);
    }
}
