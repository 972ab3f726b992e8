using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Telegram;

/// <summary>The bots that are to be asked for their updates.</summary>
public sealed record FindTelegramBotsQuery : IRequest<Result<IReadOnlyList<BotToPull>>>;

/// <summary>A bot whose updates somebody must fetch.</summary>
public sealed record BotToPull(WorkspaceId WorkspaceId, ChannelId ChannelId);

internal sealed class FindTelegramBotsHandler(IAppDbContext db) : IRequestHandler<FindTelegramBotsQuery, Result<IReadOnlyList<BotToPull>>>
{
    public async Task<Result<IReadOnlyList<BotToPull>>> Handle(FindTelegramBotsQuery request, CancellationToken cancellationToken) =>
        await db.ChannelConnections.AcrossWorkspaces().AsNoTracking()
            .Where(c => c.Kind == ChannelKind.Telegram && c.Status != ConnectionStatus.Disconnected)
            .Select(c => new BotToPull(c.WorkspaceId, c.ChannelId)).ToListAsync(cancellationToken);
}

/// <summary>
/// Asks Telegram once for the updates of a bot and takes them in; the offset moves on only after that. One node at a time holds a bot.
/// </summary>
/// <param name="Node">Who asks.</param>
public sealed record PullTelegramCommand(ChannelId ChannelId, Guid Node) : IRequest<Result<TelegramPulled>>;

/// <param name="Pause">How long to wait before asking again; null: somebody else has the bot, or it is gone.</param>
public sealed record TelegramPulled(TimeSpan? Pause);

internal sealed class PullTelegramHandler(ConnectionLease lease, ITelegramBots bots, ChannelSecrets secrets, ChannelCare care, InboundDesk desk)
    : IRequestHandler<PullTelegramCommand, Result<TelegramPulled>>
{
    private static readonly TelegramPulled Stop = new(null);

    public async Task<Result<TelegramPulled>> Handle(PullTelegramCommand request, CancellationToken cancellationToken)
    {
        var channel = await lease.TakeAsync(request.ChannelId, request.Node, cancellationToken);
        if (channel?.Connection is not { } connection || secrets.Open(connection) is not { } access) return Stop;

        var pull = await bots.PullAsync(access.Secret<TelegramSecret>(), connection.Cursor, cancellationToken);
        foreach (var (id, payload) in pull.Updates) await desk.ReceiveAsync(channel, id, payload, cancellationToken);
        if (pull.Cursor is { } cursor) await lease.MoveAsync(channel.Id, cursor, cancellationToken);
        if (pull.Report is { } report) await care.JudgeAsync(channel.Id, report, cancellationToken);
        return pull.Report is { IsLost: true } ? Stop : new TelegramPulled(pull.Pause);
    }
}
