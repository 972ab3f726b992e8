using Microsoft.EntityFrameworkCore;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Common.Files;

/// <summary>Takes uploads, and turns them into attachments when their message is written.</summary>
public sealed class FileDesk(IAppDbContext db, FileKeeper keeper, TimeProvider clock)
{
    /// <param name="member">Who uploads; null: the visitor.</param>
    public async Task<Result<Upload>> TakeAsync(Conversation conversation, MemberId? member, string? name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (content.Length > FileLimits.Carried(conversation.ChannelKind, FileTypes.Of(content.Span, name).Kind)) return AttachmentFailures.ChannelCannot;
        var upload = new Upload(conversation, new AttachmentId(Guid.CreateVersion7()), member, FileNames.Clean(name), clock.GetUtcNow());
        var key = new FileKey(conversation.WorkspaceId, conversation.Id, upload.Id);
        var kept = await keeper.KeepAsync(key, content, upload.FileName, null, cancellationToken);
        if (!kept.IsSuccess) return kept.Failure;
        db.Uploads.Add(upload.Holding(kept.Value));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            await keeper.LetGoAsync(key);
            throw;
        }

        return upload;
    }

    /// <summary>Hangs uploads on a message in the order given; the caller saves. Each can be sent once, by whoever uploaded it.</summary>
    public async Task<Result<Done>> AttachAsync(Message message, MemberId? member, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return Done.Instance;
        if (ids.Count > FileLimits.PerMessage) return AttachmentFailures.TooMany;
        var wanted = ids.Select(id => new AttachmentId(id)).Distinct().ToList();
        var uploads = await db.Uploads.Where(u => wanted.Contains(u.Id) && u.ConversationId == message.ConversationId).ToListAsync(cancellationToken);
        if (uploads.Count < wanted.Count || uploads.Exists(upload => upload.MemberId != member)) return AttachmentFailures.NotUploaded;
        db.Attachments.AddRange(wanted.Select((id, place) => new Attachment(message, place, uploads.Find(upload => upload.Id == id)!)));
        db.Uploads.RemoveRange(uploads);
        return Done.Instance;
    }
}

/// <summary>Names of files as strangers give them: for showing and saving, never for finding.</summary>
public static class FileNames
{
    /// <summary>Without folders and letters that no file system takes or that turn the writing round.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Replace('\\', '/').Split('/')[^1];
        var kept = new string([.. last.Where(letter => !char.IsControl(letter) && !"<>:\"|?*".Contains(letter, StringComparison.Ordinal)
            && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)]).Trim(' ', '.');
        if (kept.Length == 0) return "file";
        if (kept.Length <= Attachment.FileNameMaxLength) return kept;
        var ending = Path.GetExtension(kept) is { Length: <= 10 } short_ ? short_ : "";
        return kept[..(Attachment.FileNameMaxLength - ending.Length)] + ending;
    }
}
