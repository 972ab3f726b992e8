using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales.Tools;

internal sealed class ScheduleFollowUp(SalesDesk desk) : IAgentTool
{
    private const int Soonest = 10;
    private const int Latest = 60 * 24 * 60;

    public string Name => "schedule_follow_up";

    public string Description => "Plans one message to the customer for later, counted from our last reply, if they stay silent. It leaves in the hours the owner allows. One at a time.";

    public string InputSchema => """
        {"type":"object","properties":{"text":{"type":"string","maxLength":2000,"description":"what the customer will read, in their language; only facts the tools gave you"},
        "inMinutes":{"type":"integer","minimum":10,"maximum":86400,"description":"how long the customer must stay silent first"}},
        "required":["text","inMinutes"],"additionalProperties":false}
        """;

    public async Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        var read = new ToolArguments(arguments);
        var (text, minutes) = (read.Text("text", FollowUp.TextMaxLength, required: true), read.Number("inMinutes", Soonest, Latest, required: true));
        if (read.Refusal is { } refusal) return refusal;
        return await desk.PlanFollowUpAsync(text!, minutes!.Value, scope, cancellationToken);
    }
}
