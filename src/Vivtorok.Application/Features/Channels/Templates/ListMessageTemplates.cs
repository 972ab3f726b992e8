using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Templates;

/// <summary>The templates of a channel as they were read last, by name and language.</summary>
public sealed record ListMessageTemplatesQuery(ChannelId ChannelId) : IRequest<Result<MessageTemplateList>>;

/// <param name="Items">All there are: the provider allows some hundreds.</param>
public sealed record MessageTemplateList(IReadOnlyList<MessageTemplateRow> Items);

internal sealed class ListMessageTemplatesHandler(IAppDbContext db) : IRequestHandler<ListMessageTemplatesQuery, Result<MessageTemplateList>>
{
    public async Task<Result<MessageTemplateList>> Handle(ListMessageTemplatesQuery request, CancellationToken cancellationToken)
    {
        if (!await db.Channels.AnyAsync(c => c.Id == request.ChannelId && c.DisconnectedAt == null, cancellationToken)) return ChannelFailures.NotFound;
        return new MessageTemplateList(await db.ListAsync(request.ChannelId, cancellationToken));
    }
}

internal static class TemplateQueries
{
    public static Task<List<MessageTemplateRow>> ListAsync(this IAppDbContext db, ChannelId channel, CancellationToken cancellationToken) =>
        db.MessageTemplates.AsNoTracking().Where(t => t.ChannelId == channel && t.Status != TemplateStatus.Gone)
            .OrderBy(t => t.Name).ThenBy(t => t.Language).Select(MessageTemplateRow.Of).ToListAsync(cancellationToken);
}
