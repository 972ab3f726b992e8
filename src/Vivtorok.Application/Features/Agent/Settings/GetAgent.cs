using MediatR;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Settings;

/// <summary>The draft, what is published, and how the agent behaves on each channel.</summary>
public sealed record GetAgentQuery : IRequest<Result<AgentView>>;

internal sealed class GetAgentHandler(AgentKeeper keeper) : IRequestHandler<GetAgentQuery, Result<AgentView>>
{
    public async Task<Result<AgentView>> Handle(GetAgentQuery request, CancellationToken cancellationToken) => await keeper.DescribeAsync(cancellationToken);
}
