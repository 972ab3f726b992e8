using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Privacy;

/// <summary>What erasure did to one kind of record.</summary>
/// <param name="Record">The entity's name, such as <c>Message</c>.</param>
/// <param name="Rows">How many rows it found.</param>
/// <param name="Outcome">Whether they are gone, emptied, or go by themselves.</param>
public sealed record ErasedRows(string Record, int Rows, OnErasure Outcome);

/// <summary>A conversation's rows are gone; its files must follow.</summary>
public sealed record ConversationErased(ConversationId ConversationId) : IDomainEvent;

/// <summary>Proof that a person was erased: what went, what stays without them, and when the last backup that knows them is gone. Holds nothing personal.</summary>
public sealed class ErasureReceipt : Entity, IWorkspaceOwned
{
    public const int ActorMaxLength = 80;

    /// <summary>How long operators may keep backups.</summary>
    public static readonly TimeSpan BackupLife = TimeSpan.FromDays(30);

    private ErasureReceipt()
    {
    }

    public ErasureReceipt(WorkspaceId workspaceId, ContactId contactId, string erasedBy, IReadOnlyList<ErasedRows> rows, DateTimeOffset now)
    {
        Id = new ErasureReceiptId(Guid.CreateVersion7());
        (WorkspaceId, ContactId, ErasedBy, Rows, ErasedAt, BackupsExpireAt) = (workspaceId, contactId, erasedBy, rows, now, now + BackupLife);
        Raise(new PersonErased(Id));
    }

    /// <summary>Files lie beside the database and are no part of its transaction: they go right after it, however often that must be tried.</summary>
    public ErasureReceipt WithFilesOf(IEnumerable<ConversationId> conversations)
    {
        foreach (var conversation in conversations) Raise(new ConversationErased(conversation));
        return this;
    }

    public ErasureReceiptId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>The row that stays behind, without a person. A restored backup is erased again by it.</summary>
    public ContactId ContactId { get; private set; }

    [NotPersonal]
    public string ErasedBy { get; private set; } = "";

    [NotPersonal]
    public IReadOnlyList<ErasedRows> Rows { get; private set; } = [];

    public DateTimeOffset ErasedAt { get; private set; }

    public DateTimeOffset BackupsExpireAt { get; private set; }
}

/// <summary>A person was erased: a backup that is restored later must be told.</summary>
public sealed record PersonErased(ErasureReceiptId ReceiptId) : IDomainEvent;
