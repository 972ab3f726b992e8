using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels.Files;

/// <summary>A visitor uploads a file for their next message. Only in a conversation that has begun: strangers' bytes need somebody who reads.</summary>
/// <param name="ReadAsync">Reads the bytes; not called before the visitor is let in.</param>
public sealed record UploadVisitorFileCommand(string? Token, string? Site, string? FileName, Func<CancellationToken, Task<Result<ReadOnlyMemory<byte>>>> ReadAsync) : IRequest<Result<VisitorFile>>;

/// <summary>A visitor opens a file of their own conversation.</summary>
public sealed record OpenVisitorFileQuery(string? Token, string? Site, AttachmentId AttachmentId, bool Thumbnail) : IRequest<Result<VisitorOpenFile>>;

/// <summary>A file to hand out; see <c>OpenFile</c>.</summary>
public sealed record VisitorOpenFile(Stream Content, string MediaType, string Name);

internal sealed class UploadVisitorFileHandler(IAppDbContext db, VisitorDoor door, VisitorLimits limits, FileDesk desk) : IRequestHandler<UploadVisitorFileCommand, Result<VisitorFile>>
{
    public async Task<Result<VisitorFile>> Handle(UploadVisitorFileCommand request, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(request.Token, request.Site, cancellationToken);
        if (!entered.IsSuccess) return entered.Failure;
        if (limits.Upload(entered.Value) is { } tooMany) return tooMany;
        if (entered.Value.ConversationId is not { } id) return ChannelFailures.WriteFirst;
        var conversation = await db.Conversations.AsNoTracking().SingleAsync(c => c.Id == id, cancellationToken);
        var content = await request.ReadAsync(cancellationToken);
        if (!content.IsSuccess) return content.Failure;
        var upload = await desk.TakeAsync(conversation, null, request.FileName, content.Value, cancellationToken);
        if (!upload.IsSuccess) return upload.Failure;
        var file = upload.Value.File;
        return new VisitorFile(upload.Value.Id, file.Kind, upload.Value.FileName, file.Size, file.Width, file.Height);
    }
}

internal sealed class OpenVisitorFileHandler(IAppDbContext db, VisitorDoor door, VisitorLimits limits, IFileStore files) : IRequestHandler<OpenVisitorFileQuery, Result<VisitorOpenFile>>
{
    public async Task<Result<VisitorOpenFile>> Handle(OpenVisitorFileQuery request, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(request.Token, request.Site, cancellationToken);
        if (!entered.IsSuccess) return entered.Failure;
        if (limits.Read(entered.Value) is { } tooMany) return tooMany;
        if (entered.Value.ConversationId is not { } conversation) return AttachmentFailures.NotFound;
        var file = await db.Attachments.AsNoTracking()
            .Where(a => a.Id == request.AttachmentId && a.State == AttachmentState.Stored
                && db.Messages.Any(m => m.Id == a.MessageId && m.ConversationId == conversation && (m.Kind == MessageKind.Inbound || m.Kind == MessageKind.Reply)))
            .Select(a => new { a.MimeType, a.FileName, a.HasThumbnail }).SingleOrDefaultAsync(cancellationToken);
        if (file is null || (request.Thumbnail && !file.HasThumbnail)) return AttachmentFailures.NotFound;
        var key = new FileKey(entered.Value.WorkspaceId, conversation, request.AttachmentId, request.Thumbnail);
        if (await files.OpenAsync(key, cancellationToken) is not { } content) return AttachmentFailures.NotHere;
        return new VisitorOpenFile(content, request.Thumbnail ? SmallPicture.MediaType : file.MimeType ?? FileType.Unknown, file.FileName ?? "file");
    }
}
