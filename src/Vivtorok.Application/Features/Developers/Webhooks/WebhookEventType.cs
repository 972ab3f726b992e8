using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vivtorok.Application.Common;

namespace Vivtorok.Application.Features.Developers.Webhooks;

/// <summary>What an endpoint can be told of. The names on the wire are those of Standard Webhooks: parts with dots between.</summary>
public enum WebhookEventType
{
    [JsonStringEnumMemberName("contact.created")]
    ContactCreated,

    [JsonStringEnumMemberName("contact.updated")]
    ContactUpdated,

    /// <summary>Nothing personal is left of the contact: copies elsewhere should go too.</summary>
    [JsonStringEnumMemberName("contact.erased")]
    ContactErased,

    [JsonStringEnumMemberName("conversation.created")]
    ConversationCreated,

    /// <summary>The agent gave the conversation to people.</summary>
    [JsonStringEnumMemberName("conversation.handedOff")]
    ConversationHandedOff,

    [JsonStringEnumMemberName("conversation.closed")]
    ConversationClosed,

    /// <summary>The customer wrote.</summary>
    [JsonStringEnumMemberName("message.received")]
    MessageReceived,

    /// <summary>The agent or a member answered; whether that has arrived, the message itself says.</summary>
    [JsonStringEnumMemberName("message.replied")]
    MessageReplied,

    [JsonStringEnumMemberName("appointment.created")]
    AppointmentCreated,

    [JsonStringEnumMemberName("appointment.updated")]
    AppointmentUpdated,

    [JsonStringEnumMemberName("deal.created")]
    DealCreated,

    [JsonStringEnumMemberName("deal.updated")]
    DealUpdated,

    [JsonStringEnumMemberName("task.created")]
    TaskCreated,

    [JsonStringEnumMemberName("task.updated")]
    TaskUpdated,

    /// <summary>Sent on request, whatever an endpoint listens to; nobody subscribes to it.</summary>
    [JsonStringEnumMemberName("webhook.test")]
    WebhookTest,
}

internal static class WebhookEventTypes
{
    private static readonly FrozenDictionary<WebhookEventType, string> Names =
        Enum.GetValues<WebhookEventType>().ToFrozenDictionary(type => type, type => JsonSerializer.SerializeToElement(type, Json.Options).GetString()!);

    private static readonly FrozenDictionary<string, WebhookEventType> Types = Names.ToFrozenDictionary(name => name.Value, name => name.Key);

    public static string Name(this WebhookEventType type) => Names[type];

    public static WebhookEventType Parse(string name) => Types[name];
}
