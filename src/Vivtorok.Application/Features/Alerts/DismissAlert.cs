using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Alerts;

/// <summary>A member has seen it: it is shown no more, and the same outage is not told again.</summary>
public sealed record DismissAlertCommand(AlertId Id) : IRequest<Result<Done>>;

internal sealed class DismissAlertHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<DismissAlertCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(DismissAlertCommand request, CancellationToken cancellationToken)
    {
        var alert = await db.Alerts.SingleOrDefaultAsync(a => a.Id == request.Id, cancellationToken);
        if (alert is null) return AlertFailures.NotFound;
        alert.Dismiss(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
