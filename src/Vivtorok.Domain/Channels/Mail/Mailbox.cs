using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Channels.Mail;

/// <summary>
/// When a connected mailbox is looked at next, and what the last looks found. Its account, secret and cursor stand in its
/// <see cref="ChannelConnection"/>. The times of the next looks are its concurrency tokens: who asks moves them, so one node wins.
/// </summary>
[NotPersonal]
public sealed class Mailbox : Entity, IWorkspaceOwned
{
    /// <summary>So long after a failed look we look again at the latest.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CheckEvery = TimeSpan.FromDays(1);

    private Mailbox()
    {
    }

    public Mailbox(Channel channel, DateTimeOffset now) =>
        (ChannelId, WorkspaceId, ConnectedAt, NextSyncAt, NextCheckAt) = (channel.Id, channel.WorkspaceId, now, now, now + CheckEvery);

    public ChannelId ChannelId { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>Mail from before is not read.</summary>
    public DateTimeOffset ConnectedAt { get; private set; }

    public DateTimeOffset NextSyncAt { get; private set; }

    /// <summary>When the provider was last asked for news and all of it was taken in.</summary>
    public DateTimeOffset? LastSyncAt { get; private set; }

    /// <summary>How many looks in a row have failed.</summary>
    public int Stumbles { get; private set; }

    /// <summary>Until when the provider tells us of news by itself; null: it does not.</summary>
    public DateTimeOffset? WatchedUntil { get; private set; }

    /// <summary>When the owner's consent ends, where the provider says so.</summary>
    public DateTimeOffset? ConsentUntil { get; private set; }

    public DateTimeOffset NextCheckAt { get; private set; }

    /// <summary>When the mailbox was last counted against what we have.</summary>
    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>Mail that the provider had in the days that were counted.</summary>
    public int CheckedAtProvider { get; private set; }

    /// <summary>How many of them we had before the count.</summary>
    public int CheckedKnown { get; private set; }

    /// <summary>How many of the missing were taken in by it.</summary>
    public int CheckedFilled { get; private set; }

    /// <summary>The owner consented, for the first time or again.</summary>
    public void Consented(DateTimeOffset? until, DateTimeOffset now)
    {
        (ConsentUntil, NextSyncAt, Stumbles, WatchedUntil) = (until, now + ShortestPause, 0, null);
        Raise(new MailboxDue(ChannelId));
    }

    /// <summary>It is time to look, or something tells that there is news.</summary>
    public void AskForNews(TimeSpan until, DateTimeOffset now)
    {
        NextSyncAt = now + until;
        Raise(new MailboxDue(ChannelId));
    }

    public void AskForCheck(DateTimeOffset now)
    {
        NextCheckAt = now + CheckEvery;
        Raise(new MailboxCheckDue(ChannelId));
    }

    public void Synced(DateTimeOffset now) => (LastSyncAt, Stumbles) = (now, 0);

    /// <summary>The provider was away or asked us to wait: longer and longer until the next look, unless this one took something in.</summary>
    public void Stumbled(TimeSpan? asked, bool hasTaken, DateTimeOffset now)
    {
        Stumbles = hasTaken ? 1 : Stumbles + 1;
        var pause = ShortestPause * Math.Pow(2, Math.Min(Stumbles - 1, 10));
        if (asked > pause) pause = asked.Value;
        else if (pause > LongestPause) pause = LongestPause;
        if (NextSyncAt < now + pause) NextSyncAt = now + pause;
    }

    public void Watched(DateTimeOffset until) => WatchedUntil = until;

    public void Checked(int atProvider, int known, int filled, DateTimeOffset now) =>
        (CheckedAt, CheckedAtProvider, CheckedKnown, CheckedFilled) = (now, atProvider, known, filled);
}

/// <summary>A mailbox is to be asked for news.</summary>
public sealed record MailboxDue(ChannelId ChannelId) : IDomainEvent;

/// <summary>A mailbox is to be counted against what we have.</summary>
public sealed record MailboxCheckDue(ChannelId ChannelId) : IDomainEvent;
