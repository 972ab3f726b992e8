using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Settings;

/// <summary>The draft becomes the next version, and the agent speaks by it from the next turn on.</summary>
/// <param name="IfMatch">The version of the draft that was looked at; null: any.</param>
public sealed record PublishAgentCommand(int? IfMatch) : IRequest<Result<AgentView>>;

internal sealed class PublishAgentHandler(IAppDbContext db, AgentKeeper keeper, Caller caller, TimeProvider clock) : IRequestHandler<PublishAgentCommand, Result<AgentView>>
{
    public async Task<Result<AgentView>> Handle(PublishAgentCommand request, CancellationToken cancellationToken)
    {
        var agent = await keeper.LoadAsync(cancellationToken);
        if (Versions.Check(agent, request.IfMatch) is { } conflict) return conflict;
        db.AgentVersions.Add(agent.Publish(caller.MemberId, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return await keeper.DescribeAsync(cancellationToken);
    }
}
