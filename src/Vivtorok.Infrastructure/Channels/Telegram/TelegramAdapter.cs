using System.Globalization;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Files;
using Vivtorok.Application.Features.Channels.Telegram;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Infrastructure.Channels.Telegram;

/// <summary>Sends by a bot, in its own chats or on behalf of the owner's business account.</summary>
internal sealed class TelegramAdapter(TelegramApi api, TelegramFiles files, TelegramWebhooks webhooks) : IChannelAdapter
{
    private const int LongestInlineWait = 20;

    public ChannelKind Kind => ChannelKind.Telegram;

    // Telegram's own advice: thirty a second over all chats, one a second in each.
    public SendRate Rate => new(30, TimeSpan.FromSeconds(1));

    public async Task<Delivery> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var peer = TelegramPeer.Parse(message.Recipient);
        var parts = PartsOf(message, peer, cancellationToken);
        string? lastId = null;
        for (var i = 0; i < parts.Count; i++)
        {
            var delivery = await parts[i]();
            for (var tries = 0; i > 0 && tries < 3 && delivery is Delivery.RetryLater { After.TotalSeconds: <= LongestInlineWait } later; tries++)
            {
                await Task.Delay(later.After, cancellationToken); // the beginning is out: the rest must follow it here or not at all
                delivery = await parts[i]();
            }

            if (delivery is not Delivery.Sent sent) return i == 0 ? delivery : new Delivery.Rejected(TelegramFailures.PartlySent);
            lastId = sent.ExternalId;
        }

        return new Delivery.Sent(lastId);
    }

    public Task<FetchedFile> FetchAsync(ChannelAccess access, WantedFile file, CancellationToken cancellationToken) =>
        files.FetchAsync(access.Secret<TelegramSecret>().Token, file, cancellationToken);

    // Words first, in as many messages as they need, then the files; a few words stand under the only file.
    private List<Func<Task<Delivery>>> PartsOf(OutboundMessage message, TelegramPeer peer, CancellationToken cancellationToken)
    {
        var token = message.Access.Secret<TelegramSecret>().Token;
        var isCaption = message is { Files.Count: 1, Buttons.Count: 0, Text.Length: > 0 and <= TelegramFiles.CaptionMaxLength };
        var texts = message.Text.Length == 0 || isCaption ? [] : TelegramText.Split(message.Text);
        var quotes = QuotedBy(message, peer);
        List<Func<Task<Delivery>>> parts = [];
        foreach (var (place, text) in texts.Index())
        {
            var keyboard = place == texts.Count - 1 ? KeyboardOf(message) : null;
            var quoted = place == 0 ? quotes : null;
            parts.Add(() => SendPartAsync(token, peer, text, keyboard, quoted, cancellationToken));
        }

        foreach (var (place, file) in message.Files.Index())
        {
            var quoted = place == 0 && texts.Count == 0 ? quotes : null;
            parts.Add(async () => Judge(await files.SendAsync(token, peer, file, isCaption ? message.Text : null, quoted, cancellationToken), peer));
        }

        return parts;
    }

    private static object? QuotedBy(OutboundMessage message, TelegramPeer peer) =>
        message.Quotes is { } id && peer.NumberOf(id) is { } number ? new { message_id = number, allow_sending_without_reply = true } : null;

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

    public Task ShowTypingAsync(ChannelAccess access, string recipient, string messageId, CancellationToken cancellationToken)
    {
        var peer = TelegramPeer.Parse(recipient);
        var body = new { chat_id = peer.ChatId, business_connection_id = peer.BusinessConnectionId, action = "typing" };
        return api.CallAsync<bool>(access.Secret<TelegramSecret>().Token, "sendChatAction", body, cancellationToken);
    }

    // Too late is no failure: the button has stopped spinning by itself.
    public Task AcknowledgeAsync(ChannelAccess access, string acknowledgement, CancellationToken cancellationToken) =>
        api.CallAsync<bool>(access.Secret<TelegramSecret>().Token, "answerCallbackQuery", new { callback_query_id = acknowledgement }, cancellationToken);

    private async Task<Delivery> SendPartAsync(string token, TelegramPeer peer, string text, TelegramKeyboard? keyboard, object? quotes, CancellationToken cancellationToken)
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
            chat_id = peer.ChatId, business_connection_id = peer.BusinessConnectionId, text = words, parse_mode = mode, reply_markup = keyboard, reply_parameters = quotes,
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
