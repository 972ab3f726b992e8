using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>Plans a message to the contact of a conversation, sent if the contact is still silent then.</summary>
public sealed record ScheduleFollowUpCommand(ConversationId ConversationId, string Text, DateTimeOffset DueAt) : IRequest<Result<FollowUpRow>>;

internal sealed class ScheduleFollowUpValidator : AbstractValidator<ScheduleFollowUpCommand>
{
    public ScheduleFollowUpValidator() => RuleFor(command => command.Text).NotEmpty().MaximumLength(FollowUp.TextMaxLength);
}

internal sealed class ScheduleFollowUpHandler(IAppDbContext db, Caller caller, TimeProvider clock) : IRequestHandler<ScheduleFollowUpCommand, Result<FollowUpRow>>
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    public async Task<Result<FollowUpRow>> Handle(ScheduleFollowUpCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (request.DueAt <= now || request.DueAt > now + Furthest) return SalesFailures.DueInPast;
        var contact = await db.Conversations.Where(c => c.Id == request.ConversationId).Select(c => (ContactId?)c.ContactId).SingleOrDefaultAsync(cancellationToken);
        if (contact is null) return SalesFailures.ConversationUnknown;

        var followUp = new FollowUp(caller.WorkspaceId, contact.Value, request.ConversationId, request.Text.Trim(), request.DueAt.ToUniversalTime(), now);
        db.FollowUps.Add(followUp);
        await db.SaveChangesAsync(cancellationToken);
        return FollowUpRow.Of(followUp, await db.NameAsync(contact, cancellationToken));
    }
}
