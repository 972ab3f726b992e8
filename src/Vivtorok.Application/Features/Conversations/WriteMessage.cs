using FluentValidation;
using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>A member answers the customer or leaves a note for the team. A reply stops the agent at once.</summary>
/// <param name="Kind"><see cref="MessageKind.Reply"/> or <see cref="MessageKind.Note"/>.</param>
public sealed record WriteMessageCommand(ConversationId ConversationId, string Text, MessageKind Kind) : IRequest<Result<MessageWritten>>;

/// <summary>The new message.</summary>
public sealed record MessageWritten(MessageId Id, int Sequence, MessageKind Kind, DeliveryStatus Delivery, DateTimeOffset SentAt);

internal sealed class WriteMessageValidator : AbstractValidator<WriteMessageCommand>
{
    public const int TextMaxLength = 4000;

    public WriteMessageValidator()
    {
        RuleFor(c => c.Text).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Write something.")
            .Must(text => text is null || text.Length <= TextMaxLength).WithMessage($"At most {TextMaxLength} characters.");
        RuleFor(c => c.Kind).Must(kind => kind is MessageKind.Reply or MessageKind.Note).WithMessage("A message is a reply or a note.");
    }
}

internal sealed class WriteMessageHandler(IAppDbContext db, ConversationWriter conversations, Caller caller, TimeProvider clock)
    : IRequestHandler<WriteMessageCommand, Result<MessageWritten>>
{
    public async Task<Result<MessageWritten>> Handle(WriteMessageCommand request, CancellationToken cancellationToken)
    {
        if (caller.MemberId is not { } member) return ConversationFailures.MemberNeeded;
        return await conversations.ChangeAsync<MessageWritten>(request.ConversationId, async conversation =>
        {
            var (text, now) = (request.Text.Trim(), clock.GetUtcNow());
            var isReply = request.Kind == MessageKind.Reply;
            if (isReply && !conversation.TakesWordsAt(now)) return ConversationFailures.WindowClosed;
            if (isReply) await conversations.DropDraftAsync(conversation, cancellationToken);
            var message = isReply ? conversation.Reply(member, text, now) : conversation.AddNote(member, text, now);
            db.Messages.Add(message);
            return new MessageWritten(message.Id, message.Sequence, message.Kind, message.Delivery, message.SentAt);
        }, cancellationToken);
    }
}
