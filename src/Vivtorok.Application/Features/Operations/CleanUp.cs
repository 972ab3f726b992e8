using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Operations;

/// <summary>Deletes what has served its time in all workspaces, where no workspace has a say: lapsed invitations, proposals and links.</summary>
public sealed record CleanUpCommand : IRequest<Result<Done>>;

internal sealed class CleanUpHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<CleanUpCommand, Result<Done>>
{
    private static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    public async Task<Result<Done>> Handle(CleanUpCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var lapsed = now - Grace;
        await db.Proposals.AcrossWorkspaces().Where(proposal => proposal.ExpiresAt < lapsed).ExecuteDeleteAsync(cancellationToken);
        await db.Invitations.AcrossWorkspaces().Where(invitation => invitation.ExpiresAt < lapsed).ExecuteDeleteAsync(cancellationToken);
        await db.PrivacyLinks.AcrossWorkspaces().Where(link => link.ExpiresAt < lapsed).ExecuteDeleteAsync(cancellationToken);
        var alerts = now - Domain.Alerts.Alert.Life;
        await db.Alerts.AcrossWorkspaces().Where(alert => alert.OpenedAt < alerts).ExecuteDeleteAsync(cancellationToken);
        var seen = now - Domain.Channels.Mail.MailItem.LifeWithoutMessage;
        await db.MailItems.AcrossWorkspaces().Where(item => item.ReceivedAt < seen && item.MessageId == null).ExecuteDeleteAsync(cancellationToken);
        return Done.Instance;
    }
}
