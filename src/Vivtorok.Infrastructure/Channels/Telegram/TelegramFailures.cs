using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Channels.Telegram;

/// <summary>What Telegram refuses, in words an owner understands.</summary>
internal static class TelegramFailures
{
    public static readonly Failure TokenWrong = Failure.Field("token", "telegram.tokenWrong", "Telegram does not know this token. Copy it again from @BotFather.");
    public static readonly Failure Away = new(FailureKind.Conflict, "telegram.away", "Telegram does not answer. Try again in a minute.");
    public static readonly Failure Refused = new(FailureKind.Conflict, "telegram.refused", "Telegram did not accept the connection. Check the public address of this server.");
    public static readonly Failure TokenRevoked = new(FailureKind.Conflict, "telegram.tokenRevoked", "The bot's token is not valid any more. Copy the new one from @BotFather and connect the bot again.");
    public static readonly Failure UsedElsewhere = new(FailureKind.Conflict, "telegram.usedElsewhere", "Another program receives this bot's messages. Stop it there, or give the bot a new token in @BotFather and connect it again.");
    public static readonly Failure NotReached = new(FailureKind.Conflict, "telegram.notReached", "Telegram cannot reach this server. Check its public address and certificate.");
    public static readonly Failure Blocked = new(FailureKind.Conflict, "telegram.blocked", "The customer has blocked the bot or left Telegram. It works again once they write.");
    public static readonly Failure ChatGone = new(FailureKind.Conflict, "telegram.chatGone", "This chat does not exist any more.");
    public static readonly Failure MessageRefused = new(FailureKind.Conflict, "telegram.messageRefused", "Telegram did not take this message.");
    public static readonly Failure PartlySent = new(FailureKind.Conflict, "telegram.partlySent", "Only the beginning of this message was delivered. Send the rest yourself.");
}
