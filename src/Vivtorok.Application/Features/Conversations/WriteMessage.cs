using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>A member answers the customer or leaves a note for the team. A reply stops the agent at once.</summary>
/// <param name="Kind"><see cref="MessageKind.Reply"/> or <see cref="MessageKind.Note"/>.</param>
public sealed record WriteMessageCommand(ConversationId ConversationId, string? Text, MessageKind Kind) : IRequest<Result<MessageWritten>>
{
    /// <summary>Uploaded files that go with it.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>The message of the conversation that it answers; null: none in particular.</summary>
    public MessageId? QuotedId { get; init; }
}

/// <summary>The new message.</summary>
public sealed record MessageWritten(MessageId Id, int Sequence, MessageKind Kind, DeliveryStatus Delivery, DateTimeOffset SentAt);

internal sealed class WriteMessageValidator : AbstractValidator<WriteMessageCommand>
{
    public const int TextMaxLength = 4000;

    public WriteMessageValidator()
    {
        RuleFor(c => c.Text).Must((c, text) => !string.IsNullOrWhiteSpace(text) || c.AttachmentIds.Count > 0).WithMessage("Write something.")
            .Must(text => text is null || text.Length <= TextMaxLength).WithMessage($"At most {TextMaxLength} characters.");
        RuleFor(c => c.Kind).Must(kind => kind is MessageKind.Reply or MessageKind.Note).WithMessage("A message is a reply or a note.");
    }
}

internal sealed class WriteMessageHandler(IAppDbContext db, ConversationWriter conversations, FileDesk files, Caller caller, TimeProvider clock)
    : IRequestHandler<WriteMessageCommand, Result<MessageWritten>>
{
    public async Task<Result<MessageWritten>> Handle(WriteMessageCommand request, CancellationToken cancellationToken)
    {
        if (caller.MemberId is not { } member) return ConversationFailures.MemberNeeded;
        return await conversations.ChangeAsync<MessageWritten>(request.ConversationId, async conversation =>
        {
            var (text, now) = ((request.Text ?? "").Trim(), clock.GetUtcNow());
            var isReply = request.Kind == MessageKind.Reply;
            if (isReply && !conversation.TakesWordsAt(now)) return ConversationFailures.WindowClosed;
            if (!isReply && request.AttachmentIds.Count > 0) return AttachmentFailures.NotByNote;
            if (request.QuotedId is { } quoted && !await db.Messages.AnyAsync(m => m.Id == quoted && m.ConversationId == conversation.Id, cancellationToken)) return ConversationFailures.MessageNotFound;
            if (isReply) await conversations.DropDraftAsync(conversation, cancellationToken);
            var message = (isReply ? conversation.Reply(member, text, now) : conversation.AddNote(member, text, now)).Quoting(request.QuotedId);
            var attached = await files.AttachAsync(message, member, request.AttachmentIds, cancellationToken);
            if (!attached.IsSuccess) return attached.Failure;
            db.Messages.Add(message);
            return new MessageWritten(message.Id, message.Sequence, message.Kind, message.Delivery, message.SentAt);
        }, cancellationToken);
    }
}
