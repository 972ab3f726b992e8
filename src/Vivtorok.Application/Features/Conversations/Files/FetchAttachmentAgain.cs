using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations.Files;

/// <summary>Asks the provider once more for a file that is not here.</summary>
public sealed record FetchAttachmentAgainCommand(ConversationId ConversationId, AttachmentId AttachmentId) : IRequest<Result<Done>>;

internal sealed class FetchAttachmentAgainHandler(IAppDbContext db) : IRequestHandler<FetchAttachmentAgainCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(FetchAttachmentAgainCommand request, CancellationToken cancellationToken)
    {
        var attachment = await db.Attachments
            .SingleOrDefaultAsync(a => a.Id == request.AttachmentId && db.Messages.Any(m => m.Id == a.MessageId && m.ConversationId == request.ConversationId), cancellationToken);
        if (attachment is null) return AttachmentFailures.NotFound;
        var asked = attachment.FetchAgain(request.ConversationId);
        if (asked.IsSuccess) await db.SaveChangesAsync(cancellationToken);
        return asked;
    }
}
