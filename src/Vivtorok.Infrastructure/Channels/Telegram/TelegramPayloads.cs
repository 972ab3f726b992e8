using System.Text.Json.Serialization;

namespace Vivtorok.Infrastructure.Channels.Telegram;

// The part of the Bot API's shapes that we read; whatever else is there is ignored, for it grows with every release.
internal sealed record TelegramAnswer<T>(bool Ok, T? Result, int ErrorCode, string? Description, TelegramHints? Parameters);

internal sealed record TelegramHints(int? RetryAfter, long? MigrateToChatId);

internal sealed record TelegramUpdate(
    long UpdateId,
    TelegramMessage? Message,
    TelegramMessage? EditedMessage,
    TelegramMessage? BusinessMessage,
    TelegramMessage? EditedBusinessMessage,
    TelegramDeletion? DeletedBusinessMessages,
    TelegramBusinessConnection? BusinessConnection,
    TelegramPress? CallbackQuery,
    TelegramReactionChange? MessageReaction,
    TelegramMembership? MyChatMember);

internal sealed record TelegramUser(long Id, bool IsBot, string? FirstName, string? LastName, string? Username, string? LanguageCode)
{
    [JsonIgnore]
    public string? Name => string.Join(' ', new[] { FirstName, LastName }.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } name ? name : Username;
}

internal sealed record TelegramChat(long Id, string? Type, string? FirstName, string? LastName, string? Username)
{
    [JsonIgnore]
    public bool IsPrivate => Type is null or "private";
}

internal sealed record TelegramMessage(long MessageId, TelegramUser? From, TelegramChat Chat, long Date)
{
    public string? BusinessConnectionId { get; init; }

    public TelegramUser? SenderBusinessBot { get; init; }

    public string? Text { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<TelegramFile>? Photo { get; init; }

    public TelegramFile? Document { get; init; }

    public TelegramFile? Animation { get; init; }

    public TelegramFile? Voice { get; init; }

    public TelegramFile? Audio { get; init; }

    public TelegramFile? Video { get; init; }

    public TelegramFile? VideoNote { get; init; }

    public TelegramFile? Sticker { get; init; }

    public TelegramLocation? Location { get; init; }

    public TelegramVenue? Venue { get; init; }

    public TelegramContact? Contact { get; init; }

    public TelegramKeyboard? ReplyMarkup { get; init; }

    public TelegramQuoted? ReplyToMessage { get; init; }
}

internal sealed record TelegramQuoted(long MessageId);

internal sealed record TelegramFile(string FileId, long? FileSize, string? FileName, string? MimeType, int? Duration, int? Width, int? Height, string? Emoji);

internal sealed record TelegramFilePlace(string FileId, long? FileSize, string? FilePath);

internal sealed record TelegramLocation(double Latitude, double Longitude);

internal sealed record TelegramVenue(string? Title, string? Address);

internal sealed record TelegramContact(string PhoneNumber, string? FirstName, string? LastName, long? UserId);

internal sealed record TelegramKeyboard(IReadOnlyList<IReadOnlyList<TelegramButton>> InlineKeyboard);

internal sealed record TelegramButton(string Text, string? CallbackData, string? Url = null);

internal sealed record TelegramPress(string Id, TelegramUser From, TelegramMessage? Message, string? Data);

internal sealed record TelegramDeletion(string BusinessConnectionId, TelegramChat Chat, IReadOnlyList<long> MessageIds);

internal sealed record TelegramBusinessConnection(string Id, TelegramUser User, bool IsEnabled, TelegramBusinessRights? Rights);

internal sealed record TelegramBusinessRights(bool? CanReply);

internal sealed record TelegramReactionChange(TelegramChat Chat, long MessageId, IReadOnlyList<TelegramReaction> NewReaction);

internal sealed record TelegramReaction(string Type, string? Emoji);

internal sealed record TelegramMembership(TelegramChat Chat, TelegramMember NewChatMember);

internal sealed record TelegramMember(string Status);

internal sealed record TelegramWebhookInfo(string? Url, int PendingUpdateCount, long? LastErrorDate, string? LastErrorMessage);
