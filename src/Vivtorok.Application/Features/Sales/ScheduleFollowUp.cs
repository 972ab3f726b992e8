using FluentValidation;
using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>
/// Plans a message to the contact of a conversation, sent if the contact is still silent then. A time outside of the send window
/// becomes the next one inside.
/// </summary>
public sealed record ScheduleFollowUpCommand(ConversationId ConversationId, string Text, DateTimeOffset DueAt) : IRequest<Result<FollowUpRow>>;

internal sealed class ScheduleFollowUpValidator : AbstractValidator<ScheduleFollowUpCommand>
{
    public ScheduleFollowUpValidator() => RuleFor(command => command.Text).NotEmpty().MaximumLength(FollowUp.TextMaxLength);
}

internal sealed class ScheduleFollowUpHandler(IAppDbContext db, FollowUpPlanner planner) : IRequestHandler<ScheduleFollowUpCommand, Result<FollowUpRow>>
{
    public async Task<Result<FollowUpRow>> Handle(ScheduleFollowUpCommand request, CancellationToken cancellationToken)
    {
        if (!planner.IsAhead(request.DueAt)) return SalesFailures.DueInPast;
        var at = await planner.WithinWindowAsync(request.DueAt, cancellationToken);
        if (!await planner.IsTakenAtAsync(request.ConversationId, at, cancellationToken)) return SalesFailures.BeyondWindow;
        var begun = await planner.BeginAsync(request.ConversationId, request.Text.Trim(), cancellationToken);
        if (!begun.IsSuccess) return begun.Failure;

        var followUp = begun.Value;
        followUp.PlanFor(at);
        await db.SaveChangesAsync(cancellationToken);
        return FollowUpRow.Of(followUp, await db.NameAsync(followUp.ContactId, cancellationToken));
    }
}
