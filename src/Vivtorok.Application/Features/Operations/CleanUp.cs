using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Operations;

/// <summary>Deletes what has served its time in all workspaces, where no workspace has a say: lapsed invitations, proposals and links.</summary>
public sealed record CleanUpCommand : IRequest<Result<Done>>;

internal sealed class CleanUpHandler(IAppDbContext db, IFileStore files, TimeProvider clock) : IRequestHandler<CleanUpCommand, Result<Done>>
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
        var (uses, told, orders) = (now - UsageRecord.Life, now - PaymentEvent.Life, now - PaymentOrder.Life);
        await db.Usage.AcrossWorkspaces().Where(use => use.At < uses).ExecuteDeleteAsync(cancellationToken);
        await db.PaymentEvents.AcrossWorkspaces().Where(row => row.ReceivedAt < told).ExecuteDeleteAsync(cancellationToken);
        await db.PaymentOrders.AcrossWorkspaces().Where(order => order.CreatedAt < orders).ExecuteDeleteAsync(cancellationToken);
        await ThrowAwayUploadsAsync(now - Domain.Conversations.Upload.Life, cancellationToken);
        var announced = now - Domain.Developers.WebhookDelivery.Life;
        await db.WebhookDeliveries.AcrossWorkspaces().Where(delivery => delivery.CreatedAt < announced).ExecuteDeleteAsync(cancellationToken);
        var seen = now - Domain.Channels.Mail.MailItem.LifeWithoutMessage;
        await db.MailItems.AcrossWorkspaces().Where(item => item.ReceivedAt < seen && item.MessageId == null).ExecuteDeleteAsync(cancellationToken);
        var forgotten = now - Domain.Accounts.SignInTries.Life;
        await db.SignInTries.Where(tries => tries.LastAt < forgotten).ExecuteDeleteAsync(cancellationToken);
        var counted = now - Domain.Privacy.UseCount.Life;
        await db.UseCounts.Where(count => count.Day < counted).ExecuteDeleteAsync(cancellationToken);
        return Done.Instance;
    }

    // The bytes first: what is cut short is found again tomorrow.
    private async Task ThrowAwayUploadsAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var unsent = await db.Uploads.AcrossWorkspaces().AsNoTracking().Where(upload => upload.UploadedAt < before).ToListAsync(cancellationToken);
        foreach (var upload in unsent)
        {
            var key = new FileKey(upload.WorkspaceId, upload.ConversationId, upload.Id);
            await files.DeleteAsync(key, cancellationToken);
            await db.Uploads.AcrossWorkspaces().Where(one => one.Id == upload.Id).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
