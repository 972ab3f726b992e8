using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Mail;
using Vivtorok.Domain.Channels.Mail;

namespace Vivtorok.Infrastructure.Channels.Gmail;

/// <summary>Reads Gmail mailboxes: history, lists and letters.</summary>
internal sealed class GmailSource(GmailClient gmail, IOptions<GmailOptions> options) : IMailSource
{
    private const int PageSize = 500;
    private const int MostPages = 40;

    public async Task<MailAccount> GetAccountAsync(ChannelAccess access, CancellationToken cancellationToken)
    {
        var profile = await gmail.GetAsync<GmailProfile>(access, "profile", cancellationToken) ?? throw new MailRefusedException(MailFailures.ApiRefused);
        return new MailAccount(profile.EmailAddress.Trim().ToLowerInvariant(), profile.HistoryId);
    }

    public async Task<MailNews?> GetNewsAsync(ChannelAccess access, string cursor, CancellationToken cancellationToken)
    {
        var (steps, page, next) = (new List<MailStep>(), (string?)null, cursor);
        for (var pages = 0; pages < MostPages; pages++)
        {
            var path = $"history?startHistoryId={Uri.EscapeDataString(cursor)}&historyTypes=messageAdded&historyTypes=labelAdded&historyTypes=labelRemoved&maxResults={PageSize}{Token(page)}";
            if (await gmail.GetAsync<GmailHistory>(access, path, cancellationToken) is not { } history) return null;
            steps.AddRange((history.History ?? []).Select(Step).Where(step => step.Ids.Count > 0));
            (page, next) = (history.NextPageToken, history.HistoryId);
            if (page is null) return new MailNews(steps, next);
        }

        return null; // more than any mailbox gets between two looks: list what there is
    }

    public async Task<IReadOnlyList<string>> ListAsync(ChannelAccess access, DateTimeOffset since, int most, CancellationToken cancellationToken)
    {
        var (ids, page) = (new List<string>(), (string?)null);
        var query = Uri.EscapeDataString($"after:{since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)} -in:chats -in:drafts");
        do
        {
            if (await gmail.GetAsync<GmailMessageList>(access, $"messages?q={query}&maxResults={Math.Min(PageSize, most)}{Token(page)}", cancellationToken) is not { } list) break;
            ids.AddRange((list.Messages ?? []).Select(message => message.Id));
            page = list.NextPageToken;
        }
        while (page is not null && ids.Count < most);

        return [.. ids.Take(most).Reverse()]; // Gmail lists the newest first
    }

    public async Task<ReceivedMail?> ReadAsync(ChannelAccess access, string id, CancellationToken cancellationToken)
    {
        if (await gmail.GetAsync<GmailMessage>(access, $"messages/{Uri.EscapeDataString(id)}?format=full", cancellationToken) is not { } message) return null;
        if (message.Id != id || message.ThreadId is null) throw new JsonException("That is not the letter that was asked for.");
        return GmailReader.Read(message);
    }

    public async Task<DateTimeOffset?> WatchAsync(ChannelAccess access, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.Value.PushTopic)) return null;
        var watch = await gmail.PostAsync<GmailWatch>(access, "watch", new { topicName = options.Value.PushTopic }, cancellationToken);
        return watch is not null && long.TryParse(watch.Expiration, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
    }

    // A letter taken out of the spam comes by its labels, not as a new one.
    private static MailStep Step(GmailHistoryRecord record) => new(
        [.. (record.MessagesAdded ?? []).Concat(record.LabelsAdded ?? []).Concat(record.LabelsRemoved ?? []).Select(added => added.Message.Id).Distinct()], record.Id);

    private static string Token(string? page) => page is null ? "" : $"&pageToken={Uri.EscapeDataString(page)}";
}
