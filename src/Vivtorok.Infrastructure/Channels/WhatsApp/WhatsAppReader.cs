using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>
/// From the provider's form of an event to ours. People are known by their user id, which never changes with the phone; the phone
/// may be missing, and is only another way to know the same person.
/// </summary>
internal sealed class WhatsAppReader(IOptions<WhatsAppOptions> options) : IInboundReader
{
    private const string NotUnderstood = "[unsupported message]";

    public ChannelKind Kind => ChannelKind.WhatsApp;

    public IReadOnlyList<InboundItem> Read(Channel channel, string payload)
    {
        var happened = JsonSerializer.Deserialize<WhatsAppPayloads.Event>(payload, WhatsAppPayloads.Json) ?? throw new JsonException("There is no event.");
        var item = happened switch
        {
            { Message: { } message } => OfMessage(channel, message, happened.Contact),
            { Status: { } status } => OfStatus(channel, status),
            { Echo: { } echo } => OfEcho(channel, echo, happened.Contact),
            _ => null,
        };
        return item is null ? [] : [item];
    }

    private static InboundItem? OfMessage(Channel channel, WhatsAppPayloads.Message message, WhatsAppPayloads.Contact? contact)
    {
        if (message.GroupId is not null) return null; // groups talk among themselves
        if (message.Type == "system") return OfChange(channel, message);
        var who = Sender.Of(message.FromUserId ?? contact?.UserId, message.From ?? contact?.WaId);
        return message.Type switch
        {
            "reaction" => new InboundReaction(channel.Id, who.Id, Needed(message.Reaction?.MessageId), NullIfEmpty(message.Reaction?.Emoji)),
            "revoke" => new InboundRetraction(channel.Id, who.Id, [Needed(message.Revoke?.OriginalMessageId)]),
            "edit" when message.Edit is { OriginalMessageId: { } original, Message: { } now } => new InboundEdit(Said(channel, now, original, message.Timestamp, who, contact)),
            _ => Said(channel, message, Needed(message.Id), message.Timestamp, who, contact),
        };
    }

    private static InboundMessage Said(
        Channel channel, WhatsAppPayloads.Message message, string id, string? timestamp, Sender who, WhatsAppPayloads.Contact? contact)
    {
        var files = Files(message);
        return new InboundMessage(channel.Id, who.Id, id, Words(message, files))
        {
            SenderName = NullIfEmpty(contact?.Profile?.Name) ?? (contact?.Profile?.Username is { Length: > 0 } user ? "@" + user : null),
            SenderPhone = who.Phone,
            Aliases = who.Aliases,
            SentAt = Instant(timestamp),
            Attachments = files,
            Quotes = NullIfEmpty(message.Context?.Id),
        };
    }

    private static InboundEcho OfEcho(Channel channel, WhatsAppPayloads.Message echo, WhatsAppPayloads.Contact? contact)
    {
        var who = Sender.Of(echo.ToUserId ?? contact?.UserId, echo.To ?? contact?.WaId);
        var files = Files(echo);
        return new InboundEcho(channel.Id, who.Id, Needed(echo.Id), Words(echo, files))
        {
            SenderName = NullIfEmpty(contact?.Profile?.Name), SenderPhone = who.Phone, Aliases = who.Aliases, Attachments = files, Quotes = NullIfEmpty(echo.Context?.Id),
        };
    }

    // The person is the same, the ids are new; the old number may soon be somebody else's.
    private static InboundIdentity? OfChange(Channel channel, WhatsAppPayloads.Message message) => message.System switch
    {
        { Type: "user_changed_number", WaId: { } phone } system when message.From is { } before => new InboundIdentity(channel.Id, before, phone) { Phone = Sender.PhoneOf(phone), AlsoNow = system.UserId },
        { Type: "user_changed_user_id", UserId: { } user, PreviousUserId: { } before } => new InboundIdentity(channel.Id, before, user),
        _ => null,
    };

    private InboundStatus? OfStatus(Channel channel, WhatsAppPayloads.Status status)
    {
        var reached = status.Name switch
        {
            "sent" => DeliveryStatus.Sent,
            "delivered" => DeliveryStatus.Delivered,
            "read" or "played" => DeliveryStatus.Read,
            "failed" => DeliveryStatus.Failed,
            _ => DeliveryStatus.None,
        };
        if (reached == DeliveryStatus.None) return null;
        var failure = reached != DeliveryStatus.Failed ? null : WhatsAppProblems.Of(WhatsAppErrors.Of(status.Errors is [{ Code: { } code }, ..] ? code : 0));
        return new InboundStatus(channel.Id, status.RecipientUserId ?? status.RecipientId ?? "", Needed(status.Id), reached, failure)
        {
            MessageId = Guid.TryParseExact(status.BizOpaqueCallbackData, "N", out var own) ? new MessageId(own) : null,
            Cost = WhatsAppCosts.Of(status, options.Value.Prices),
        };
    }

    private static string Words(WhatsAppPayloads.Message message, IReadOnlyList<InboundAttachment> files)
    {
        var words = WhatsAppWords.Of(message);
        if (words.Length == 0 && files.Count == 0) return NotUnderstood;
        return words.Length > Message.TextMaxLength ? words[..Message.TextMaxLength] : words;
    }

    private static IReadOnlyList<InboundAttachment> Files(WhatsAppPayloads.Message message)
    {
        var (kind, media) = message.Type switch
        {
            "image" => (AttachmentKind.Image, message.Image),
            "video" => (AttachmentKind.Video, message.Video),
            "audio" => (message.Audio?.Voice == true ? AttachmentKind.Voice : AttachmentKind.Audio, message.Audio),
            "document" => (AttachmentKind.Document, message.Document),
            "sticker" => (AttachmentKind.Sticker, message.Sticker),
            _ => (AttachmentKind.Document, null),
        };
        return media?.Id is { Length: > 0 } id ? [new InboundAttachment(kind, id, media.Filename, media.MimeType?.Split(';')[0])] : [];
    }

    private static DateTimeOffset? Instant(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var unix) && unix is > 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(unix) : null;

    private static string Needed(string? id) => id is { Length: > 0 and <= Message.ExternalIdMaxLength } ? id : throw new JsonException("An id is missing or too long.");

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>How a person is known here: by user id first, by phone where that is all there is.</summary>
    private sealed record Sender(string Id, IReadOnlyList<string> Aliases, string? Phone)
    {
        public static Sender Of(string? userId, string? phone) => (NullIfEmpty(userId), NullIfEmpty(phone)) switch
        {
            ({ Length: <= ContactIdentity.ExternalIdMaxLength } user, { } number) => new Sender(user, [number], PhoneOf(number)),
            ({ Length: <= ContactIdentity.ExternalIdMaxLength } user, null) => new Sender(user, [], null),
            (null, { Length: <= ContactIdentity.ExternalIdMaxLength } number) => new Sender(number, [], PhoneOf(number)),
            _ => throw new JsonException("Nobody can be told from this."),
        };

        public static string? PhoneOf(string number)
        {
            var digits = number.TrimStart('+');
            return digits.Length is >= PhoneNumber.MinDigits and <= PhoneNumber.MaxDigits && digits.All(char.IsAsciiDigit) ? "+" + digits : null;
        }
    }
}
