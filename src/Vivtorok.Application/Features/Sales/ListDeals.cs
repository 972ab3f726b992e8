using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Sales;

/// <summary>Deals, the newest first.</summary>
public sealed record ListDealsQuery(PipelineId? PipelineId, StageId? StageId, ContactId? ContactId, PageRequest Page) : IRequest<Result<Page<DealRow>>>;

internal sealed class ListDealsHandler(IAppDbContext db) : IRequestHandler<ListDealsQuery, Result<Page<DealRow>>>
{
    public async Task<Result<Page<DealRow>>> Handle(ListDealsQuery request, CancellationToken cancellationToken)
    {
        var query = db.Deals.AsNoTracking();
        if (request.PipelineId is { } pipeline) query = query.Where(d => d.PipelineId == pipeline);
        if (request.StageId is { } stage) query = query.Where(d => d.StageId == stage);
        if (request.ContactId is { } contact) query = query.Where(d => d.ContactId == contact);
        var found = await query.Keyset(d => d.CreatedAt, d => d.Id, request.Page).ToListAsync(cancellationToken);
        var names = await db.NamesAsync(found.Select(d => d.ContactId), cancellationToken);
        var rows = found.ConvertAll(d => DealRow.Of(d, names.GetValueOrDefault(d.ContactId)));
        return request.Page.Cut(rows, row => Cursor.At(row.CreatedAt, row.Id.Value));
    }
}
