using Vivtorok.Application.Features.Developers.Webhooks;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Work;

/// <summary>Something developers can hear of. Ids only: whoever may know more asks the API.</summary>
/// <param name="Id">What it is about.</param>
/// <param name="Within">The conversation of a message.</param>
public sealed record Announcement(WebhookEventType Type, Guid Id, ConversationId? Within = null)
{
    public AnnounceCommand ToCommand(DateTimeOffset now)
    {
        var ids = new Dictionary<string, Guid> { ["id"] = Id };
        if (Within is { } conversation) ids["conversationId"] = conversation.Value;
        return new AnnounceCommand(Guid.CreateVersion7(), Type, ids, now);
    }
}

/// <summary>What developers hear of: when this happened, tell them that. A row that is new in its save was created by it, whatever else it went through.</summary>
public static class Announcements
{
    public static IEnumerable<Announcement> Of(Entity source, bool isNew) => source.Events.Select(happened => Of(happened, source, isNew)).OfType<Announcement>();

    private static Announcement? Of(IDomainEvent happened, Entity source, bool isNew) => happened switch
    {
        ContactEdited e => new(isNew ? WebhookEventType.ContactCreated : WebhookEventType.ContactUpdated, e.ContactId.Value),
        ContactChanged e => new(WebhookEventType.ContactUpdated, e.ContactId.Value),
        ContactErased e => new(WebhookEventType.ContactErased, e.ContactId.Value),
        ConversationChanged e when isNew && source is Conversation => new(WebhookEventType.ConversationCreated, e.ConversationId.Value),
        HandedOff e => new(WebhookEventType.ConversationHandedOff, e.ConversationId.Value),
        ConversationClosed e => new(WebhookEventType.ConversationClosed, e.ConversationId.Value),
        MessageAdded { Kind: MessageKind.Inbound } e => new(WebhookEventType.MessageReceived, e.MessageId.Value, e.ConversationId),
        MessageAdded { Kind: MessageKind.Reply } e => new(WebhookEventType.MessageReplied, e.MessageId.Value, e.ConversationId),
        AppointmentChanged e => new(isNew ? WebhookEventType.AppointmentCreated : WebhookEventType.AppointmentUpdated, e.AppointmentId.Value),
        DealChanged e => new(isNew ? WebhookEventType.DealCreated : WebhookEventType.DealUpdated, e.DealId.Value),
        TaskChanged e => new(isNew ? WebhookEventType.TaskCreated : WebhookEventType.TaskUpdated, e.TaskId.Value),
        _ => null,
    };
}
