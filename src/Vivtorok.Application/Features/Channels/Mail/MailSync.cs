using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Channels.Mail;

namespace Vivtorok.Application.Features.Channels.Mail;

/// <summary>What a count of a mailbox came to.</summary>
internal sealed record MailCount(int AtProvider, int Known, int Filled);

/// <summary>
/// Keeps up with one mailbox. News come by the provider's history; where that has a gap, and once a night on suspicion, the mailbox
/// itself is listed and whatever the ledger does not know is taken in. Everything may be repeated at any point.
/// </summary>
internal sealed class MailSync(IAppDbContext db, IMailSource source, MailIntake intake, IOptions<MailOptions> options, TimeProvider clock)
{
    /// <summary>Whether this look took something in, however it ends.</summary>
    public bool HasTaken { get; private set; }

    /// <summary>Takes in what came since the last look.</summary>
    public async Task CatchUpAsync(OpenMailbox mailbox, ChannelAccess access, string? cursor, CancellationToken cancellationToken)
    {
        var news = cursor is null ? null : await source.GetNewsAsync(access, cursor, cancellationToken);
        if (news is null)
        {
            // The place first: what comes while we list is in the history after it.
            var account = await source.GetAccountAsync(access, cancellationToken);
            await CountAsync(mailbox, access, cancellationToken);
            await MoveAsync(mailbox.ChannelId, account.Cursor, cancellationToken);
            return;
        }

        foreach (var step in news.Steps)
        {
            var fresh = await UnknownAsync(mailbox.ChannelId, step.Ids, asideAgain: true, cancellationToken);
            for (var i = 0; i < fresh.Count; i++) await TakeAsync(mailbox, access, fresh[i], i == fresh.Count - 1 ? step.Cursor : null, cancellationToken);
        }

        await MoveAsync(mailbox.ChannelId, news.Cursor, cancellationToken);
    }

    /// <summary>Lists the last days of the mailbox and takes in what is missing here.</summary>
    public async Task<MailCount> CountAsync(OpenMailbox mailbox, ChannelAccess access, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - TimeSpan.FromDays(options.Value.DaysBack);
        if (since < mailbox.Since) since = mailbox.Since; // what came before the consent is none of ours
        var ids = await source.ListAsync(access, since, options.Value.MostMail, cancellationToken);
        var missing = await UnknownAsync(mailbox.ChannelId, ids, asideAgain: false, cancellationToken);
        var filled = 0;
        foreach (var id in missing)
            if (await TakeAsync(mailbox, access, id, null, cancellationToken)) filled++;
        return new MailCount(ids.Count, ids.Count - missing.Count, filled);
    }

    private async Task<bool> TakeAsync(OpenMailbox mailbox, ChannelAccess access, string id, string? cursor, CancellationToken cancellationToken)
    {
        db.Forget(); // each letter on its own: one that fails leaves nothing behind
        ReceivedMail? mail;
        try
        {
            mail = await source.ReadAsync(access, id, cancellationToken);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or HttpRequestException or MailRefusedException))
        {
            await intake.NoteAsync(mailbox, id, MailVerdict.Unreadable, clock.GetUtcNow(), cursor, cancellationToken);
            return true;
        }

        if (mail is null) return false; // deleted before we came to it
        await intake.TakeAsync(mailbox, mail, cursor, cancellationToken);
        return HasTaken = true;
    }

    // What was put aside is looked at again when something happens to it: it may have been taken out of the spam.
    private async Task<List<string>> UnknownAsync(ChannelId channel, IReadOnlyList<string> ids, bool asideAgain, CancellationToken cancellationToken)
    {
        const int atOnce = 200;
        var known = new HashSet<string>();
        foreach (var chunk in ids.Chunk(atOnce))
            known.UnionWith(await db.MailItems.Where(item => item.ChannelId == channel && chunk.Contains(item.ExternalId) && !(asideAgain && item.Verdict == MailVerdict.Aside))
                .Select(item => item.ExternalId).ToListAsync(cancellationToken));
        return [.. ids.Where(id => !known.Contains(id)).Distinct()];
    }

    private async Task MoveAsync(ChannelId channel, string cursor, CancellationToken cancellationToken)
    {
        db.Forget();
        if (await db.ChannelConnections.SingleOrDefaultAsync(c => c.ChannelId == channel, cancellationToken) is not { } connection || connection.Cursor == cursor) return;
        connection.MoveTo(cursor);
        await db.SaveChangesAsync(cancellationToken);
    }
}
