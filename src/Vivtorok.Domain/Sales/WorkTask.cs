using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Sales;

/// <summary>How a task stands.</summary>
public enum WorkTaskStatus
{
    Open,
    Done,
}

/// <summary>Something a member must do by a time. A promise made in a message is one too.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Sales, DataPurpose.FollowSales, OnErasure.Empty)]
public sealed class WorkTask : Entity, IWorkspaceOwned, IVersioned, IForgetsPerson
{
    public const int TitleMaxLength = 300;

    private WorkTask()
    {
    }

    public WorkTask(WorkspaceId workspaceId, string title, ContactId? contactId, DateTimeOffset? dueAt, DateTimeOffset now)
    {
        Id = new WorkTaskId(Guid.CreateVersion7());
        (WorkspaceId, Title, ContactId, DueAt, CreatedAt) = (workspaceId, title, contactId, dueAt, now);
        Raise(new TaskChanged(Id));
    }

    public WorkTaskId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    [PersonalData]
    public string Title { get; private set; } = "";

    public ContactId? ContactId { get; private set; }

    public ConversationId? ConversationId { get; private set; }

    /// <summary>The message that promised it.</summary>
    public MessageId? PromisedIn { get; private set; }

    public MemberId? AssigneeId { get; private set; }

    public DateTimeOffset? DueAt { get; private set; }

    public WorkTaskStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public int Version { get; private set; }

    public void Edit(string title, MemberId? assignee, DateTimeOffset? dueAt)
    {
        (Title, AssigneeId, DueAt) = (title, assignee, dueAt);
        Raise(new TaskChanged(Id));
    }

    public void ComesFrom(ConversationId conversationId, MessageId? promisedIn) => (ConversationId, PromisedIn) = (conversationId, promisedIn);

    public void ForgetPerson(DateTimeOffset now)
    {
        (Title, ConversationId, PromisedIn) = ("", null, null);
        if (Status == WorkTaskStatus.Open) SetDone(true, now);
    }

    public void SetDone(bool done, DateTimeOffset now)
    {
        (Status, DoneAt) = done ? (WorkTaskStatus.Done, now) : (WorkTaskStatus.Open, (DateTimeOffset?)null);
        Raise(new TaskChanged(Id));
    }
}

/// <summary>A task list shows something new.</summary>
public sealed record TaskChanged(WorkTaskId TaskId) : IDomainEvent;
