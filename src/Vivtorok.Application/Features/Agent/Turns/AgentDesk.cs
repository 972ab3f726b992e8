using Microsoft.Extensions.Options;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.Models;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Application.Features.Agent.Tools;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>Who answers: the language model within its time and limits, and the built-in agent where that one is not chosen, not there or fails.</summary>
internal sealed class AgentDesk(AgentLoop loop, ModelGate gate, IEnumerable<IAgentTool> tools, IOptions<AgentOptions> options, TimeProvider clock)
{
    /// <param name="sandbox">Wraps the tools where nothing may be written; null: they act.</param>
    public async Task<AgentRun> AnswerAsync(AgentTurnContext context, ReplyGrounds grounds, Func<IAgentTool, IAgentTool>? sandbox, CancellationToken cancellationToken)
    {
        IReadOnlyList<IAgentTool> at = [.. sandbox is null ? tools : tools.Select(sandbox)];
        var seating = gate.BuiltIn is { } rules && Screening.IsForRules(context) ? new Seating(AgentSeat.Of(rules), null, null) : await gate.SeatAsync(cancellationToken);
        if (seating.Seat is not { } seat)
        {
            return AgentRun.Without(seating.Language is null
                ? new HandOffRequest(HandOffReason.ModelUnavailable, "No agent is configured.", null)
                : new HandOffRequest(HandOffReason.UsageLimit, "Far more turns than usual today: the breaker is open.", null));
        }

        if (seating.Language is not null && sandbox is null) await gate.DiscloseAsync(context.Scope.ContactId, cancellationToken);
        var job = new Job(context, grounds, at);
        var run = await RunAsync(seat, job, seating.Language is null ? options.Value.TurnSeconds : options.Value.ModelSeconds, cancellationToken);
        run.Replaces = seating.Problem;
        if (seating.Language is not { } access) return run;

        run.Cost = seat.Meter?.Cost(run.Spent) ?? 0;
        await gate.LearnAsync(access, run, cancellationToken);
        return gate.BuiltIn is { } builtIn && NeedsAnother(run, seating.Setting) ? await InsteadAsync(builtIn, run, job, cancellationToken) : run;
    }

    private async Task<AgentRun> InsteadAsync(IAgentModel builtIn, AgentRun failed, Job job, CancellationToken cancellationToken)
    {
        var run = await RunAsync(AgentSeat.Of(builtIn), job, options.Value.TurnSeconds, cancellationToken);
        run.TakesOver(failed);
        return run;
    }

    private async Task<AgentRun> RunAsync(AgentSeat seat, Job job, double seconds, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = clock.CreateTimer(_ => deadline.Cancel(), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
        var run = await loop.RunAsync(seat, job.Context, job.Tools, job.Grounds, deadline.Token);
        cancellationToken.ThrowIfCancellationRequested();
        return run;
    }

    private static bool NeedsAnother(AgentRun run, ModelSetting? setting) =>
        run.Failure is not null || (run.HandOff?.Reason == HandOffReason.UsageLimit && setting?.OnLimit == LimitAction.BuiltIn);

    private sealed record Job(AgentTurnContext Context, ReplyGrounds Grounds, IReadOnlyList<IAgentTool> Tools);
}
