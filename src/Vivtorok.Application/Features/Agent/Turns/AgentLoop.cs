using System.Text.Json.Nodes;
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
    private const int MaxCallsOfAStep = 8;

    public async Task<AgentRun> RunAsync(IAgentModel model, AgentTurnContext context, IReadOnlyList<IAgentTool> tools, ReplyGrounds grounds, CancellationToken cancellationToken)
    {
        var run = new AgentRun(model.Name, model.IsBuiltIn);
        try
        {
            var session = model.Begin(context);
            await TalkAsync(run, session, context.Scope, tools, cancellationToken);
            if (run.Text is not null) await CheckAsync(run, session, grounds, cancellationToken);
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

    private static async Task TalkAsync(AgentRun run, IAgentSession session, AgentScope scope, IReadOnlyList<IAgentTool> tools, CancellationToken cancellationToken)
    {
        IReadOnlyList<ToolExchange> results = [];
        for (var step = 0; step < MaxSteps; step++)
        {
            run.CountCall();
            var next = await session.NextAsync(results, cancellationToken);
            if (next is not AgentStep.CallTools ask)
            {
                End(run, next);
                return;
            }

            results = await RunToolsAsync(ask, scope, tools, cancellationToken);
            run.Add(results);
            if (results.FirstOrDefault(r => r.Call.Name == HandOff.ToolName) is not { } handOff) continue;
            run.GiveToPeople(HandOff.Read(handOff.Call.Arguments));
            return;
        }

        run.GiveToPeople(new HandOffRequest(HandOffReason.ToolFailure, "The agent came to no answer in the steps it has.", null));
    }

    private static void End(AgentRun run, AgentStep step)
    {
        if (step is AgentStep.Say { Text: var text } say && !string.IsNullOrWhiteSpace(text)) run.Say(say);
        else if (step is AgentStep.NothingToSay nothing) run.SayNothing(nothing.Dialogue);
        else run.GiveToPeople(new HandOffRequest(HandOffReason.ModelUnavailable, "The model answered nothing.", null));
    }

    // One more try with the reasons; after that a person gets the draft.
    private static async Task CheckAsync(AgentRun run, IAgentSession session, ReplyGrounds grounds, CancellationToken cancellationToken)
    {
        var found = ReplyChecker.Check(run.Text!, grounds.With(run.Exchanges));
        if (found.Any(fact => !fact.Backed))
        {
            var draft = run.Text;
            run.CountCall();
            var revised = await session.ReviseAsync([.. found.Where(fact => !fact.Backed).Select(fact => fact.Text).Distinct()], cancellationToken);
            if (revised is AgentStep.CallTools { Calls: var calls } && calls.FirstOrDefault(c => c.Name == HandOff.ToolName) is { } handOff)
                run.GiveToPeople(HandOff.Read(handOff.Arguments));
            else if (revised is AgentStep.Say { Text.Length: > 0 } say)
                run.Say(say);
            var again = run.Text is null ? found : ReplyChecker.Check(run.Text, grounds.With(run.Exchanges));
            if (run.Text is not null && again.Any(fact => !fact.Backed)) run.GiveToPeople(new HandOffRequest(HandOffReason.CheckFailed, draft, null));
            if (run.HandOff is { Reason: HandOffReason.CheckFailed } failed) run.GiveToPeople(failed with { Note = $"Not sent, nothing backs it: {draft}" });
            found = again;
        }

        run.Facts = found;
    }

    private static async Task<IReadOnlyList<ToolExchange>> RunToolsAsync(AgentStep.CallTools ask, AgentScope scope, IReadOnlyList<IAgentTool> tools, CancellationToken cancellationToken)
    {
        var exchanges = new List<ToolExchange>(ask.Calls.Count);
        foreach (var call in ask.Calls)
        {
            var result = exchanges.Count >= MaxCallsOfAStep ? ToolResult.Refused("agent.tooManyCalls") : await RunToolAsync(call, scope, tools, cancellationToken);
            exchanges.Add(new ToolExchange(call, result));
        }

        return exchanges;
    }

    private static async Task<ToolResult> RunToolAsync(ToolCall call, AgentScope scope, IReadOnlyList<IAgentTool> tools, CancellationToken cancellationToken)
    {
        var tool = tools.FirstOrDefault(t => t.Name == call.Name);
        if (tool is null) return ToolResult.Refused("tool.unknown");
        try
        {
            return await tool.RunAsync((JsonObject)call.Arguments.DeepClone(), scope, cancellationToken);
        }
        catch (Exception exception) when (exception is FormatException or InvalidCastException or System.Text.Json.JsonException)
        {
            return ToolResult.Refused("tool.arguments");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new ToolFailedException(call.Name, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The agent's tool {Tool} failed")]
    private partial void ToolFailed(Exception? exception, string tool);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The model {Model} failed")]
    private partial void ModelFailed(Exception exception, string model);

    private sealed class ToolFailedException(string tool, Exception inner) : Exception(tool, inner);
}
