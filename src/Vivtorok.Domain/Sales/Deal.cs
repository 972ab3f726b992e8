using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Sales;

/// <summary>A possible sale to a contact.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Sales, DataPurpose.FollowSales, OnErasure.Empty)]
public sealed class Deal : Entity, IWorkspaceOwned, IVersioned, IForgetsPerson
{
    public const int TitleMaxLength = 200;

    private Deal()
    {
    }

    public Deal(WorkspaceId workspaceId, ContactId contactId, string title, DateTimeOffset now)
    {
        Id = new DealId(Guid.CreateVersion7());
        (WorkspaceId, ContactId, Title, CreatedAt, UpdatedAt) = (workspaceId, contactId, title, now, now);
    }

    public DealId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ContactId ContactId { get; private set; }

    /// <summary>The conversation it came from.</summary>
    public ConversationId? ConversationId { get; private set; }

    [PersonalData]
    public string Title { get; private set; } = "";

    public PipelineId PipelineId { get; private set; }

    public StageId StageId { get; private set; }

    public long? ValueAmount { get; private set; }

    [NotPersonal]
    public string? ValueCurrency { get; private set; }

    public MemberId? OwnerId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public int Version { get; private set; }

    public Money? Value => ValueAmount is { } amount && ValueCurrency is { } currency ? new Money(amount, currency) : null;

    public void Edit(string title, Money? value, MemberId? owner, DateTimeOffset now)
    {
        (Title, ValueAmount, ValueCurrency, OwnerId, UpdatedAt) = (title, value?.Amount, value?.Currency, owner, now);
        Raise(new DealChanged(Id));
    }

    public void MoveTo(PipelineId pipelineId, StageId stageId, DateTimeOffset now)
    {
        (PipelineId, StageId, UpdatedAt) = (pipelineId, stageId, now);
        Raise(new DealChanged(Id));
    }

    public void ForgetPerson(DateTimeOffset now)
    {
        (Title, ConversationId, UpdatedAt) = ("", null, now);
        Raise(new DealChanged(Id));
    }

    public void ComesFrom(ConversationId conversationId) => ConversationId = conversationId;
}

/// <summary>A board shows something new.</summary>
public sealed record DealChanged(DealId DealId) : IDomainEvent;
