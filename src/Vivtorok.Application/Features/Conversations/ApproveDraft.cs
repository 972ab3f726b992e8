using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>The agent's draft leaves as its reply.</summary>
/// <param name="Text">The member's own wording; null: as the agent wrote it.</param>
public sealed record ApproveDraftCommand(ConversationId ConversationId, MessageId MessageId, string? Text) : IRequest<Result<MessageWritten>>;

internal sealed class ApproveDraftValidator : AbstractValidator<ApproveDraftCommand>
{
    public ApproveDraftValidator() => RuleFor(c => c.Text)
        .Must(text => text is null || (!string.IsNullOrWhiteSpace(text) && text.Length <= WriteMessageValidator.TextMaxLength))
        .WithMessage($"Write 1 to {WriteMessageValidator.TextMaxLength} characters, or leave the text out.");
}

internal sealed class ApproveDraftHandler(IAppDbContext db, ConversationWriter conversations, Caller caller, TimeProvider clock)
    : IRequestHandler<ApproveDraftCommand, Result<MessageWritten>>
{
    public async Task<Result<MessageWritten>> Handle(ApproveDraftCommand request, CancellationToken cancellationToken)
    {
        if (caller.MemberId is not { } member) return ConversationFailures.MemberNeeded;
        return await conversations.ChangeAsync<MessageWritten>(request.ConversationId, async conversation =>
        {
            var draft = await db.Messages.SingleOrDefaultAsync(m => m.Id == request.MessageId && m.ConversationId == request.ConversationId, cancellationToken);
            if (draft is null) return ConversationFailures.MessageNotFound;
            var now = clock.GetUtcNow();
            if (!conversation.TakesWordsAt(now)) return ConversationFailures.WindowClosed;
            var approved = conversation.ApproveDraft(draft, request.Text?.Trim(), member, now);
            if (!approved.IsSuccess) return approved.Failure;
            var message = approved.Value;
            db.Messages.Add(message);
            if (draft.TurnId is { } wroteIt) db.Usage.Add(new UsageRecord(conversation.WorkspaceId, wroteIt, now));
            if (await db.Turns.AsNoTracking().SingleOrDefaultAsync(t => t.Id == draft.TurnId, cancellationToken) is { } turn)
                await Promises.KeepAsync(db, conversation, message, turn.Facts.Where(fact => request.Text is null || request.Text.Contains(fact.Text, StringComparison.Ordinal)), cancellationToken);
            return new MessageWritten(message.Id, message.Sequence, message.Kind, message.Delivery, message.SentAt);
        }, cancellationToken);
    }
}
