using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>Calls a planned follow-up off; the row stays as a record.</summary>
public sealed record CancelFollowUpCommand(FollowUpId Id) : IRequest<Result<FollowUpRow>>;

internal sealed class CancelFollowUpHandler(IAppDbContext db) : IRequestHandler<CancelFollowUpCommand, Result<FollowUpRow>>
{
    public async Task<Result<FollowUpRow>> Handle(CancelFollowUpCommand request, CancellationToken cancellationToken)
    {
        var followUp = await db.FollowUps.SingleOrDefaultAsync(f => f.Id == request.Id, cancellationToken);
        if (followUp is null) return SalesFailures.FollowUpNotFound;
        if (followUp.Status != FollowUpStatus.Scheduled) return SalesFailures.FollowUpOver;
        followUp.Cancel(FollowUpEnd.Member);
        await db.SaveChangesAsync(cancellationToken);
        return FollowUpRow.Of(followUp, await db.NameAsync(followUp.ContactId, cancellationToken));
    }
}
