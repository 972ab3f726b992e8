using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Telegram;

/// <summary>A bot as Telegram knows it.</summary>
/// <param name="UserName">Without the @.</param>
public sealed record TelegramBot(long Id, string UserName, string Name);

/// <summary>What a connected bot is called with. Not a record: a secret must not print itself.</summary>
/// <param name="token">Of the bot.</param>
/// <param name="webhookSecret">What Telegram sends with every update, so that we know it by it.</param>
/// <param name="channelKey">The key in the webhook's path.</param>
public sealed class TelegramSecret(string token, string webhookSecret, string channelKey)
{
    public string Token => token;

    public string WebhookSecret => webhookSecret;

    public string ChannelKey => channelKey;
}

/// <summary>What connecting a bot asks of Telegram.</summary>
public interface ITelegramBots
{
    /// <summary>Whose token it is.</summary>
    Task<Result<TelegramBot>> IdentifyAsync(string token, CancellationToken cancellationToken);

    /// <summary>Makes the bot's updates come to us.</summary>
    Task<Result<Done>> SubscribeAsync(TelegramSecret secret, CancellationToken cancellationToken);

    /// <summary>Asks for updates once; stays open for a while where there are none.</summary>
    /// <param name="cursor">Where the last answer ended; asking with it confirms all before.</param>
    Task<TelegramPull> PullAsync(TelegramSecret secret, string? cursor, CancellationToken cancellationToken);
}

/// <summary>One answer to the question for updates.</summary>
/// <param name="Updates">Id and body of each, oldest first.</param>
/// <param name="Cursor">Where it ended; null: nothing came.</param>
/// <param name="Pause">How long to wait before asking again.</param>
/// <param name="Report">How the tie stands; null: nothing can be said.</param>
public sealed record TelegramPull(IReadOnlyList<(string Id, string Payload)> Updates, string? Cursor, TimeSpan Pause, ProviderReport? Report);
