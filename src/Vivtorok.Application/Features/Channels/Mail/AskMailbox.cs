using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Channels.Mail;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Mail;

/// <summary>A member wants a mailbox looked at now.</summary>
/// <param name="Count">Count it against the provider as well and fill what is missing.</param>
public sealed record AskMailboxCommand(ChannelId Id, bool Count) : IRequest<Result<Done>>;

internal sealed class AskMailboxHandler(IAppDbContext db, MailDesk desk, IOptions<MailOptions> options, TimeProvider clock) : IRequestHandler<AskMailboxCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(AskMailboxCommand request, CancellationToken cancellationToken)
    {
        if (!await db.Channels.AnyAsync(c => c.Id == request.Id && c.DisconnectedAt == null, cancellationToken)) return ChannelFailures.NotFound;
        var now = clock.GetUtcNow();
        var found = await desk.WriteAsync(request.Id, mailbox =>
        {
            mailbox.AskForNews(TimeSpan.FromSeconds(options.Value.PollSeconds), now);
            if (request.Count) mailbox.AskForCheck(now);
        }, cancellationToken);
        return found ? Done.Instance : MailFailures.NotAMailbox;
    }
}

/// <summary>The provider tells that a mailbox has news. Only where it is comes from the push; what it is we ask ourselves.</summary>
/// <param name="Token">The bearer token of the push.</param>
public sealed record ReceiveMailPushCommand(string? Token, string Body) : IRequest<Result<Done>>;

internal sealed class ReceiveMailPushHandler(IMailPush pushes, ChannelDoor door, MailDesk desk, IOptions<MailOptions> options, TimeProvider clock)
    : IRequestHandler<ReceiveMailPushCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReceiveMailPushCommand request, CancellationToken cancellationToken)
    {
        if (await pushes.ReadAsync(request.Token, request.Body, cancellationToken) is not { } address) return MailFailures.NotFromGoogle;
        if (await door.FindByAccountAsync(ChannelKind.Gmail, address, cancellationToken) is not { } channel) return Done.Instance; // disconnected here: nothing to tell Google
        await desk.WriteAsync(channel.Id, mailbox => mailbox.AskForNews(TimeSpan.FromSeconds(options.Value.WatchedPollSeconds), clock.GetUtcNow()), cancellationToken);
        return Done.Instance;
    }
}
