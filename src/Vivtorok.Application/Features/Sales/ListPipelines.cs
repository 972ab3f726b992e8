using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Sales;

/// <summary>All pipelines: a workspace has a handful, so the list is one page.</summary>
public sealed record ListPipelinesQuery : IRequest<Result<Page<PipelineRow>>>;

internal sealed class ListPipelinesHandler(IAppDbContext db) : IRequestHandler<ListPipelinesQuery, Result<Page<PipelineRow>>>
{
    public async Task<Result<Page<PipelineRow>>> Handle(ListPipelinesQuery request, CancellationToken cancellationToken)
    {
        var pipelines = await db.Pipelines.AsNoTracking().OrderBy(p => p.Name).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        return new Page<PipelineRow>(pipelines.ConvertAll(PipelineRow.Of), null);
    }
}
