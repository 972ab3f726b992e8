using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels.Mail;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>The formatted form of a letter, sanitised when it came, for a sandboxed frame.</summary>
public sealed record GetMailHtmlQuery(ConversationId ConversationId, MessageId MessageId) : IRequest<Result<string>>;

/// <summary>What a letter has beside its words.</summary>
/// <param name="Folded">The quoted mail and the signature behind the words; null: none.</param>
/// <param name="HasHtml">It can be shown as it was formatted.</param>
/// <param name="HasImages">It shows pictures from elsewhere, which tell their owner that it was opened.</param>
public sealed record MailRow(string Subject, string? Folded, bool HasHtml, bool HasImages);

internal sealed class GetMailHtmlHandler(IAppDbContext db) : IRequestHandler<GetMailHtmlQuery, Result<string>>
{
    public async Task<Result<string>> Handle(GetMailHtmlQuery request, CancellationToken cancellationToken)
    {
        var html = await db.MailItems.AsNoTracking()
            .Where(item => item.MessageId == request.MessageId && item.ConversationId == request.ConversationId)
            .Select(item => item.Html).SingleOrDefaultAsync(cancellationToken);
        return html is null ? MailFailures.MailNotFound : html;
    }
}
