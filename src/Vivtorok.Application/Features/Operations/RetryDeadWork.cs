using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Operations;

/// <summary>A dead letter is tried again from the beginning.</summary>
public sealed record RetryDeadWorkCommand(Guid Id) : IRequest<Result<Done>>;

internal sealed class RetryDeadWorkHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<RetryDeadWorkCommand, Result<Done>>
{
    private static readonly Failure NotFound = new(FailureKind.NotFound, "work.notFound", "There is no such dead letter.");

    public async Task<Result<Done>> Handle(RetryDeadWorkCommand request, CancellationToken cancellationToken)
    {
        var item = await db.WorkItems.SingleOrDefaultAsync(w => w.Id == request.Id && w.State == WorkState.Dead, cancellationToken);
        if (item is null) return NotFound;
        item.Retry(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
