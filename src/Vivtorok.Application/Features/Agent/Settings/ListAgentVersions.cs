using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Settings;

/// <summary>What was published, newest first.</summary>
public sealed record ListAgentVersionsQuery(PageRequest Page) : IRequest<Result<Page<AgentVersionRow>>>;

internal sealed class ListAgentVersionsHandler(IAppDbContext db) : IRequestHandler<ListAgentVersionsQuery, Result<Page<AgentVersionRow>>>
{
    public async Task<Result<Page<AgentVersionRow>>> Handle(ListAgentVersionsQuery request, CancellationToken cancellationToken)
    {
        var published = await db.Agents.AsNoTracking().Select(a => a.PublishedVersion).SingleOrDefaultAsync(cancellationToken);
        var found = await db.AgentVersions.AsNoTracking()
            .Keyset(v => v.PublishedAt, v => v.Id, request.Page)
            .Select(v => new
            {
                Version = v,
                Name = db.Members.Where(m => m.Id == v.PublishedBy).Select(m => m.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var page = request.Page.Cut(found, row => Cursor.At(row.Version.PublishedAt, row.Version.Id.Value));
        return new Page<AgentVersionRow>(
            [.. page.Items.Select(row => new AgentVersionRow(
                row.Version.Number, row.Version.Instructions, row.Version.Tone, row.Version.PublishedBy, row.Name, row.Version.PublishedAt, row.Version.Number == published))],
            page.NextCursor);
    }
}
