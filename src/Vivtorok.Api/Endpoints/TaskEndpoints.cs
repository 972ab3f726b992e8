using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Sales;
using Vivtorok.Domain;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Api.Endpoints;

internal static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder routes)
    {
        var tasks = SalesEndpoints.Group(routes, "/api/v1/tasks", "Tasks");
        tasks.MapGet("/", List).WithName("ListTasks").WithSummary("Tasks, the newest first");
        tasks.MapPost("/", Create).WithName("CreateTask").WithSummary("Add a task").RequireAuthorization(Policies.Agent);
        tasks.MapPatch("/{id:guid}", Edit).WithName("UpdateTask").WithSummary("Change a task or mark it done; what is absent stays")
            .RequireAuthorization(Policies.Agent).ProducesProblem(404).ProducesProblem(412);
        tasks.MapDelete("/{id:guid}", Delete).WithName("DeleteTask").WithSummary("Delete a task").RequireAuthorization(Policies.Agent).ProducesProblem(404);

    }

    internal sealed record TaskBody(string Title, Guid? ContactId, Guid? ConversationId, Guid? AssigneeId, DateTimeOffset? DueAt);

    private static async Task<Results<Ok<Page<TaskRow>>, ProblemHttpResult>> List(
        OneOf<WorkTaskStatus>? status, Guid? contactId, Guid? assigneeId, int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        var query = new ListTasksQuery(
            status?.Value, contactId is { } contact ? new ContactId(contact) : null, assigneeId is { } assignee ? new MemberId(assignee) : null, page.Value);
        return (await mediator.Send(query, cancellationToken)).ToOk();
    }

    private static async Task<Results<Created<TaskRow>, ProblemHttpResult>> Create(TaskBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var command = new CreateTaskCommand(
            body.Title, body.ContactId is { } contact ? new ContactId(contact) : null,
            body.ConversationId is { } conversation ? new ConversationId(conversation) : null,
            body.AssigneeId is { } assignee ? new MemberId(assignee) : null, body.DueAt);
        return (await mediator.Send(command, cancellationToken)).ToCreated(row => $"/api/v1/tasks/{row.Id.Value}");
    }

    private static async Task<Results<Ok<TaskRow>, ProblemHttpResult>> Edit(Guid id, TaskChanges body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new EditTaskCommand(new WorkTaskId(id), body, ifMatch.Version), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeleteTaskCommand(new WorkTaskId(id)), cancellationToken)).ToNoContent();
}
