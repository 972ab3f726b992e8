using Vivtorok.Domain;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>A task as lists show it.</summary>
public sealed record TaskRow(
    WorkTaskId Id,
    string Title,
    ContactId? ContactId,
    string? ContactName,
    ConversationId? ConversationId,
    MemberId? AssigneeId,
    DateTimeOffset? DueAt,
    WorkTaskStatus Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DoneAt,
    int Version)
{
    internal static TaskRow Of(WorkTask task, string? contactName) => new(
        task.Id, task.Title, task.ContactId, contactName, task.ConversationId, task.AssigneeId, task.DueAt, task.Status,
        task.CreatedAt, task.DoneAt, task.Version);
}
