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

/// <summary>Where the bytes of an attachment are.</summary>
public enum AttachmentState
{
    /// <summary>At the provider; they are being fetched, or can be.</summary>
    Pending,

    /// <summary>With us.</summary>
    Stored,

    /// <summary>We did not want them: too large, or something that runs.</summary>
    Refused,

    /// <summary>The provider does not give them out any more.</summary>
    Gone,
}

/// <summary>A file that belongs to a message. Where the provider has it is known from the start; the bytes come later.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Conversation, DataPurpose.AnswerCustomers, OnErasure.Delete)]
public sealed class Attachment : Entity, IWorkspaceOwned
{
    public const int ProviderRefMaxLength = 1000;
    public const int FileNameMaxLength = 255;
    public const int MimeTypeMaxLength = 127;
    public const int HashLength = 64;
    public const int ReasonMaxLength = 100;

    private Attachment()
    {
    }

    /// <summary>A file that a customer sent by a provider; it is fetched from there.</summary>
    public Attachment(Message message, int position, AttachmentKind kind, string providerRef)
    {
        Id = new AttachmentId(Guid.CreateVersion7());
        (WorkspaceId, MessageId, Position, Kind, ProviderRef) = (message.WorkspaceId, message.Id, position, kind, providerRef);
        Raise(new AttachmentArrived(Id));
    }

    /// <summary>A file that was uploaded to us before its message was written; the bytes stay where they are.</summary>
    public Attachment(Message message, int position, Upload upload)
    {
        (Id, WorkspaceId, MessageId, Position) = (upload.Id, message.WorkspaceId, message.Id, position);
        (Kind, FileName, State) = (upload.File.Kind, upload.FileName, AttachmentState.Stored);
        Keep(upload.File, upload.UploadedAt);
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

    /// <summary>What the sender's app says the file is, until its bytes are here; then what they are.</summary>
    [NotPersonal]
    public string? MimeType { get; private set; }

    /// <summary>Bytes, where the provider tells or the file is here.</summary>
    public long? Size { get; private set; }

    /// <summary>Of a voice message, audio or video.</summary>
    public int? Seconds { get; private set; }

    public AttachmentState State { get; private set; }

    /// <summary>Why the bytes are not here, as a stable code.</summary>
    [NotPersonal]
    public string? Reason { get; private set; }

    /// <summary>SHA-256 of the bytes, in hex.</summary>
    [NotPersonal]
    public string? Sha256 { get; private set; }

    /// <summary>Of a picture, in pixels as it is shown: the place for it can be kept before it comes.</summary>
    public int? Width { get; private set; }

    public int? Height { get; private set; }

    public bool HasThumbnail { get; private set; }

    public DateTimeOffset? StoredAt { get; private set; }

    /// <summary>What the sender's app says about the file; nothing of it is checked.</summary>
    public Attachment Described(string? fileName, string? mimeType, long? size, int? seconds)
    {
        (FileName, MimeType, Size, Seconds) = (Cut(fileName, FileNameMaxLength), Cut(mimeType, MimeTypeMaxLength), size, seconds);
        return this;
    }

    /// <summary>The bytes are here.</summary>
    public void Store(ConversationId conversation, FileFacts file, DateTimeOffset now)
    {
        Keep(file, now);
        (State, Reason, Kind) = (AttachmentState.Stored, null, file.Kind); // it may only have been called a picture
        Raise(new ConversationChanged(conversation));
    }

    /// <summary>The bytes do not come.</summary>
    /// <param name="reason">As a stable code.</param>
    public void Miss(ConversationId conversation, AttachmentState state, string reason)
    {
        (State, Reason) = (state, reason);
        Raise(new ConversationChanged(conversation));
    }

    /// <summary>They are asked for once more.</summary>
    public Result<Done> FetchAgain(ConversationId conversation)
    {
        if (State == AttachmentState.Stored || ProviderRef.Length == 0) return AttachmentFailures.NothingToFetch;
        (State, Reason) = (AttachmentState.Pending, null);
        Raise(new AttachmentArrived(Id));
        Raise(new ConversationChanged(conversation));
        return Done.Instance;
    }

    private void Keep(FileFacts file, DateTimeOffset now)
    {
        (MimeType, Size, Sha256) = (file.MediaType, file.Size, file.Sha256);
        (Width, Height, HasThumbnail, StoredAt) = (file.Width, file.Height, file.HasThumbnail, now);
    }

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
