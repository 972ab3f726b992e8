using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

public sealed record CreateTaskCommand(string Title, ContactId? ContactId, ConversationId? ConversationId, MemberId? AssigneeId, DateTimeOffset? DueAt)
    : IRequest<Result<TaskRow>>;

internal sealed class CreateTaskValidator : AbstractValidator<CreateTaskCommand>
{
    public CreateTaskValidator() => RuleFor(command => command.Title).NotEmpty().MaximumLength(WorkTask.TitleMaxLength);
}

internal sealed class CreateTaskHandler(IAppDbContext db, Caller caller, TimeProvider clock) : IRequestHandler<CreateTaskCommand, Result<TaskRow>>
{
    public async Task<Result<TaskRow>> Handle(CreateTaskCommand request, CancellationToken cancellationToken)
    {
        if (request.ContactId is { } contact && !await db.Contacts.AnyAsync(c => c.Id == contact, cancellationToken)) return SalesFailures.ContactUnknown;
        if (request.ConversationId is { } from && !await db.Conversations.AnyAsync(c => c.Id == from, cancellationToken)) return SalesFailures.ConversationUnknown;
        if (request.AssigneeId is { } member && !await db.Members.AnyAsync(m => m.Id == member, cancellationToken)) return SalesFailures.MemberUnknown("assigneeId");

        var task = new WorkTask(caller.WorkspaceId, request.Title.Trim(), request.ContactId, request.DueAt?.ToUniversalTime(), clock.GetUtcNow());
        task.Edit(task.Title, request.AssigneeId, task.DueAt);
        if (request.ConversationId is { } conversation) task.ComesFrom(conversation, null);
        db.Tasks.Add(task);
        await db.SaveChangesAsync(cancellationToken);
        return TaskRow.Of(task, await db.NameAsync(task.ContactId, cancellationToken));
    }
}
