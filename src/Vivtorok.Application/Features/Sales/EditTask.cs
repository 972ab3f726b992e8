using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>What of a task changes; what is absent stays.</summary>
public sealed record TaskChanges(Patch<string> Title, Patch<DateTimeOffset?> DueAt, Patch<MemberId?> AssigneeId, Patch<WorkTaskStatus> Status);

public sealed record EditTaskCommand(WorkTaskId Id, TaskChanges Changes, int? Version) : IRequest<Result<TaskRow>>;

internal sealed class EditTaskValidator : AbstractValidator<EditTaskCommand>
{
    public EditTaskValidator() => RuleFor(command => command.Changes.Title.Value).NotEmpty().MaximumLength(WorkTask.TitleMaxLength)
        .When(command => command.Changes.Title.IsSet).OverridePropertyName("title");
}

internal sealed class EditTaskHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<EditTaskCommand, Result<TaskRow>>
{
    public async Task<Result<TaskRow>> Handle(EditTaskCommand request, CancellationToken cancellationToken)
    {
        var task = await db.Tasks.SingleOrDefaultAsync(t => t.Id == request.Id, cancellationToken);
        if (task is null) return SalesFailures.TaskNotFound;
        if (request.Version is { } version && version != task.Version)
            return Failure.Stale(TaskRow.Of(task, await db.NameAsync(task.ContactId, cancellationToken)));

        var changes = request.Changes;
        var assignee = changes.AssigneeId.Or(task.AssigneeId);
        if (changes.AssigneeId.IsSet && assignee is { } member && !await db.Members.AnyAsync(m => m.Id == member, cancellationToken)) return SalesFailures.MemberUnknown("assigneeId");
        task.Edit(changes.Title.Or(task.Title)!.Trim(), assignee, changes.DueAt.Or(task.DueAt)?.ToUniversalTime());
        if (changes.Status.IsSet && changes.Status.Value != task.Status) task.SetDone(changes.Status.Value == WorkTaskStatus.Done, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return TaskRow.Of(task, await db.NameAsync(task.ContactId, cancellationToken));
    }
}
