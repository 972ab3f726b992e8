using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales.Tools;

internal sealed class QualifyLead(SalesDesk desk) : IAgentTool
{
    public string Name => "qualify_lead";

    public string Description => "Marks the customer as a real prospect and opens a deal for the team. It can never say that something was paid or won.";

    public string InputSchema => """
        {"type":"object","properties":{"stage":{"type":"string","enum":["qualified","lost"],"description":"qualified, the default: they want to buy or book; lost: they said they will not"},
        "note":{"type":"string","maxLength":200,"description":"what they are interested in, in a few words"}},
        "additionalProperties":false}
        """;

    public async Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        var read = new ToolArguments(arguments);
        var (outcome, note) = (read.OneOf<LeadOutcome>("stage"), read.Text("note", Deal.TitleMaxLength));
        if (read.Refusal is { } refusal) return refusal;
        return await desk.QualifyAsync(outcome ?? LeadOutcome.Qualified, note, scope, cancellationToken);
    }
}

/// <summary>What a conversation can say of a lead. Customers are made by members.</summary>
internal enum LeadOutcome
{
    Qualified,
    Lost,
}
