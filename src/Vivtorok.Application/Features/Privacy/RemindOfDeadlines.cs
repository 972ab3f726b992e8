using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>Rings for privacy requests whose month is nearly over, once each.</summary>
public sealed record RemindOfDeadlinesCommand : IRequest<Result<Done>>;

internal sealed class RemindOfDeadlinesHandler(IAppDbContext db, AlertBell bell, TimeProvider clock) : IRequestHandler<RemindOfDeadlinesCommand, Result<Done>>
{
    private const int AtMost = 500;
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    public async Task<Result<Done>> Handle(RemindOfDeadlinesCommand request, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + Ahead;
        var due = await db.PrivacyRequests.AcrossWorkspaces().AsNoTracking()
            .Where(r => r.Status == PrivacyRequestStatus.Open && r.DueAt <= until)
            .OrderBy(r => r.DueAt).Take(AtMost).Select(r => new { r.Id, r.WorkspaceId }).ToListAsync(cancellationToken);
        foreach (var one in due)
            await bell.RaiseAsync(one.WorkspaceId, AlertKind.PrivacyDeadline, one.Id.Value.ToString(), null, null, cancellationToken);
        return Done.Instance;
    }
}
