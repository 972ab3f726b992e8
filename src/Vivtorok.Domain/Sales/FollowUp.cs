using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Sales;

/// <summary>How a follow-up stands.</summary>
public enum FollowUpStatus
{
    Scheduled,
    Sent,
    Cancelled,
}

/// <summary>A message to a silent contact, planned for later.</summary>
public sealed class FollowUp : Entity, IWorkspaceOwned, IVersioned
{
    public const int TextMaxLength = 2000;

    private FollowUp()
    {
    }

    public FollowUp(WorkspaceId workspaceId, ContactId contactId, ConversationId conversationId, string text, DateTimeOffset dueAt, DateTimeOffset now)
    {
        Id = new FollowUpId(Guid.CreateVersion7());
        (WorkspaceId, ContactId, ConversationId, Text, DueAt, CreatedAt) = (workspaceId, contactId, conversationId, text, dueAt, now);
        Raise(new FollowUpScheduled(Id, conversationId, dueAt));
    }

    public FollowUpId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ContactId ContactId { get; private set; }

    public ConversationId ConversationId { get; private set; }

    [PersonalData]
    public string Text { get; private set; } = "";

    public DateTimeOffset DueAt { get; private set; }

    public FollowUpStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; private set; }

    public void Sent() => Status = FollowUpStatus.Sent;

    public void Cancel() => Status = FollowUpStatus.Cancelled;
}

/// <summary>A message is to go out then, if the contact has stayed silent.</summary>
public sealed record FollowUpScheduled(FollowUpId FollowUpId, ConversationId ConversationId, DateTimeOffset DueAt) : IDomainEvent;
