using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations.Files;

/// <summary>The bytes of a file of a conversation, or its small picture. An uploaded file that waits for its message counts too.</summary>
public sealed record OpenAttachmentQuery(ConversationId ConversationId, AttachmentId AttachmentId, bool Thumbnail) : IRequest<Result<OpenFile>>;

/// <summary>A file to hand out. Whoever gets it closes its content.</summary>
/// <param name="MediaType">What the bytes are.</param>
/// <param name="Name">As its sender called it, for saving; null: it had no name.</param>
/// <param name="Tag">Changes with the bytes.</param>
public sealed record OpenFile(Stream Content, string MediaType, string? Name, string Tag);

internal sealed class OpenAttachmentHandler(IAppDbContext db, IFileStore files, Caller caller) : IRequestHandler<OpenAttachmentQuery, Result<OpenFile>>
{
    public async Task<Result<OpenFile>> Handle(OpenAttachmentQuery request, CancellationToken cancellationToken)
    {
        var file = await db.Attachments.AsNoTracking()
            .Where(a => a.Id == request.AttachmentId && db.Messages.Any(m => m.Id == a.MessageId && m.ConversationId == request.ConversationId))
            .Select(a => new { a.State, a.MimeType, a.FileName, a.Sha256, a.HasThumbnail }).SingleOrDefaultAsync(cancellationToken)
            ?? await db.Uploads.AsNoTracking().Where(u => u.Id == request.AttachmentId && u.ConversationId == request.ConversationId)
            .Select(u => new { State = AttachmentState.Stored, MimeType = (string?)u.File.MediaType, FileName = (string?)u.FileName, Sha256 = (string?)u.File.Sha256, u.File.HasThumbnail })
            .SingleOrDefaultAsync(cancellationToken);
        if (file is null) return AttachmentFailures.NotFound;
        if (file.State != AttachmentState.Stored) return AttachmentFailures.NotHere;
        if (request.Thumbnail && !file.HasThumbnail) return AttachmentFailures.NoThumbnail;

        var key = new FileKey(caller.WorkspaceId, request.ConversationId, request.AttachmentId, request.Thumbnail);
        if (await files.OpenAsync(key, cancellationToken) is not { } content) return AttachmentFailures.NotHere;
        return request.Thumbnail
            ? new OpenFile(content, SmallPicture.MediaType, null, $"{file.Sha256}-small")
            : new OpenFile(content, file.MimeType ?? FileType.Unknown, file.FileName, file.Sha256 ?? "");
    }
}
