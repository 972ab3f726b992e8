using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.Rehearsals;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.Settings;

/// <summary>Loads the workspace's one agent, made when it is first needed, and describes it.</summary>
internal sealed class AgentKeeper(IAppDbContext db, Caller caller)
{
    public async Task<Domain.Agents.Agent> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Agents.SingleOrDefaultAsync(cancellationToken) is { } known) return known;
        var agent = new Domain.Agents.Agent(caller.WorkspaceId);
        db.Agents.Add(agent);
        return agent;
    }

    public async Task<AgentView> DescribeAsync(CancellationToken cancellationToken)
    {
        var agent = await db.Agents.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new Domain.Agents.Agent(caller.WorkspaceId);
        var published = await db.AgentVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Number == agent.PublishedVersion, cancellationToken);
        var channels = await db.Channels.AsNoTracking().Where(c => c.DisconnectedAt == null).OrderBy(c => c.CreatedAt).ToListAsync(cancellationToken);
        var isChanged = published is null || published.Instructions != agent.Instructions || published.Tone != agent.Tone;
        var rehearsal = await db.Rehearsals.AsNoTracking().OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(cancellationToken);
        return new AgentView(
            agent.PublishedVersion, new AgentDraft(agent.Instructions, agent.Tone), isChanged, rehearsal is null ? null : RehearsalRow.Of(rehearsal, agent), [.. channels.Select(Row)], agent.Version);
    }

    public static AgentChannelRow Row(Domain.Channels.Channel channel) =>
        new(channel.Id, channel.Name, channel.AgentMode, channel.BurstWaitSeconds, [.. channel.AllowedContacts.Select(id => new Domain.ContactId(id))]);
}
