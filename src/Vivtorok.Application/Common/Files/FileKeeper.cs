using System.Security.Cryptography;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Common.Files;

/// <summary>The one way in for the bytes of strangers: looked at, measured, made small, and only then kept.</summary>
public sealed class FileKeeper(IFileStore store, IPictures pictures)
{
    /// <param name="name">As the sender calls it.</param>
    /// <param name="meant">What the provider calls it, where that says more than the bytes: a voice note, a sticker. Null: nothing.</param>
    public async Task<Result<FileFacts>> KeepAsync(FileKey key, ReadOnlyMemory<byte> content, string? name, AttachmentKind? meant, CancellationToken cancellationToken)
    {
        if (content.IsEmpty) return AttachmentFailures.Empty;
        var type = FileTypes.Of(content.Span, name);
        if (type.Manner == FileManner.Refused) return AttachmentFailures.Runs;
        var kind = KindOf(type, meant);
        if (content.Length > FileLimits.KeptOf(kind)) return AttachmentFailures.TooLarge;
        var small = type.Kind == AttachmentKind.Image && type.Manner == FileManner.Shown ? await pictures.ShrinkAsync(content, cancellationToken) : null;

        await store.SaveAsync(key, content, type.MediaType, cancellationToken);
        if (small is not null) await store.SaveAsync(key.Thumbnail, small.Content, SmallPicture.MediaType, cancellationToken);
        return new FileFacts(kind, type.MediaType, content.Length, Convert.ToHexStringLower(SHA256.HashData(content.Span)))
        {
            Width = small?.Width, Height = small?.Height, HasThumbnail = small is not null,
        };
    }

    /// <summary>Its row could not be written: the conversation was erased meanwhile. Then nothing of it stays.</summary>
    public Task LetGoAsync(FileKey key) => store.DeleteAsync(key, CancellationToken.None);

    // The bytes decide what it is; the provider only how it is meant.
    private static AttachmentKind KindOf(FileType type, AttachmentKind? meant) => (type.Kind, meant) switch
    {
        (AttachmentKind.Image, AttachmentKind.Sticker) => AttachmentKind.Sticker,
        (AttachmentKind.Voice or AttachmentKind.Audio, AttachmentKind.Voice) => AttachmentKind.Voice,
        (AttachmentKind.Voice, AttachmentKind.Audio) => AttachmentKind.Audio,
        (_, AttachmentKind.Document) => AttachmentKind.Document, // sent as a file on purpose
        _ => type.Kind,
    };
}
