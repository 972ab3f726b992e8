using Vivtorok.Domain;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Common.Files;

/// <summary>Keeps the bytes of files. Saving the same key again replaces it; what is not there is no failure when it is deleted.</summary>
public interface IFileStore
{
    Task SaveAsync(FileKey key, ReadOnlyMemory<byte> content, string mediaType, CancellationToken cancellationToken);

    /// <summary>The bytes, at their start and seekable; null: they are not there.</summary>
    Task<Stream?> OpenAsync(FileKey key, CancellationToken cancellationToken);

    /// <summary>The file and the small picture of it.</summary>
    Task DeleteAsync(FileKey key, CancellationToken cancellationToken);

    /// <summary>All files of a conversation, or of the workspace where none is named; also those no row knows of.</summary>
    /// <returns>How many there were, thumbnails with them.</returns>
    Task<int> DeleteAllAsync(WorkspaceId workspace, ConversationId? conversation, CancellationToken cancellationToken);
}

/// <summary>Where a file lies: by our own ids only, never by a name that a stranger gave it.</summary>
/// <param name="IsThumbnail">The small picture of it.</param>
public readonly record struct FileKey(WorkspaceId Workspace, ConversationId Conversation, AttachmentId Attachment, bool IsThumbnail = false)
{
    public FileKey Thumbnail => this with { IsThumbnail = true };

    /// <summary>The folder of a workspace or of a conversation in it, with its slash.</summary>
    public static string FolderOf(WorkspaceId workspace, ConversationId? conversation) => conversation is { } one ? $"{workspace.Value:N}/{one.Value:N}/" : $"{workspace.Value:N}/";

    public override string ToString() => $"{FolderOf(Workspace, Conversation)}{Attachment.Value:N}{(IsThumbnail ? ".thumb" : "")}";
}
