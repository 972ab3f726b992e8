using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>Follow-ups, the newest first.</summary>
public sealed record ListFollowUpsQuery(FollowUpStatus? Status, ContactId? ContactId, ConversationId? ConversationId, PageRequest Page) : IRequest<Result<Page<FollowUpRow>>>;

internal sealed class ListFollowUpsHandler(IAppDbContext db) : IRequestHandler<ListFollowUpsQuery, Result<Page<FollowUpRow>>>
{
    public async Task<Result<Page<FollowUpRow>>> Handle(ListFollowUpsQuery request, CancellationToken cancellationToken)
    {
        var query = db.FollowUps.AsNoTracking();
        if (request.Status is { } status) query = query.Where(f => f.Status == status);
        if (request.ContactId is { } contact) query = query.Where(f => f.ContactId == contact);
        if (request.ConversationId is { } conversation) query = query.Where(f => f.ConversationId == conversation);
        var found = await query.Keyset(f => f.CreatedAt, f => f.Id, request.Page).ToListAsync(cancellationToken);
        var names = await db.NamesAsync(found.Select(f => f.ContactId), cancellationToken);
        var rows = found.ConvertAll(f => FollowUpRow.Of(f, names.GetValueOrDefault(f.ContactId)));
        return request.Page.Cut(rows, row => Cursor.At(row.CreatedAt, row.Id.Value));
    }
}
