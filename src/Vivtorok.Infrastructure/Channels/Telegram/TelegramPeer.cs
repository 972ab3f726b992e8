using System.Globalization;

namespace Vivtorok.Infrastructure.Channels.Telegram;

/// <summary>A chat: with the bot itself, or with the owner's business account that the bot acts for.</summary>
internal sealed record TelegramPeer(long ChatId, string? BusinessConnectionId)
{
    private const string Business = "bc:";

    /// <summary>As contacts are known on the channel: <c>771234567</c>, or <c>bc:connection:771234567</c>.</summary>
    public override string ToString() => BusinessConnectionId is null ? Number(ChatId) : $"{Business}{BusinessConnectionId}:{Number(ChatId)}";

    /// <summary>Ids of messages are unique in their chat only.</summary>
    public string MessageId(long id) => $"{this}:{Number(id)}";

    /// <summary>What the addresses of all chats of a business account begin with.</summary>
    public static string PrefixOf(string businessConnection) => $"{Business}{businessConnection}:";

    /// <summary>Telegram's own number of a message in this chat; null: it is no message of it.</summary>
    public long? NumberOf(string messageId) =>
        messageId.StartsWith($"{this}:", StringComparison.Ordinal) && long.TryParse(messageId.AsSpan(ToString().Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static TelegramPeer Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon < 0 ? new TelegramPeer(long.Parse(text, CultureInfo.InvariantCulture), null)
            : new TelegramPeer(long.Parse(text[(colon + 1)..], CultureInfo.InvariantCulture), text[Business.Length..colon]);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
