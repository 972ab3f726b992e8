using System.Linq.Expressions;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations.Files;

/// <summary>A file of a message, or one that was uploaded for the next.</summary>
/// <param name="MimeType">What the bytes are; while they are not here, what the sender's app says.</param>
/// <param name="Size">Bytes, where they are known.</param>
/// <param name="Seconds">Of a voice message, audio or video.</param>
/// <param name="Reason">Why the bytes are not here, as a stable code.</param>
/// <param name="Width">Of a picture, as it is shown.</param>
/// <param name="Height">Likewise.</param>
public sealed record AttachmentRow(
    AttachmentId Id, AttachmentKind Kind, string? FileName, string? MimeType, long? Size, int? Seconds, AttachmentState State, string? Reason, int? Width, int? Height, bool HasThumbnail)
{
    /// <summary>It can be shown or played in a page; every other file is saved.</summary>
    public bool IsShown => State == AttachmentState.Stored && FileType.IsShown(MimeType);

    internal static readonly Expression<Func<Attachment, AttachmentRow>> FromAttachment =
        a => new AttachmentRow(a.Id, a.Kind, a.FileName, a.MimeType, a.Size, a.Seconds, a.State, a.Reason, a.Width, a.Height, a.HasThumbnail);

    public static AttachmentRow Of(Upload upload) => new(
        upload.Id, upload.File.Kind, upload.FileName, upload.File.MediaType, upload.File.Size, null, AttachmentState.Stored, null, upload.File.Width, upload.File.Height, upload.File.HasThumbnail);
}
