using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;

namespace Vivtorok.Application.Features.Agent.BuiltIn;

/// <summary>Where the rules ask for a tool and the session picks the question up.</summary>
internal sealed class ToolDesk
{
    // The loop allows six steps a turn and the last one is the reply.
    private const int MostCalls = 5;

    private TaskCompletionSource<AgentStep> asked = New<AgentStep>();
    private TaskCompletionSource<ToolResult> answer = New<ToolResult>();
    private int calls;

    /// <summary>Completes when the rules wait for a tool.</summary>
    public Task<AgentStep> Asked => asked.Task;

    /// <summary>Runs a tool; beyond the limit of a turn it refuses with <c>agent.tooManyCalls</c>.</summary>
    public Task<ToolResult> CallAsync(string name, JsonObject arguments)
    {
        if (calls == MostCalls) return Task.FromResult(ToolResult.Refused("agent.tooManyCalls"));
        answer = New<ToolResult>();
        asked.SetResult(new AgentStep.CallTools([new ToolCall($"call-{++calls}", name, arguments)]));
        return answer.Task;
    }

    public void Answer(IReadOnlyList<ToolExchange> results)
    {
        asked = New<AgentStep>();
        answer.SetResult(results.Count > 0 ? results[0].Result : ToolResult.Refused("agent.noResult"));
    }

    /// <param name="reason">A hand-off reason in lower camel text.</param>
    /// <param name="note">For the team, in English.</param>
    /// <param name="words">What the customer reads.</param>
    public static ToolCall HandOff(string reason, string note, string words) =>
        new("hand-off", "hand_off", new JsonObject { ["reason"] = reason, ["note"] = note, ["words"] = words });

    private static TaskCompletionSource<T> New<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
