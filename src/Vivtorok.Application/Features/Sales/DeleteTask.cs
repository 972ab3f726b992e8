using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

public sealed record DeleteTaskCommand(WorkTaskId Id) : IRequest<Result<Done>>;

internal sealed class DeleteTaskHandler(IAppDbContext db) : IRequestHandler<DeleteTaskCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeleteTaskCommand request, CancellationToken cancellationToken)
    {
        var task = await db.Tasks.SingleOrDefaultAsync(t => t.Id == request.Id, cancellationToken);
        if (task is null) return SalesFailures.TaskNotFound;
        db.Tasks.Remove(task);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
