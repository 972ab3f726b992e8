using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations.Files;

/// <summary>A member uploads a file; it leaves with the next message that names its id.</summary>
public sealed record UploadFileCommand(ConversationId ConversationId, string? FileName, ReadOnlyMemory<byte> Content) : IRequest<Result<AttachmentRow>>;

internal sealed class UploadFileHandler(IAppDbContext db, FileDesk desk, Caller caller) : IRequestHandler<UploadFileCommand, Result<AttachmentRow>>
{
    public async Task<Result<AttachmentRow>> Handle(UploadFileCommand request, CancellationToken cancellationToken)
    {
        if (caller.MemberId is not { } member) return ConversationFailures.MemberNeeded;
        var conversation = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.ConversationId, cancellationToken);
        if (conversation is null) return ConversationFailures.NotFound;
        var upload = await desk.TakeAsync(conversation, member, request.FileName, request.Content, cancellationToken);
        return upload.IsSuccess ? AttachmentRow.Of(upload.Value) : upload.Failure;
    }
}
