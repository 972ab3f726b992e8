using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Operations;

/// <summary>Work that was given up, newest first.</summary>
public sealed record ListDeadWorkQuery(int Limit) : IRequest<Result<Page<DeadWorkRow>>>;

/// <summary>A dead letter: what was to be done, how often it was tried and what went wrong last.</summary>
public sealed record DeadWorkRow(Guid Id, string Command, DateTimeOffset CreatedAt, int Attempts, string? LastError);

internal sealed class ListDeadWorkHandler(IAppDbContext db) : IRequestHandler<ListDeadWorkQuery, Result<Page<DeadWorkRow>>>
{
    public async Task<Result<Page<DeadWorkRow>>> Handle(ListDeadWorkQuery request, CancellationToken cancellationToken) => new Page<DeadWorkRow>(
        await db.WorkItems.AsNoTracking().Where(item => item.State == WorkState.Dead)
            .OrderByDescending(item => item.CreatedAt).Take(request.Limit)
            .Select(item => new DeadWorkRow(item.Id, item.Command, item.CreatedAt, item.Attempts, item.LastError))
            .ToListAsync(cancellationToken),
        null);
}
