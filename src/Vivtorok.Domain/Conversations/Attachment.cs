using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Conversations;

/// <summary>What an attachment is, by how it is shown.</summary>
public enum AttachmentKind
{
    Image,
    Voice,
    Audio,
    Video,
    Document,
    Sticker,
}

/// <summary>A file that belongs to a message. Where the provider has it is known from the start; the bytes may come later.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Conversation, DataPurpose.AnswerCustomers, OnErasure.Delete)]
public sealed class Attachment : Entity, IWorkspaceOwned
{
    public const int ProviderRefMaxLength = 1000;
    public const int FileNameMaxLength = 255;
    public const int MimeTypeMaxLength = 127;

    private Attachment()
    {
    }

    public Attachment(Message message, int position, AttachmentKind kind, string providerRef)
    {
        Id = new AttachmentId(Guid.CreateVersion7());
        (WorkspaceId, MessageId, Position, Kind, ProviderRef) = (message.WorkspaceId, message.Id, position, kind, providerRef);
    }

    public AttachmentId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public MessageId MessageId { get; private set; }

    /// <summary>The place among the message's attachments, from 0.</summary>
    public int Position { get; private set; }

    public AttachmentKind Kind { get; private set; }

    /// <summary>By what the provider gives the file out; means nothing without the channel's secret.</summary>
    [NotPersonal]
    public string ProviderRef { get; private set; } = "";

    [PersonalData]
    public string? FileName { get; private set; }

    [NotPersonal]
    public string? MimeType { get; private set; }

    /// <summary>Bytes, where the provider tells.</summary>
    public long? Size { get; private set; }

    /// <summary>Of a voice message, audio or video.</summary>
    public int? Seconds { get; private set; }

    /// <summary>What the sender's app says about the file; nothing of it is checked.</summary>
    public Attachment Described(string? fileName, string? mimeType, long? size, int? seconds)
    {
        (FileName, MimeType, Size, Seconds) = (Cut(fileName, FileNameMaxLength), Cut(mimeType, MimeTypeMaxLength), size, seconds);
        return this;
    }

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
