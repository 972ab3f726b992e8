using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels.Mail;

namespace Vivtorok.Application.Features.Channels.Mail;

/// <summary>How well a mailbox is kept up with.</summary>
/// <param name="LastSyncAt">When all news were last taken in.</param>
/// <param name="ConsentUntil">When the owner must consent again, where Google says so; null: it names no day.</param>
/// <param name="WatchedUntil">Until when Google tells us of news by itself; null: we ask.</param>
/// <param name="LeftOut">Letters of the last seven days that are not in the inbox, by why.</param>
/// <param name="Count">The last count against the mailbox; null: none yet.</param>
public sealed record MailHealth(
    DateTimeOffset? LastSyncAt, DateTimeOffset? ConsentUntil, DateTimeOffset? WatchedUntil, int Letters, IReadOnlyDictionary<string, int> LeftOut, MailCountRow? Count);

/// <param name="AtProvider">Letters in the mailbox in the days that were counted.</param>
/// <param name="Known">How many of them we knew already.</param>
/// <param name="Filled">How many of the missing were taken in by the count.</param>
public sealed record MailCountRow(DateTimeOffset At, int AtProvider, int Known, int Filled);

internal sealed class MailHealthReader(IAppDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Looked = TimeSpan.FromDays(7);

    /// <summary>Null for a channel that is no mailbox.</summary>
    public async Task<MailHealth?> ReadAsync(ChannelId id, CancellationToken cancellationToken)
    {
        if (await db.Mailboxes.AsNoTracking().SingleOrDefaultAsync(m => m.ChannelId == id, cancellationToken) is not { } mailbox) return null;
        var since = clock.GetUtcNow() - Looked;
        var counts = await db.MailItems.Where(item => item.ChannelId == id && item.ReceivedAt >= since)
            .GroupBy(item => item.Verdict).Select(group => new { Verdict = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var leftOut = counts.Where(c => c.Verdict is not (MailVerdict.Customer or MailVerdict.Own)).ToDictionary(c => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(c.Verdict.ToString()), c => c.Count);
        var count = mailbox.CheckedAt is { } at ? new MailCountRow(at, mailbox.CheckedAtProvider, mailbox.CheckedKnown, mailbox.CheckedFilled) : null;
        return new MailHealth(
            mailbox.LastSyncAt, mailbox.ConsentUntil, mailbox.WatchedUntil, counts.Where(c => c.Verdict is MailVerdict.Customer or MailVerdict.Own).Sum(c => c.Count), leftOut, count);
    }
}
