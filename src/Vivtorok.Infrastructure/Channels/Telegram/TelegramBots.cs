using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Telegram;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Channels.Telegram;

internal sealed class TelegramBots(TelegramApi api, TelegramWebhooks webhooks, IOptions<TelegramOptions> options) : ITelegramBots
{
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Conflict = TimeSpan.FromSeconds(30);
    private static readonly ProviderReport Well = new(null as Failure);

    public async Task<Result<TelegramBot>> IdentifyAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await api.CallAsync<TelegramUser>(token, "getMe", new { }, cancellationToken);
            if (answer.Result is not { IsBot: true } bot) return answer.ErrorCode == 429 ? TelegramFailures.Away : TelegramFailures.TokenWrong;
            return new TelegramBot(bot.Id, bot.Username ?? bot.Name ?? "bot", bot.Name ?? bot.Username ?? "bot");
        }
        catch (Exception exception) when (IsAway(exception, cancellationToken))
        {
            return TelegramFailures.Away;
        }
    }

    public async Task<Result<Done>> SubscribeAsync(TelegramSecret secret, CancellationToken cancellationToken)
    {
        try
        {
            return await webhooks.SetAsync(secret, cancellationToken) ? Done.Instance : TelegramFailures.Refused;
        }
        catch (Exception exception) when (IsAway(exception, cancellationToken))
        {
            return TelegramFailures.Away;
        }
    }

    public async Task<TelegramPull> PullAsync(TelegramSecret secret, string? cursor, CancellationToken cancellationToken)
    {
        try
        {
            var question = new { offset = cursor is null ? (long?)null : long.Parse(cursor, CultureInfo.InvariantCulture), timeout = options.Value.PollSeconds, allowed_updates = TelegramWebhooks.AllowedUpdates };
            var answer = await api.CallAsync<IReadOnlyList<JsonElement>>(secret.Token, "getUpdates", question, TimeSpan.FromSeconds(options.Value.PollSeconds) + Slack, cancellationToken);
            if (answer.Result is { } updates) return new TelegramPull([.. updates.Select(Named)], updates.Count == 0 ? null : CursorAfter(updates[^1]), TimeSpan.Zero, Well);
            return await JudgeAsync(answer, secret, cancellationToken);
        }
        catch (Exception exception) when (IsAway(exception, cancellationToken))
        {
            return Wait(Away, null); // deliveries tell owners of an outage that lasts
        }
    }

    private async Task<TelegramPull> JudgeAsync(TelegramAnswer<IReadOnlyList<JsonElement>> answer, TelegramSecret secret, CancellationToken cancellationToken)
    {
        if (answer.ErrorCode is 401 or 404) return Wait(Away, new ProviderReport(TelegramFailures.TokenRevoked) { IsLost = true });
        if (answer.ErrorCode != 409) return Wait(TimeSpan.FromSeconds(answer.Parameters?.RetryAfter ?? Away.TotalSeconds), null);
        var isWebhook = answer.Description?.Contains("webhook", StringComparison.OrdinalIgnoreCase) == true;
        return isWebhook && await webhooks.SetAsync(secret, cancellationToken) ? Wait(TimeSpan.Zero, null) : Wait(Conflict, new ProviderReport(TelegramFailures.UsedElsewhere));
    }

    private static TelegramPull Wait(TimeSpan pause, ProviderReport? report) => new([], null, pause, report);

    private static (string Id, string Payload) Named(JsonElement update) => (update.GetProperty("update_id").GetRawText(), update.GetRawText());

    private static string CursorAfter(JsonElement last) => (last.GetProperty("update_id").GetInt64() + 1).ToString(CultureInfo.InvariantCulture);

    private static bool IsAway(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested);
}
