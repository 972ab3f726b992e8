using MediatR;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>Out of sight until then, or until the customer writes.</summary>
public sealed record SnoozeConversationCommand(ConversationId ConversationId, DateTimeOffset Until) : IConversationAction;

internal sealed class SnoozeConversationHandler(ConversationWriter conversations, TimeProvider clock)
    : IRequestHandler<SnoozeConversationCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(SnoozeConversationCommand request, CancellationToken cancellationToken)
        => await conversations.ChangeAsync(request.ConversationId, conversation => conversation.Snooze(request.Until.ToUniversalTime(), clock.GetUtcNow()), cancellationToken);
}
