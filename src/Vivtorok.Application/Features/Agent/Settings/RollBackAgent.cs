using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Settings;

/// <summary>An earlier version is published again, as a new one; the draft becomes it too.</summary>
public sealed record RollBackAgentCommand(int Number) : IRequest<Result<AgentView>>;

internal sealed class RollBackAgentHandler(IAppDbContext db, AgentKeeper keeper, Caller caller, TimeProvider clock) : IRequestHandler<RollBackAgentCommand, Result<AgentView>>
{
    public async Task<Result<AgentView>> Handle(RollBackAgentCommand request, CancellationToken cancellationToken)
    {
        var earlier = await db.AgentVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Number == request.Number, cancellationToken);
        if (earlier is null) return AgentFailures.VersionNotFound;
        var agent = await keeper.LoadAsync(cancellationToken);
        agent.Edit(earlier.Instructions, earlier.Tone);
        db.AgentVersions.Add(agent.Publish(caller.MemberId, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return await keeper.DescribeAsync(cancellationToken);
    }
}
