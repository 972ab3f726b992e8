using Microsoft.Extensions.Options;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Application.Features.Agent.Tools;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>Who answers: the configured model within its time, and the built-in agent where that one is not there or fails.</summary>
internal sealed class AgentDesk(AgentLoop loop, IEnumerable<IAgentModel> models, IEnumerable<IAgentTool> tools, IOptions<AgentOptions> options, TimeProvider clock)
{
    /// <param name="sandbox">Wraps the tools where nothing may be written; null: they act.</param>
    public async Task<AgentRun> AnswerAsync(AgentTurnContext context, ReplyGrounds grounds, Func<IAgentTool, IAgentTool>? sandbox, CancellationToken cancellationToken)
    {
        IReadOnlyList<IAgentTool> at = [.. sandbox is null ? tools : tools.Select(sandbox)];
        var builtIn = models.FirstOrDefault(model => model.IsBuiltIn);
        var chosen = models.FirstOrDefault(model => model.Name == options.Value.Model) ?? builtIn;
        if (chosen is null) return AgentRun.Without(new HandOffRequest(HandOffReason.ModelUnavailable, "No agent is configured.", null));

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = clock.CreateTimer(_ => deadline.Cancel(), null, TimeSpan.FromSeconds(options.Value.TurnSeconds), Timeout.InfiniteTimeSpan);
        var run = await loop.RunAsync(chosen, context, at, grounds, deadline.Token);
        cancellationToken.ThrowIfCancellationRequested();
        var isDown = run.HandOff?.Reason == HandOffReason.ModelUnavailable;
        return isDown && builtIn is not null && chosen != builtIn ? await loop.RunAsync(builtIn, context, at, grounds, cancellationToken) : run;
    }
}
