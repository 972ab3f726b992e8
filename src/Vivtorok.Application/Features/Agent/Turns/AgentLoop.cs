using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Application.Features.Agent.Tools;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>
/// Drives a model through one turn: tools are run for it, its words are checked against what backs them, and whatever goes
/// wrong ends with a person. It never throws for what a model or a tool did.
/// </summary>
internal sealed partial class AgentLoop(ILogger<AgentLoop> logger)
{
    public const int MaxSteps = 6;

    public async Task<AgentRun> RunAsync(IAgentModel model, AgentTurnContext context, IReadOnlyList<IAgentTool> tools, ReplyGrounds grounds, CancellationToken cancellationToken)
    {
        var run = new AgentRun(model.Name, model.IsBuiltIn);
        try
        {
            var (session, box) = (model.Begin(context), new ToolBox(tools, context.Scope, grounds));
            await TalkAsync(run, session, box, () => session.NextAsync([], cancellationToken), MaxSteps, cancellationToken);
            if (run.Text is not null) await CheckAsync(run, session, box, grounds, cancellationToken);
            run.Spent = session.Spent;
        }
        catch (ToolFailedException failed)
        {
            ToolFailed(failed.InnerException, failed.Message);
            run.GiveToPeople(new HandOffRequest(HandOffReason.ToolFailure, $"The tool {failed.Message} failed.", null));
        }
        catch (Exception exception)
        {
            ModelFailed(exception, model.Name);
            run.GiveToPeople(new HandOffRequest(HandOffReason.ModelUnavailable, $"The model {model.Name} did not answer.", null));
        }

        return run;
    }

    private static async Task TalkAsync(AgentRun run, IAgentSession session, ToolBox tools, Func<Task<AgentStep>> ask, int steps, CancellationToken cancellationToken)
    {
        for (var step = 0; step < steps; step++)
        {
            run.CountCall();
            var next = await ask();
            if (next is not AgentStep.CallTools calls)
            {
                End(run, next);
                return;
            }

            var results = await tools.RunAsync(calls.Calls, run.Exchanges, cancellationToken);
            run.Add(results);
            if (results.FirstOrDefault(r => r.Call.Name == HandOff.ToolName) is { } handOff)
            {
                run.GiveToPeople(HandOff.Read(handOff.Call.Arguments));
                return;
            }

            ask = () => session.NextAsync(results, cancellationToken);
        }

        run.GiveToPeople(new HandOffRequest(HandOffReason.ToolFailure, "The agent came to no answer in the steps it has.", null));
    }

    private static void End(AgentRun run, AgentStep step)
    {
        if (step is AgentStep.Say { Text: var text } say && !string.IsNullOrWhiteSpace(text)) run.Say(say);
        else if (step is AgentStep.NothingToSay nothing) run.SayNothing(nothing.Dialogue);
        else run.GiveToPeople(new HandOffRequest(HandOffReason.ModelUnavailable, "The model answered nothing.", null));
    }

    // One more try with the reasons, in which tools may still be run; after that a person gets the draft.
    private static async Task CheckAsync(AgentRun run, IAgentSession session, ToolBox tools, ReplyGrounds grounds, CancellationToken cancellationToken)
    {
        var draft = run.Text!;
        if (Passes(run, grounds)) return;
        var problems = run.Facts.Where(fact => !fact.Backed).Select(fact => fact.Text).Distinct().ToList();
        var left = run.IsBuiltIn ? MaxSteps : MaxSteps - run.ModelCalls;
        if (left > 0) await TalkAsync(run, session, tools, () => session.ReviseAsync(problems, cancellationToken), left, cancellationToken);
        if (run.Text is not null && Passes(run, grounds)) return;
        if (run.HandOff is null or { Reason: HandOffReason.CheckFailed or HandOffReason.ToolFailure })
            run.GiveToPeople(new HandOffRequest(HandOffReason.CheckFailed, $"Not sent, nothing backs {string.Join(", ", problems.Select(words => $"«{words}»"))}: {draft}", run.HandOff?.Words));
    }

    private static bool Passes(AgentRun run, ReplyGrounds grounds) => (run.Facts = ReplyChecker.Check(run.Text!, grounds.With(run.Exchanges))).All(fact => fact.Backed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The agent's tool {Tool} failed")]
    private partial void ToolFailed(Exception? exception, string tool);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The model {Model} failed")]
    private partial void ModelFailed(Exception exception, string model);
}
