using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Sales;

/// <summary>How a follow-up stands.</summary>
public enum FollowUpStatus
{
    Scheduled,
    Sent,
    Cancelled,
}

/// <summary>Why a follow-up was not sent.</summary>
public enum FollowUpEnd
{
    /// <summary>A member called it off.</summary>
    Member,
    CustomerWrote,
    NoReplyNeeded,
    ConversationClosed,
    Booked,
    OptedOut,

    /// <summary>The contact objected to the use of their data, or had it restricted or erased.</summary>
    Privacy,

    /// <summary>The channel takes free words only for a day after the customer's.</summary>
    ChannelWindow,
}

/// <summary>A message to a silent contact, planned for later.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Conversation, DataPurpose.AnswerCustomers, OnErasure.Delete)]
public sealed class FollowUp : Entity, IWorkspaceOwned, IVersioned
{
    public const int TextMaxLength = 2000;

    private FollowUp()
    {
    }

    public FollowUp(WorkspaceId workspaceId, ContactId contactId, ConversationId conversationId, string text, DateTimeOffset now)
    {
        Id = new FollowUpId(Guid.CreateVersion7());
        (WorkspaceId, ContactId, ConversationId, Text, CreatedAt) = (workspaceId, contactId, conversationId, text, now);
    }

    public FollowUpId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ContactId ContactId { get; private set; }

    public ConversationId ConversationId { get; private set; }

    [PersonalData]
    public string Text { get; private set; } = "";

    public DateTimeOffset DueAt { get; private set; }

    /// <summary>How long after our last reply; null: at the time somebody chose.</summary>
    public int? DelayMinutes { get; private set; }

    public FollowUpEnd? EndedBy { get; private set; }

    public FollowUpStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Leaves then, or later where the send window is shut.</summary>
    public void PlanFor(DateTimeOffset dueAt)
    {
        DueAt = dueAt;
        Raise(new FollowUpScheduled(Id, ConversationId, dueAt));
    }

    /// <summary>Counted from our last reply, whenever that will have been.</summary>
    public void PlanAfter(int minutes, DateTimeOffset dueAt)
    {
        DelayMinutes = minutes;
        PlanFor(dueAt);
    }

    /// <summary>A member's own time and words replace the plan.</summary>
    public void Edit(string text, DateTimeOffset? dueAt)
    {
        Text = text;
        if (dueAt is not { } at) return;
        DelayMinutes = null;
        PlanFor(at);
    }

    public void Sent() => Status = FollowUpStatus.Sent;

    public void Cancel(FollowUpEnd why) => (Status, EndedBy) = (FollowUpStatus.Cancelled, why);
}

/// <summary>A message is to go out then, if the contact has stayed silent.</summary>
public sealed record FollowUpScheduled(FollowUpId FollowUpId, ConversationId ConversationId, DateTimeOffset DueAt) : IDomainEvent;
