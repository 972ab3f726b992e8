using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Telegram;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Channels.Telegram;

/// <summary>Ways of updates to us: a webhook where Telegram can reach this server, else our own asking.</summary>
internal sealed class TelegramWebhooks(TelegramApi api, PublicAddress address, IOptions<TelegramOptions> options, TimeProvider clock)
{
    /// <summary>Reactions and some others come only to those who name them.</summary>
    private static readonly string[] Wanted =
    [
        "message", "edited_message", "callback_query", "my_chat_member", "message_reaction", "business_connection", "business_message", "edited_business_message",
        "deleted_business_messages",
    ];

    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(30);

    public static IReadOnlyList<string> AllowedUpdates => Wanted;

    /// <summary>Whether Telegram calls us.</summary>
    public bool AreUsed => options.Value.Webhooks ?? address.Value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public string AddressOf(string channelKey) => address.Link($"/webhooks/telegram/{channelKey}");

    /// <summary>Makes updates come the way that is used.</summary>
    /// <returns>False where Telegram refused.</returns>
    public async Task<bool> SetAsync(TelegramSecret secret, CancellationToken cancellationToken)
    {
        var answer = AreUsed
            ? await api.CallAsync<bool>(secret.Token, "setWebhook", new { url = AddressOf(secret.ChannelKey), secret_token = secret.WebhookSecret, allowed_updates = Wanted }, cancellationToken)
            : await api.CallAsync<bool>(secret.Token, "deleteWebhook", new { }, cancellationToken);
        return answer.Ok;
    }

    /// <summary>Sets the webhook again where it is not ours any more, and says what is wrong with it.</summary>
    public async Task<Failure?> MendAsync(ChannelAccess access, TelegramWebhookInfo info, CancellationToken cancellationToken)
    {
        var secret = access.Secret<TelegramSecret>();
        var expected = AreUsed ? AddressOf(secret.ChannelKey) : "";
        if ((info.Url ?? "") != expected) return await SetAsync(secret, cancellationToken) ? null : TelegramFailures.Refused;
        var fails = AreUsed && info.PendingUpdateCount > 0 && info.LastErrorDate is { } at && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(at) < Recent;
        return fails ? TelegramFailures.NotReached : null;
    }
}
