using System.Globalization;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Telegram;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Infrastructure.Channels.Telegram;

/// <summary>Sends by a bot, in its own chats or on behalf of the owner's business account.</summary>
internal sealed class TelegramAdapter(TelegramApi api, TelegramWebhooks webhooks) : IChannelAdapter
{
    private const int LongestInlineWait = 20;

    public ChannelKind Kind => ChannelKind.Telegram;

    // Telegram's own advice: thirty a second over all chats, one a second in each.
    public SendRate Rate => new(30, TimeSpan.FromSeconds(1));

    public async Task<Delivery> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var (token, peer) = (message.Access.Secret<TelegramSecret>().Token, TelegramPeer.Parse(message.Recipient));
        var parts = TelegramText.Split(message.Text);
        string? lastId = null;
        for (var i = 0; i < parts.Count; i++)
        {
            var keyboard = i == parts.Count - 1 ? KeyboardOf(message) : null;
            var delivery = await SendPartAsync(token, peer, parts[i], keyboard, cancellationToken);
            for (var tries = 0; i > 0 && tries < 3 && delivery is Delivery.RetryLater { After.TotalSeconds: <= LongestInlineWait } later; tries++)
            {
                await Task.Delay(later.After, cancellationToken); // the beginning is out: the rest must follow it here or not at all
                delivery = await SendPartAsync(token, peer, parts[i], keyboard, cancellationToken);
            }

            if (delivery is not Delivery.Sent sent) return i == 0 ? delivery : new Delivery.Rejected(TelegramFailures.PartlySent);
            lastId = sent.ExternalId;
        }

        return new Delivery.Sent(lastId);
    }

    public async Task<ProviderReport> InspectAsync(ChannelAccess access, CancellationToken cancellationToken)
    {
        var token = access.Secret<TelegramSecret>().Token;
        var answer = await api.CallAsync<TelegramWebhookInfo>(token, "getWebhookInfo", new { }, cancellationToken);
        if (answer.ErrorCode is 401 or 404) return new ProviderReport(TelegramFailures.TokenRevoked) { IsLost = true };
        if (answer.Result is not { } info) return new ProviderReport(null);

        var lastError = info.LastErrorDate is { } at ? DateTimeOffset.FromUnixTimeSeconds(at) : (DateTimeOffset?)null;
        var problem = await webhooks.MendAsync(access, info, cancellationToken);
        return new ProviderReport(problem, info.PendingUpdateCount, info.LastErrorMessage, lastError);
    }

    public Task ReleaseAsync(ChannelAccess access, CancellationToken cancellationToken) =>
        api.CallAsync<bool>(access.Secret<TelegramSecret>().Token, "deleteWebhook", new { }, cancellationToken);

    public Task ShowTypingAsync(ChannelAccess access, string recipient, CancellationToken cancellationToken)
    {
        var peer = TelegramPeer.Parse(recipient);
        var body = new { chat_id = peer.ChatId, business_connection_id = peer.BusinessConnectionId, action = "typing" };
        return api.CallAsync<bool>(access.Secret<TelegramSecret>().Token, "sendChatAction", body, cancellationToken);
    }

    // Too late is no failure: the button has stopped spinning by itself.
    public Task AcknowledgeAsync(ChannelAccess access, string acknowledgement, CancellationToken cancellationToken) =>
        api.CallAsync<bool>(access.Secret<TelegramSecret>().Token, "answerCallbackQuery", new { callback_query_id = acknowledgement }, cancellationToken);

    private async Task<Delivery> SendPartAsync(string token, TelegramPeer peer, string text, TelegramKeyboard? keyboard, CancellationToken cancellationToken)
    {
        var html = TelegramText.ToHtml(text);
        var answer = await CallAsync(html ?? text, html is null ? null : "HTML");
        if (html is not null && answer.ErrorCode == 400) answer = await CallAsync(text, null); // better plain than lost
        if (answer.Parameters?.MigrateToChatId is { } moved)
        {
            peer = peer with { ChatId = moved };
            answer = await CallAsync(text, null);
        }

        return Judge(answer, peer);

        Task<TelegramAnswer<TelegramMessage>> CallAsync(string words, string? mode) => api.CallAsync<TelegramMessage>(token, "sendMessage", new
        {
            chat_id = peer.ChatId, business_connection_id = peer.BusinessConnectionId, text = words, parse_mode = mode, reply_markup = keyboard,
        }, cancellationToken);
    }

    private static Delivery Judge(TelegramAnswer<TelegramMessage> answer, TelegramPeer peer) => answer switch
    {
        { Ok: true, Result: { } sent } => new Delivery.Sent(peer.MessageId(sent.MessageId)),
        { ErrorCode: 429 } => new Delivery.RetryLater(TimeSpan.FromSeconds(answer.Parameters?.RetryAfter ?? 30)),
        { ErrorCode: 401 or 404 } => new Delivery.Lost(TelegramFailures.TokenRevoked),
        { ErrorCode: 403 } => new Delivery.Unreachable(TelegramFailures.Blocked),
        { ErrorCode: 400, Description: { } words } when words.Contains("chat not found", StringComparison.OrdinalIgnoreCase) => new Delivery.Unreachable(TelegramFailures.ChatGone),
        _ => new Delivery.Rejected(TelegramFailures.MessageRefused),
    };

    // The label travels back as the data where it fits; else its place in the keyboard, which comes back with the press.
    private static TelegramKeyboard? KeyboardOf(OutboundMessage message) => message.Buttons.Count == 0 ? null
        : new TelegramKeyboard([.. message.Buttons.Select((button, place) => (IReadOnlyList<TelegramButton>)
            [new TelegramButton(button.Label, button.Link is null ? TelegramButtons.DataOf(button, place) : null, button.Link)])]);
}

/// <summary>How a press tells what was pressed, in the 64 bytes that Telegram gives it.</summary>
internal static class TelegramButtons
{
    private const int DataMaxBytes = 64;
    private const char Place = '#';

    public static string DataOf(OutboundButton button, int place)
    {
        var data = button.Data ?? button.Label;
        return data[0] != Place && System.Text.Encoding.UTF8.GetByteCount(data) <= DataMaxBytes ? data : Place + place.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What was pressed; null where the message with the button is too old to come back.</summary>
    public static string? Read(TelegramPress press) => press.Data is not { Length: > 0 } data ? null
        : data[0] != Place ? data
        : press.Message?.ReplyMarkup?.InlineKeyboard.SelectMany(row => row).FirstOrDefault(button => button.CallbackData == data)?.Text;
}
