using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Channels.Inbound;

/// <summary>What a customer's message does before anybody has read it: it finds its owner, ends what was planned and has plain wishes heeded.</summary>
internal sealed class Reception(IAppDbContext db, Caller caller, IBusinessSnapshots businesses)
{
    /// <summary>Whether the channel's mode gives a contact's messages to the agent now.</summary>
    public async Task<bool> AgentAnswersAsync(Channel channel, ContactId contact, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isOpen = channel.AgentMode == AgentMode.OutsideHours && (await businesses.GetAsync(cancellationToken)).IsOpenAt(now);
        return channel.AgentAnswers(contact, () => isOpen) && await db.Contacts.FindAsync([contact], cancellationToken) is not { RestrictedAt: not null };
    }

    /// <summary>A message with all that it means; the words of the agent, where it was only called, come with it.</summary>
    public async Task<Message> ReceiveAsync(Conversation conversation, InboundMessage inbound, Channel channel, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var agentAnswers = inbound.AgentMayAnswer && await AgentAnswersAsync(channel, conversation.ContactId, now, cancellationToken);
        var wish = CustomerWishes.Read(inbound.Text);
        await db.EndFollowUpsAsync(conversation.Id, FollowUpEnd.CustomerWrote, cancellationToken);
        if (conversation.DraftId is { } id) conversation.VoidDraft(await db.Messages.SingleAsync(m => m.Id == id, cancellationToken));
        if (wish.HasFlag(CustomerWish.OptOut)) await OptOutAsync(conversation, now, cancellationToken);
        var isCalled = wish.HasFlag(CustomerWish.CallAgent) && await MayCallAsync(conversation, channel, agentAnswers, cancellationToken);
        if (isCalled) db.Messages.Add(conversation.CallAgent(now));

        var message = conversation.Receive(inbound.Text, inbound.ExternalId, agentAnswers, channel, now, inbound.SentAt);
        if (CustomerWishes.IsMere(inbound.Text) && AnswerTo(wish, isCalled, conversation, channel) is { } words) db.Messages.Add(conversation.AnswerAtOnce(words, now));
        return message;
    }

    private static string? AnswerTo(CustomerWish wish, bool isCalled, Conversation conversation, Channel channel)
    {
        if (!conversation.AgentOwes || channel.AgentMode == AgentMode.Drafts) return null;
        if (wish.HasFlag(CustomerWish.OptOut)) return CustomerWishes.Silence(conversation.Language);
        return isCalled ? CustomerWishes.Welcome(conversation.Language) : null;
    }

    private async Task<bool> MayCallAsync(Conversation conversation, Channel channel, bool agentAnswers, CancellationToken cancellationToken) =>
        agentAnswers && channel.AgentMode != AgentMode.Drafts && conversation.State is ConversationState.Open or ConversationState.Snoozed
        && (await db.ReadMannersAsync(caller, cancellationToken)).CustomersMayCallAgent;

    private async Task OptOutAsync(Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var contact = db.Contacts.Local.FirstOrDefault(c => c.Id == conversation.ContactId) ?? await db.Contacts.SingleAsync(c => c.Id == conversation.ContactId, cancellationToken);
        if (contact.OptedOutAt is not null) return;
        contact.OptOut(now);
        db.Messages.Add(conversation.Record(ConversationNote.CustomerOptedOut, now));
    }
}
