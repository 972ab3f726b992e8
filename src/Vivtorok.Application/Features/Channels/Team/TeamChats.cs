using System.Security.Cryptography;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Team;

/// <summary>The team's own chats on a channel.</summary>
public sealed record ListTeamChatsQuery(ChannelId ChannelId) : IRequest<Result<Page<TeamChatRow>>>;

/// <summary>A member's chat with the bot.</summary>
/// <param name="LinkedAt">When they pressed Start.</param>
/// <param name="GreetedAt">When our answer reached them: the channel works both ways.</param>
public sealed record TeamChatRow(TeamChatId Id, MemberId MemberId, string? MemberName, DateTimeOffset LinkedAt, DateTimeOffset? GreetedAt);

/// <summary>Begins a chat of the calling member: a link that works once within a quarter of an hour.</summary>
public sealed record InviteToTeamChatCommand(ChannelId ChannelId) : IRequest<Result<TeamChatInvitation>>;

/// <param name="Link">Opens the bot, where the member presses Start.</param>
public sealed record TeamChatInvitation(TeamChatId Id, string Link, DateTimeOffset ExpiresAt);

/// <summary>The chat hears nothing more, and what is written there is a customer's message again.</summary>
public sealed record RemoveTeamChatCommand(ChannelId ChannelId, TeamChatId Id) : IRequest<Result<Done>>;

internal sealed class ListTeamChatsHandler(IAppDbContext db) : IRequestHandler<ListTeamChatsQuery, Result<Page<TeamChatRow>>>
{
    private const int MaxRows = 100;

    public async Task<Result<Page<TeamChatRow>>> Handle(ListTeamChatsQuery request, CancellationToken cancellationToken)
    {
        if (!await db.Channels.AnyAsync(c => c.Id == request.ChannelId && c.DisconnectedAt == null, cancellationToken)) return ChannelFailures.NotFound;
        var rows = await db.TeamChats.AsNoTracking().Where(c => c.ChannelId == request.ChannelId && c.LinkedAt != null).OrderBy(c => c.CreatedAt).Take(MaxRows)
            .Select(c => new TeamChatRow(c.Id, c.MemberId, db.Members.Where(m => m.Id == c.MemberId).Select(m => m.Name).FirstOrDefault(), c.LinkedAt!.Value, c.GreetedAt))
            .ToListAsync(cancellationToken);
        return new Page<TeamChatRow>(rows, null);
    }
}

internal sealed class InviteToTeamChatHandler(IAppDbContext db, Caller caller, TimeProvider clock) : IRequestHandler<InviteToTeamChatCommand, Result<TeamChatInvitation>>
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int CodeLength = 32;

    public async Task<Result<TeamChatInvitation>> Handle(InviteToTeamChatCommand request, CancellationToken cancellationToken)
    {
        if (caller.MemberId is not { } member) return ChannelFailures.MemberNeeded;
        var channel = await db.Channels.AsNoTracking().Include(c => c.Connection)
            .SingleOrDefaultAsync(c => c.Id == request.ChannelId && c.Kind == ChannelKind.Telegram && c.Connection != null, cancellationToken);
        if (channel is null) return ChannelFailures.NotFound;

        var (code, now) = (RandomNumberGenerator.GetString(Letters, CodeLength), clock.GetUtcNow());
        await db.TeamChats.Where(c => c.ChannelId == channel.Id && c.MemberId == member && c.LinkedAt == null).ExecuteDeleteAsync(cancellationToken);
        var chat = new TeamChat(channel, member, SecretToken.Hash(code), now);
        db.TeamChats.Add(chat);
        await db.SaveChangesAsync(cancellationToken);
        return new TeamChatInvitation(chat.Id, $"https://t.me/{channel.Connection!.AccountName.TrimStart('@')}?start={code}", chat.ExpiresAt);
    }
}

internal sealed class RemoveTeamChatHandler(IAppDbContext db) : IRequestHandler<RemoveTeamChatCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RemoveTeamChatCommand request, CancellationToken cancellationToken)
    {
        var removed = await db.TeamChats.Where(c => c.Id == request.Id && c.ChannelId == request.ChannelId).ExecuteDeleteAsync(cancellationToken);
        return removed == 1 ? Done.Instance : ChannelFailures.TeamChatNotFound;
    }
}
