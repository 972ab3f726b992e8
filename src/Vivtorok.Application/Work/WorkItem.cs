using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Work;

/// <summary>How a work item stands. Done ones are deleted.</summary>
public enum WorkState
{
    Pending,

    /// <summary>Given up after its last try: an owner sees it and can retry.</summary>
    Dead,
}

/// <summary>A durable row that says: do this command, not before this time. Written with the change that causes it.</summary>
public sealed class WorkItem : IWorkspaceOwned
{
    public const int CommandMaxLength = 100;
    public const int LaneMaxLength = 100;
    public const int ErrorMaxLength = 500;
    public const int MaxAttempts = 8;

    private WorkItem()
    {
    }

    public WorkItem(WorkspaceId workspaceId, string command, string payload, string? lane, DateTimeOffset dueAt, DateTimeOffset createdAt)
    {
        Id = Guid.CreateVersion7();
        (WorkspaceId, Command, Payload, Lane, DueAt, CreatedAt) = (workspaceId, command, payload, lane ?? Id.ToString("N"), dueAt, createdAt);
    }

    public Guid Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    [NotPersonal]
    public string Command { get; private set; } = "";

    /// <summary>The command as JSON: ids only.</summary>
    [NotPersonal]
    public string Payload { get; private set; } = "";

    /// <summary>Items of one lane run one after another, oldest first.</summary>
    [NotPersonal]
    public string Lane { get; private set; } = "";

    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Attempts { get; private set; }

    public WorkState State { get; private set; }

    /// <summary>While in the future, a worker has it.</summary>
    public DateTimeOffset LeasedUntil { get; private set; }

    /// <summary>Which claim holds the lease.</summary>
    public Guid Lease { get; private set; }

    /// <summary>The failure's code or the exception's type; never a message that could hold a customer's words.</summary>
    [NotPersonal]
    public string? LastError { get; private set; }

    /// <summary>A dead letter gets all its tries again.</summary>
    public void Retry(DateTimeOffset now) => (State, Attempts, DueAt) = (WorkState.Pending, 0, now);
}
