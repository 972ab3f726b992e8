using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels;

/// <summary>When the alert about a reply that did not arrive is over.</summary>
internal static class UndeliveredAlert
{
    /// <summary>A reply arrived: the alert ends, unless another of the conversation is still stuck.</summary>
    public static async Task EndUndeliveredAsync(this AlertBell bell, IAppDbContext db, Message arrived, CancellationToken cancellationToken)
    {
        var subject = arrived.ConversationId.Value.ToString();
        var key = Alert.KeyOf(AlertKind.ReplyNotDelivered, subject);
        if (!await db.Alerts.AnyAsync(alert => alert.OpenKey == key, cancellationToken)) return;
        var isStuck = await db.Messages.AnyAsync(
            m => m.ConversationId == arrived.ConversationId && m.Id != arrived.Id && (m.Delivery == DeliveryStatus.Failed || m.Delivery == DeliveryStatus.Uncertain), cancellationToken);
        if (!isStuck) await bell.CloseAsync(arrived.WorkspaceId, AlertKind.ReplyNotDelivered, subject, cancellationToken);
    }
}
