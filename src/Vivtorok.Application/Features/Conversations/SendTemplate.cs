using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>A member writes in words the provider approved beforehand: allowed when the window has closed, and at any other time.</summary>
/// <param name="Values">What the variables are filled with, by their keys.</param>
public sealed record SendTemplateCommand(ConversationId ConversationId, MessageTemplateId TemplateId, IReadOnlyDictionary<string, string> Values)
    : IRequest<Result<MessageWritten>>;

internal sealed class SendTemplateValidator : AbstractValidator<SendTemplateCommand>
{
    private const int MaxValues = 50;

    public SendTemplateValidator() => RuleFor(c => c.Values).Must(values => values.Count <= MaxValues).WithMessage($"At most {MaxValues} values.");
}

internal sealed class SendTemplateHandler(IAppDbContext db, ConversationWriter conversations, Caller caller, TimeProvider clock)
    : IRequestHandler<SendTemplateCommand, Result<MessageWritten>>
{
    public async Task<Result<MessageWritten>> Handle(SendTemplateCommand request, CancellationToken cancellationToken)
    {
        if (caller.MemberId is not { } member) return ConversationFailures.MemberNeeded;
        return await conversations.ChangeAsync<MessageWritten>(request.ConversationId, async conversation =>
        {
            var template = await db.MessageTemplates.AsNoTracking()
                .SingleOrDefaultAsync(t => t.Id == request.TemplateId && t.ChannelId == conversation.ChannelId, cancellationToken);
            if (template is null) return TemplateFailures.NotFound;
            var values = template.Fill(request.Values);
            if (!values.IsSuccess) return values.Failure;

            await conversations.DropDraftAsync(conversation, cancellationToken);
            var message = conversation.ReplyByTemplate(member, template, values.Value, clock.GetUtcNow());
            db.Messages.Add(message);
            return new MessageWritten(message.Id, message.Sequence, message.Kind, message.Delivery, message.SentAt);
        }, cancellationToken);
    }
}
