using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels.Inbound;

/// <summary>Changes to what is already there: edits, retractions, reactions, delivery reports, blocked contacts. What is not there is no failure.</summary>
internal sealed class InboundChanges(IAppDbContext db, Correspondents correspondents, AlertBell bell, TimeProvider clock)
{
    /// <returns>False where the message was never seen.</returns>
    public async Task<bool> EditAsync(InboundEdit edit, CancellationToken cancellationToken)
    {
        if (await FindAsync(edit.ChannelId, edit.Now.ExternalId, cancellationToken) is not { } message) return false;
        var conversation = await db.Conversations.SingleAsync(c => c.Id == message.ConversationId, cancellationToken);
        var channel = await db.Channels.AsNoTracking().SingleAsync(c => c.Id == edit.ChannelId, cancellationToken);
        if (message.Text != edit.Now.Text && message.RetractedAt is null && conversation.DraftId is { } draft)
            conversation.VoidDraft(await db.Messages.SingleAsync(m => m.Id == draft, cancellationToken)); // it answers the words of before
        conversation.Amend(message, edit.Now.Text, channel, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task<bool> ApplyAsync(InboundItem item, CancellationToken cancellationToken)
    {
        if (item is InboundStatus status) return await ReportAsync(status, cancellationToken);
        if (item is InboundIdentity identity) await RenameAsync(identity, cancellationToken);
        else if (item is InboundReaction reaction) await ReactAsync(reaction, cancellationToken);
        else if (item is InboundRetraction retraction) await RetractAsync(retraction, cancellationToken);
        else if (item is InboundTie tie) (await db.ChannelConnections.SingleOrDefaultAsync(c => c.ChannelId == tie.ChannelId, cancellationToken))?.LetAnswer(tie.Sender, tie.MayAnswer);
        else if (item is InboundReach reach) await ReachAsync(reach, cancellationToken);
        return await db.SaveChangesAsync(cancellationToken) > 0;
    }

    private async Task<bool> ReportAsync(InboundStatus status, CancellationToken cancellationToken)
    {
        if (await FindReportedAsync(status, cancellationToken) is not { } message) return false;
        var wasInTrouble = message.Delivery is DeliveryStatus.Failed or DeliveryStatus.Uncertain;
        message.Settle(status.Status, status.Failure);
        if (status.Cost is { } cost) message.Bill(cost);
        if (await db.SaveChangesAsync(cancellationToken) == 0) return false;

        var subject = message.ConversationId.Value.ToString();
        if (message.Delivery == DeliveryStatus.Failed) await bell.RaiseAsync(message.WorkspaceId, AlertKind.ReplyNotDelivered, subject, null, message.FailureCode, cancellationToken);
        else if (wasInTrouble) await bell.EndUndeliveredAsync(db, message, cancellationToken);
        return true;
    }

    // By the provider's id; by our own where the answer with the provider's was lost. A failure of an earlier try is no news.
    private async Task<Message?> FindReportedAsync(InboundStatus status, CancellationToken cancellationToken)
    {
        var message = await FindAsync(status.ChannelId, status.ExternalId, cancellationToken);
        var isFailure = status.Status == DeliveryStatus.Failed;
        if (message is null && status.MessageId is { } own)
        {
            message = await db.Messages.SingleOrDefaultAsync(m => m.Id == own && m.ChannelId == status.ChannelId, cancellationToken);
            if (message is { IsUnknownToProvider: false } && isFailure) return null;
            if (message is { IsUnknownToProvider: true }) message.IsKnownAs(status.ExternalId);
        }

        return isFailure && message is { Delivery: DeliveryStatus.Queued, AttemptedAt: null } ? null : message; // it waits for its next try
    }

    private async Task RenameAsync(InboundIdentity change, CancellationToken cancellationToken)
    {
        if (await correspondents.FindAsync(change.ChannelId, change.Sender, cancellationToken) is not { } identity) return;
        if (await correspondents.FindAsync(change.ChannelId, change.Now, cancellationToken) is null) identity.Become(change.Now);
        else db.ContactIdentities.Remove(identity); // the new id is known already: only the old one must go
        if (change.AlsoNow is { } second && await correspondents.FindAsync(change.ChannelId, second, cancellationToken) is null)
            db.ContactIdentities.Add(identity.AlsoKnownAs(second, clock.GetUtcNow()));
        if (change.Phone is { } phone) (await db.Contacts.SingleAsync(c => c.Id == identity.ContactId, cancellationToken)).SetPhone(phone);
    }

    private async Task ReactAsync(InboundReaction reaction, CancellationToken cancellationToken)
    {
        if (await FindAsync(reaction.ChannelId, reaction.ExternalId, cancellationToken) is not { } message) return;
        (await db.Conversations.SingleAsync(c => c.Id == message.ConversationId, cancellationToken)).React(message, reaction.Emoji);
    }

    private async Task RetractAsync(InboundRetraction retraction, CancellationToken cancellationToken)
    {
        var messages = await db.Messages.Where(m => m.ChannelId == retraction.ChannelId && retraction.ExternalIds.Contains(m.ExternalId)).ToListAsync(cancellationToken);
        var ids = messages.Select(m => m.ConversationId).Distinct().ToList();
        var conversations = await db.Conversations.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        foreach (var message in messages) conversations[message.ConversationId].Retract(message, clock.GetUtcNow());
    }

    private async Task ReachAsync(InboundReach reach, CancellationToken cancellationToken)
    {
        if (await correspondents.FindAsync(reach.ChannelId, reach.Sender, cancellationToken) is not { } identity) return;
        if (reach.CanBeReached) identity.IsReachable();
        else identity.IsUnreachable(clock.GetUtcNow());
    }

    private Task<Message?> FindAsync(ChannelId channel, string externalId, CancellationToken cancellationToken) =>
        db.Messages.SingleOrDefaultAsync(m => m.ChannelId == channel && m.ExternalId == externalId, cancellationToken);
}
