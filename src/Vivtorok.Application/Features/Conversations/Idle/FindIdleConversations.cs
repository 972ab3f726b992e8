using System.Linq.Expressions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Conversations.Idle;

/// <summary>Conversations of all workspaces in which something is due because nothing happened; a batch, the longest silent first.</summary>
public sealed record FindIdleConversationsQuery(int Most) : IRequest<Result<IReadOnlyList<IdleConversation>>>;

/// <summary>Where to look; what is due there is decided in its own workspace.</summary>
public sealed record IdleConversation(WorkspaceId WorkspaceId, ConversationId ConversationId);

internal sealed class FindIdleConversationsHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<FindIdleConversationsQuery, Result<IReadOnlyList<IdleConversation>>>
{
    public async Task<Result<IReadOnlyList<IdleConversation>>> Handle(FindIdleConversationsQuery request, CancellationToken cancellationToken)
    {
        var found = new List<IdleConversation>();
        foreach (var hours in await HoursAsync(m => m.CloseAfterHours, AgentManners.DefaultCloseAfterHours, cancellationToken))
            await AddAsync(found, Silent(hours), request.Most, cancellationToken);
        foreach (var hours in await HoursAsync(m => m.RemindAfterHours, AgentManners.DefaultRemindAfterHours, cancellationToken))
            await AddAsync(found, Unreminded(hours), request.Most, cancellationToken);
        foreach (var hours in await HoursAsync(m => m.ReturnAfterHours, null, cancellationToken))
            await AddAsync(found, Forsaken(hours), request.Most, cancellationToken);
        return found.Distinct().ToList();
    }

    // One query for each number of hours that somebody has set: an index can answer it, a sum of two columns it cannot.
    private async Task<List<int>> HoursAsync(Expression<Func<AgentManners, int?>> setting, int? usual, CancellationToken cancellationToken)
    {
        var set = await db.Manners.AcrossWorkspaces().Select(setting).Where(hours => hours != null).Distinct().ToListAsync(cancellationToken);
        return [.. set.Append(usual).OfType<int>().Distinct()];
    }

    private IQueryable<Conversation> Silent(int hours)
    {
        var before = clock.GetUtcNow().AddHours(-hours);
        var planned = db.FollowUps.AcrossWorkspaces().Where(f => f.Status == FollowUpStatus.Scheduled);
        var silent = db.Conversations.AcrossWorkspaces().Where(TendConversationHandler.IsSilent)
            .Where(c => c.LastMessageAt <= before && !planned.Any(f => f.ConversationId == c.Id)).OrderBy(c => c.LastMessageAt);
        var all = db.Manners.AcrossWorkspaces();
        return hours == AgentManners.DefaultCloseAfterHours
            ? silent.Where(c => !all.Any(m => m.WorkspaceId == c.WorkspaceId && (m.CloseAfterHours == null || m.CloseAfterHours != hours)))
            : silent.Where(c => all.Any(m => m.WorkspaceId == c.WorkspaceId && m.CloseAfterHours == hours));
    }

    private IQueryable<Conversation> Unreminded(int hours)
    {
        var before = clock.GetUtcNow().AddHours(-hours);
        var waiting = db.Conversations.AcrossWorkspaces().Where(TendConversationHandler.Waits).Where(c => c.WaitingSince <= before && c.RemindedAt == null).OrderBy(c => c.WaitingSince);
        var all = db.Manners.AcrossWorkspaces();
        return hours == AgentManners.DefaultRemindAfterHours
            ? waiting.Where(c => !all.Any(m => m.WorkspaceId == c.WorkspaceId && (m.RemindAfterHours == null || m.RemindAfterHours != hours)))
            : waiting.Where(c => all.Any(m => m.WorkspaceId == c.WorkspaceId && m.RemindAfterHours == hours));
    }

    private IQueryable<Conversation> Forsaken(int hours)
    {
        var before = clock.GetUtcNow().AddHours(-hours);
        var all = db.Manners.AcrossWorkspaces();
        var answering = db.Channels.AcrossWorkspaces().Where(channel => channel.DisconnectedAt == null && channel.AgentMode != AgentMode.Off);
        return db.Conversations.AcrossWorkspaces().Where(TendConversationHandler.Waits)
            .Where(c => c.WaitingSince <= before && c.HandOffReason == null && answering.Any(channel => channel.Id == c.ChannelId) && all.Any(m => m.WorkspaceId == c.WorkspaceId && m.ReturnAfterHours == hours))
            .OrderBy(c => c.WaitingSince);
    }

    private static async Task AddAsync(List<IdleConversation> found, IQueryable<Conversation> due, int most, CancellationToken cancellationToken) =>
        found.AddRange(await due.Take(most).Select(c => new IdleConversation(c.WorkspaceId, c.Id)).ToListAsync(cancellationToken));
}
