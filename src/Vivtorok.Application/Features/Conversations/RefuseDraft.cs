using FluentValidation;
using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>The agent's draft is not sent. Unless no reply is needed, the member who says so has the conversation.</summary>
/// <param name="Note">What should have been said, for whoever teaches the agent.</param>
public sealed record RefuseDraftCommand(ConversationId ConversationId, MessageId MessageId, DraftRefusal Reason, string? Note) : IConversationAction;

internal sealed class RefuseDraftValidator : AbstractValidator<RefuseDraftCommand>
{
    public RefuseDraftValidator() => RuleFor(command => command.Note).MaximumLength(Message.RefusalNoteMaxLength);
}

internal sealed class RefuseDraftHandler(ConversationWriter conversations, Caller caller)
    : IRequestHandler<RefuseDraftCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RefuseDraftCommand request, CancellationToken cancellationToken)
    {
        if (caller.MemberId is not { } member) return ConversationFailures.MemberNeeded;
        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        return await conversations.ChangeAsync(
            request.ConversationId, request.MessageId, (conversation, draft) => conversation.RefuseDraft(draft, request.Reason, note, member), cancellationToken);
    }
}
