using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.ReplyCheck;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>
/// The tools of one turn and their limits. A model may ask for anything, in any shape and as often as it likes: what it gets is a
/// refusal it can read.
/// </summary>
internal sealed class ToolBox(IReadOnlyList<IAgentTool> tools, AgentScope scope, ReplyGrounds grounds)
{
    public const int MaxCallsOfAStep = 8;
    public const int MaxCallsOfATurn = 24;

    // Words that a tool will send to the customer later are checked like a reply.
    private static readonly Dictionary<string, string> Spoken = new(StringComparer.Ordinal) { ["schedule_follow_up"] = "text" };

    private int _calls;

    /// <param name="before">What the tools of this turn answered so far: it backs what is said now.</param>
    public async Task<IReadOnlyList<ToolExchange>> RunAsync(IReadOnlyList<ToolCall> calls, IReadOnlyList<ToolExchange> before, CancellationToken cancellationToken)
    {
        var exchanges = new List<ToolExchange>(calls.Count);
        foreach (var call in calls)
        {
            var isTooMany = exchanges.Count >= MaxCallsOfAStep || ++_calls > MaxCallsOfATurn;
            var result = isTooMany ? ToolResult.Refused("agent.tooManyCalls") : Unbacked(call, [.. before, .. exchanges]) ?? await RunAsync(call, cancellationToken);
            exchanges.Add(new ToolExchange(call, result));
        }

        return exchanges;
    }

    private async Task<ToolResult> RunAsync(ToolCall call, CancellationToken cancellationToken)
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

    private ToolResult? Unbacked(ToolCall call, IReadOnlyList<ToolExchange> exchanges)
    {
        if (!Spoken.TryGetValue(call.Name, out var argument) || call.Arguments[argument] is not JsonValue value || !value.TryGetValue<string>(out var words)) return null;
        var unbacked = ReplyChecker.Check(words, grounds.With(exchanges)).Where(fact => !fact.Backed).Select(fact => (JsonNode)fact.Text).ToArray();
        return unbacked.Length == 0 ? null : ToolResult.Refused("tool.unbacked", new JsonObject { ["problems"] = new JsonArray(unbacked) });
    }
}

/// <summary>A tool threw: the turn ends with people.</summary>
internal sealed class ToolFailedException(string tool, Exception inner) : Exception(tool, inner);
