using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Conversations;

/// <summary>What the bytes of a file are, by their own account and nobody's word.</summary>
/// <param name="Sha256">In hex.</param>
public sealed record FileFacts(AttachmentKind Kind, string MediaType, long Size, string Sha256)
{
    public int? Width { get; init; }

    public int? Height { get; init; }

    public bool HasThumbnail { get; init; }
}

/// <summary>A file that a member or a visitor has uploaded and not sent yet. With its message it becomes an attachment of the same id.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Conversation, DataPurpose.AnswerCustomers, OnErasure.Delete)]
public sealed class Upload : IWorkspaceOwned
{
    /// <summary>What nobody sends for so long is thrown away.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private Upload()
    {
    }

    /// <param name="member">Who uploaded it; null: the visitor.</param>
    public Upload(Conversation conversation, AttachmentId id, MemberId? member, string fileName, DateTimeOffset now)
    {
        (Id, WorkspaceId, ConversationId, MemberId) = (id, conversation.WorkspaceId, conversation.Id, member);
        (FileName, UploadedAt) = (fileName, now);
    }

    public AttachmentId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ConversationId ConversationId { get; private set; }

    public MemberId? MemberId { get; private set; }

    [PersonalData]
    public string FileName { get; private set; } = "";

    public FileFacts File { get; private set; } = null!;

    public DateTimeOffset UploadedAt { get; private set; }

    public Upload Holding(FileFacts file)
    {
        File = file;
        return this;
    }
}
