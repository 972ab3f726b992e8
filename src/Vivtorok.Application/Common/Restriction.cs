using Microsoft.EntityFrameworkCore;
using Vivtorok.Domain;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Privacy;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Common;

/// <summary>Whom nobody may write to first, and what it means that a person's data is only kept.</summary>
internal static class Restriction
{
    /// <summary>Whether a person's data is only kept, or they asked for that, objected or want to be forgotten.</summary>
    public static async Task<bool> IsPrivateAsync(this IAppDbContext db, ContactId contact, CancellationToken cancellationToken) =>
        await db.Contacts.AnyAsync(c => c.Id == contact && c.RestrictedAt != null, cancellationToken)
        || await db.PrivacyRequests.AnyAsync(
            r => r.ContactId == contact && r.Status != PrivacyRequestStatus.Refused
                && (r.Kind == PrivacyRequestKind.Objection || r.Kind == PrivacyRequestKind.Restriction || r.Kind == PrivacyRequestKind.Erasure),
            cancellationToken);

    /// <summary>
    /// The agent loses their conversations, which voids a turn that is running; what it has queued does not leave; follow-ups are called
    /// off. Saved with whatever restricts them.
    /// </summary>
    public static async Task OnlyKeepAsync(this IAppDbContext db, ContactId contact, CancellationToken cancellationToken)
    {
        var conversations = await db.Conversations.Where(c => c.ContactId == contact).ToListAsync(cancellationToken);
        foreach (var conversation in conversations) conversation.LeaveToPeople();
        var ids = conversations.ConvertAll(c => c.Id);
        var queued = await db.Messages
            .Where(m => ids.Contains(m.ConversationId) && m.Delivery == DeliveryStatus.Queued && m.Author != MessageAuthor.Member).ToListAsync(cancellationToken);
        foreach (var message in queued) message.Settle(DeliveryStatus.Failed, PrivacyFailures.Restricted);
        var planned = await db.FollowUps.Where(f => f.ContactId == contact && f.Status == FollowUpStatus.Scheduled).ToListAsync(cancellationToken);
        foreach (var followUp in planned) followUp.Cancel(FollowUpEnd.Privacy);
    }
}
