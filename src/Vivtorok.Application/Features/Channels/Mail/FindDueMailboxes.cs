using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Channels.Mail;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Mail;

/// <summary>Puts the work of every mailbox that is due into the queue. May run on every node: each asks by moving the time of the next look, so one wins.</summary>
public sealed record FindDueMailboxesCommand : IRequest<Result<Done>>;

internal sealed class FindDueMailboxesHandler(IAppDbContext db, IServiceScopeFactory scopes, IOptions<MailOptions> options, TimeProvider clock)
    : IRequestHandler<FindDueMailboxesCommand, Result<Done>>
{
    private const int AtOnce = 500;

    public async Task<Result<Done>> Handle(FindDueMailboxesCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var connected = db.ChannelConnections.AcrossWorkspaces().Where(c => c.Status != ConnectionStatus.Disconnected); // without a consent there is nothing to look at
        var due = await db.Mailboxes.AcrossWorkspaces().AsNoTracking()
            .Where(m => (m.NextSyncAt <= now || m.NextCheckAt <= now) && connected.Any(c => c.ChannelId == m.ChannelId))
            .OrderBy(m => m.NextSyncAt).Take(AtOnce).Select(m => new { m.WorkspaceId, m.ChannelId }).ToListAsync(cancellationToken);
        foreach (var one in due) await AskAsync(one.WorkspaceId, one.ChannelId, cancellationToken);
        return Done.Instance;
    }

    private async Task AskAsync(WorkspaceId workspace, ChannelId channel, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(workspace, "system");
        var own = scope.ServiceProvider.GetRequiredService<IAppDbContext>();
        var now = clock.GetUtcNow();
        var mailbox = await own.Mailboxes.SingleOrDefaultAsync(m => m.ChannelId == channel && (m.NextSyncAt <= now || m.NextCheckAt <= now), cancellationToken);
        if (mailbox is null) return;
        if (mailbox.NextCheckAt <= now) mailbox.AskForCheck(now);
        if (mailbox.NextSyncAt <= now) mailbox.AskForNews(Pause(mailbox, now), now);
        try
        {
            await own.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node asked at the same moment.
        }
    }

    private TimeSpan Pause(Mailbox mailbox, DateTimeOffset now)
    {
        var seconds = mailbox.WatchedUntil > now ? options.Value.WatchedPollSeconds : options.Value.PollSeconds;
        return TimeSpan.FromSeconds(seconds * (1 + Random.Shared.NextDouble() / 4));
    }
}
