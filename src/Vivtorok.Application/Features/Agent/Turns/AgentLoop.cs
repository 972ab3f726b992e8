using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.Models;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Application.Features.Agent.Tools;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>
/// Drives a model through one turn: tools are run for it, its words are checked against what backs them, and whatever goes
/// wrong ends with a person. It never throws for what a model or a tool did.
/// </summary>
internal sealed partial class AgentLoop(ILogger<AgentLoop> logger)
{
    public const int MaxSteps = 6;

    public async Task<AgentRun> RunAsync(AgentSeat seat, AgentTurnContext context, IReadOnlyList<IAgentTool> tools, ReplyGrounds grounds, CancellationToken cancellationToken)
    {
        var run = new AgentRun(seat.Name, seat.Model.IsBuiltIn);
        var session = seat.Model.Begin(context with { Tools = tools }, seat.Access);
        try
        {
            var (metered, box) = (new Metered(session, seat.Meter, run), new ToolBox(tools, context.Scope, grounds));
            await TalkAsync(run, metered, box, () => metered.NextAsync([], cancellationToken), MaxSteps, cancellationToken);
            if (run.Text is not null) await CheckAsync(run, metered, box, grounds, cancellationToken);
        }
        catch (OverLimitException)
        {
            run.GiveToPeople(new HandOffRequest(HandOffReason.UsageLimit, "The month's limit of the language model is reached.", null));
        }
        catch (ModelFailedException failed)
        {
            ModelFailed(failed, seat.Name);
            run.Fail(failed);
        }
        catch (OperationCanceledException late)
        {
            ModelFailed(late, seat.Name);
            run.Fail(new ModelFailedException(ModelProblem.TimedOut, "The model had not finished in its time."));
        }
        catch (ToolFailedException failed)
        {
            ToolFailed(failed.InnerException, failed.Message);
            run.GiveToPeople(new HandOffRequest(HandOffReason.ToolFailure, $"The tool {failed.Message} failed.", null));
        }
        catch (Exception exception)
        {
            ModelFailed(exception, seat.Name);
            run.Fail(new ModelFailedException(ModelProblem.OurFault, "The model's adapter failed."));
        }

        run.Spent = session.Spent;
        run.Trace = session.Trace;
        return run;
    }

    private static async Task TalkAsync(AgentRun run, Metered session, ToolBox tools, Func<Task<AgentStep>> ask, int steps, CancellationToken cancellationToken)
    {
        for (var step = 0; step < steps; step++)
        {
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
    private static async Task CheckAsync(AgentRun run, Metered session, ToolBox tools, ReplyGrounds grounds, CancellationToken cancellationToken)
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

    // Every step of a model passes here: counted, timed, reserved before and settled after.
    private sealed class Metered(IAgentSession session, ModelMeter? meter, AgentRun run)
    {
        public Task<AgentStep> NextAsync(IReadOnlyList<ToolExchange> results, CancellationToken cancellationToken) =>
            MeasureAsync(() => session.NextAsync(results, cancellationToken), cancellationToken);

        public Task<AgentStep> ReviseAsync(IReadOnlyList<string> problems, CancellationToken cancellationToken) =>
            MeasureAsync(() => session.ReviseAsync(problems, cancellationToken), cancellationToken);

        private async Task<AgentStep> MeasureAsync(Func<Task<AgentStep>> ask, CancellationToken cancellationToken)
        {
            var (before, estimate) = (session.Spent, session.Estimate);
            if (meter is not null && !await meter.ReserveAsync(estimate, cancellationToken)) throw new OverLimitException();
            var started = Stopwatch.GetTimestamp();
            try
            {
                return await ask();
            }
            finally
            {
                run.CountCall(Stopwatch.GetElapsedTime(started));
                if (meter is not null) await meter.SettleAsync(estimate, session.Spent - before);
            }
        }
    }

    private sealed class OverLimitException : Exception;
}
