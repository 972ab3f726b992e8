using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>Other words or another time for a planned message; null leaves a part as it is.</summary>
/// <param name="IfMatch">The version the edit is made on; null: any.</param>
public sealed record EditFollowUpCommand(FollowUpId Id, string? Text, DateTimeOffset? DueAt, int? IfMatch) : IRequest<Result<FollowUpRow>>;

internal sealed class EditFollowUpValidator : AbstractValidator<EditFollowUpCommand>
{
    public EditFollowUpValidator() => RuleFor(command => command.Text).MaximumLength(FollowUp.TextMaxLength)
        .Must(text => text is null || !string.IsNullOrWhiteSpace(text)).WithMessage("Write something.");
}

internal sealed class EditFollowUpHandler(IAppDbContext db, FollowUpPlanner planner) : IRequestHandler<EditFollowUpCommand, Result<FollowUpRow>>
{
    public async Task<Result<FollowUpRow>> Handle(EditFollowUpCommand request, CancellationToken cancellationToken)
    {
        var followUp = await db.FollowUps.SingleOrDefaultAsync(f => f.Id == request.Id, cancellationToken);
        if (followUp is null) return SalesFailures.FollowUpNotFound;
        if (Versions.Check(followUp, request.IfMatch) is { } stale) return stale;
        if (followUp.Status != FollowUpStatus.Scheduled) return SalesFailures.FollowUpOver;
        if (request.DueAt is { } asked && !planner.IsAhead(asked)) return SalesFailures.DueInPast;

        var at = request.DueAt is { } wished ? await planner.WithinWindowAsync(wished, cancellationToken) : (DateTimeOffset?)null;
        if (at is { } time && !await planner.IsTakenAtAsync(followUp.ConversationId, time, cancellationToken)) return SalesFailures.BeyondWindow;
        followUp.Edit(request.Text?.Trim() ?? followUp.Text, at);
        await db.SaveChangesAsync(cancellationToken);
        return FollowUpRow.Of(followUp, await db.NameAsync(followUp.ContactId, cancellationToken));
    }
}
