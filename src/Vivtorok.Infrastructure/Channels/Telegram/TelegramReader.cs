using System.Globalization;
using System.Text.Json;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Infrastructure.Channels.Telegram;

/// <summary>Updates of the Bot API in our words. Groups and channels are nobody's conversation with the business: they are left alone.</summary>
internal sealed class TelegramReader : IInboundReader
{
    public ChannelKind Kind => ChannelKind.Telegram;

    public IReadOnlyList<InboundItem> Read(Channel channel, string payload)
    {
        var update = JsonSerializer.Deserialize<TelegramUpdate>(payload, TelegramApi.Json) ?? throw new FormatException("An update is an object.");
        return ItemOf(channel.Id, update) is { } item ? [item] : [];
    }

    private static InboundItem? ItemOf(ChannelId channel, TelegramUpdate update) => update switch
    {
        { Message: { } message } => message.Chat.IsPrivate ? MessageOf(channel, message) : null,
        { EditedMessage: { } edited } => edited.Chat.IsPrivate ? new InboundEdit(MessageOf(channel, edited)) : null,
        { BusinessMessage: { } message } => BusinessOf(channel, message),
        { EditedBusinessMessage: { } edited } => IsCustomers(edited) ? new InboundEdit(MessageOf(channel, edited)) : null,
        { BusinessConnection: { } tie } => new InboundTie(channel, TelegramPeer.PrefixOf(tie.Id), tie.IsEnabled && tie.Rights?.CanReply != false),
        { DeletedBusinessMessages: { } gone } => RetractionOf(channel, gone),
        { CallbackQuery: { } press } => PressOf(channel, press),
        { MessageReaction: { Chat.IsPrivate: true } reaction } => ReactionOf(channel, reaction),
        { MyChatMember: { Chat.IsPrivate: true } member } => new InboundReach(channel, Number(member.Chat.Id), member.NewChatMember.Status != "kicked"),
        _ => null,
    };

    private static InboundMessage MessageOf(ChannelId channel, TelegramMessage message)
    {
        var peer = PeerOf(message);
        var own = message.Contact is { } card && card.UserId is { } id && id == message.From?.Id ? OwnPhone(card) : null;
        return new InboundMessage(channel, peer.ToString(), peer.MessageId(message.MessageId), TelegramContent.TextOf(message))
        {
            SenderName = message.From?.Name,
            SenderPhone = own,
            Locale = LocaleOf(message.From),
            Attachments = TelegramContent.FilesOf(message),
            Quotes = QuotedBy(message, peer),
        };
    }

    // In a business chat the owner's own words come too: those are theirs to the customer, and the person has taken over.
    private static InboundItem? BusinessOf(ChannelId channel, TelegramMessage message)
    {
        if (message.SenderBusinessBot is not null) return null; // what the bot itself sent for the owner
        if (IsCustomers(message)) return MessageOf(channel, message);
        var peer = PeerOf(message);
        return new InboundEcho(channel, peer.ToString(), peer.MessageId(message.MessageId), TelegramContent.TextOf(message))
        {
            SenderName = string.Join(' ', new[] { message.Chat.FirstName, message.Chat.LastName }.OfType<string>()),
            Attachments = TelegramContent.FilesOf(message),
            Quotes = QuotedBy(message, peer),
        };
    }

    // A private chat has the id of its other side.
    private static bool IsCustomers(TelegramMessage message) => message.From?.Id == message.Chat.Id;

    private static InboundRetraction RetractionOf(ChannelId channel, TelegramDeletion gone)
    {
        var peer = new TelegramPeer(gone.Chat.Id, gone.BusinessConnectionId);
        return new InboundRetraction(channel, peer.ToString(), [.. gone.MessageIds.Select(peer.MessageId)]);
    }

    private static InboundMessage? PressOf(ChannelId channel, TelegramPress press)
    {
        if (TelegramButtons.Read(press) is not { } pressed) return null;
        var peer = new TelegramPeer(press.Message?.Chat.Id ?? press.From.Id, press.Message?.BusinessConnectionId);
        return new InboundMessage(channel, peer.ToString(), $"{peer}:press:{press.Id}", pressed)
        {
            SenderName = press.From.Name, Locale = LocaleOf(press.From), Acknowledgement = press.Id,
        };
    }

    private static InboundReaction ReactionOf(ChannelId channel, TelegramReactionChange change)
    {
        var peer = new TelegramPeer(change.Chat.Id, null);
        return new InboundReaction(channel, peer.ToString(), peer.MessageId(change.MessageId), change.NewReaction.FirstOrDefault(reaction => reaction.Emoji is not null)?.Emoji);
    }

    private static string? QuotedBy(TelegramMessage message, TelegramPeer peer) => message.ReplyToMessage is { } quoted ? peer.MessageId(quoted.MessageId) : null;

    private static TelegramPeer PeerOf(TelegramMessage message) => new(message.Chat.Id, message.BusinessConnectionId);

    // Telegram tells the language of the app, not of the words.
    private static string? LocaleOf(TelegramUser? user) => user?.LanguageCode is { } code && code.StartsWith("uk", StringComparison.Ordinal) ? "uk" : null;

    private static string? OwnPhone(TelegramContact card) => PhoneNumber.TryNormalise("+" + card.PhoneNumber.TrimStart('+'), "", out var phone) ? phone : null;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
