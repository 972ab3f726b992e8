using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Channels.Mail;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Mail;

/// <summary>Asks a mailbox for news. One at a time over all nodes: its lane sees to that.</summary>
public sealed record SyncMailboxCommand(ChannelId ChannelId) : IWorkCommand
{
    string? IWorkCommand.Lane => LaneOf(ChannelId);

    internal static string LaneOf(ChannelId channel) => $"mailbox:{channel.Value:N}";
}

/// <summary>Counts a mailbox against what we have and fills the gaps.</summary>
public sealed record CheckMailboxCommand(ChannelId ChannelId) : IWorkCommand
{
    string? IWorkCommand.Lane => SyncMailboxCommand.LaneOf(ChannelId);
}

internal sealed class SyncMailboxHandler(MailDesk desk, MailSync sync, IMailSource source, TimeProvider clock) : IRequestHandler<SyncMailboxCommand, Result<Done>>
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(6); // a watch lasts seven days: renewed daily

    public Task<Result<Done>> Handle(SyncMailboxCommand request, CancellationToken cancellationToken) => desk.WorkAsync(request.ChannelId, async open =>
    {
        await sync.CatchUpAsync(open.Mailbox, open.Access, open.Cursor, cancellationToken);
        var now = clock.GetUtcNow();
        var watched = open.WatchedUntil is null || open.WatchedUntil - now < RenewBefore ? await source.WatchAsync(open.Access, cancellationToken) : null;
        return mailbox =>
        {
            mailbox.Synced(now);
            if (watched is { } until) mailbox.Watched(until);
        };
    }, cancellationToken);
}

internal sealed class CheckMailboxHandler(MailDesk desk, MailSync sync, TimeProvider clock) : IRequestHandler<CheckMailboxCommand, Result<Done>>
{
    public Task<Result<Done>> Handle(CheckMailboxCommand request, CancellationToken cancellationToken) => desk.WorkAsync(request.ChannelId, async open =>
    {
        var count = await sync.CountAsync(open.Mailbox, open.Access, cancellationToken);
        return mailbox => mailbox.Checked(count.AtProvider, count.Known, count.Filled, clock.GetUtcNow());
    }, cancellationToken);
}

/// <summary>A mailbox on the desk of a worker.</summary>
internal sealed record MailWork(OpenMailbox Mailbox, ChannelAccess Access, string? Cursor, DateTimeOffset? WatchedUntil);

/// <summary>
/// Opens a mailbox for a piece of work and writes down how it went. A provider that is away is no failure of the work: the next look,
/// later and later, is the next try, and owners are told when it lasts or when nothing works without them.
/// </summary>
internal sealed class MailDesk(IAppDbContext db, ChannelSecrets secrets, ChannelCare care, MailSync sync, TimeProvider clock)
{
    /// <summary>A mailbox that cannot be read for this long is worth a letter.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    public async Task<Result<Done>> WorkAsync(ChannelId id, Func<MailWork, Task<Action<Mailbox>>> work, CancellationToken cancellationToken)
    {
        var found = await db.Mailboxes.AsNoTracking().Where(m => m.ChannelId == id)
            .Join(db.ChannelConnections.AsNoTracking(), m => m.ChannelId, c => c.ChannelId, (mailbox, connection) => new { mailbox, connection })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null or { connection.Status: ConnectionStatus.Disconnected }) return Done.Instance;
        if (secrets.Open(found.connection) is not { } access) return await SufferAsync(id, MailFailures.ConsentLost, cancellationToken);

        var open = new OpenMailbox(found.mailbox.WorkspaceId, id, found.connection.Account, found.mailbox.ConnectedAt);
        try
        {
            var settle = await work(new MailWork(open, access, found.connection.Cursor, found.mailbox.WatchedUntil));
            await WriteAsync(id, settle, cancellationToken);
            await care.RecoverAsync(id, cancellationToken);
        }
        catch (MailRefusedException refused) when (refused.IsLost)
        {
            await SufferAsync(id, refused.Problem, cancellationToken);
        }
        catch (MailRefusedException refused)
        {
            await WriteAsync(id, mailbox => mailbox.Stumbled(refused.RetryAfter, sync.HasTaken, clock.GetUtcNow()), cancellationToken);
            if (refused.RetryAfter is null || refused.RetryAfter > Grace) await care.SufferAsync(id, ConnectionStatus.Unhealthy, refused.Problem, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            await WriteAsync(id, mailbox => mailbox.Stumbled(null, sync.HasTaken, clock.GetUtcNow()), cancellationToken);
            var silentSince = found.mailbox.LastSyncAt ?? found.mailbox.ConnectedAt;
            if (clock.GetUtcNow() - silentSince > Grace) await care.SufferAsync(id, ConnectionStatus.Unhealthy, ChannelFailures.ProviderAway, cancellationToken);
        }

        return Done.Instance;
    }

    private async Task<Result<Done>> SufferAsync(ChannelId id, Failure problem, CancellationToken cancellationToken)
    {
        db.Forget();
        await care.SufferAsync(id, ConnectionStatus.Disconnected, problem, cancellationToken);
        return Done.Instance;
    }

    /// <summary>Changes a mailbox; where somebody else did so at the same moment, it is read again.</summary>
    /// <returns>Whether there is such a mailbox.</returns>
    public async Task<bool> WriteAsync(ChannelId id, Action<Mailbox> change, CancellationToken cancellationToken)
    {
        const int tries = 10;
        for (var attempt = 1; ; attempt++)
        {
            db.Forget();
            if (await db.Mailboxes.SingleOrDefaultAsync(m => m.ChannelId == id, cancellationToken) is not { } mailbox) return false;
            change(mailbox);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (attempt < tries)
            {
            }
        }
    }
}
