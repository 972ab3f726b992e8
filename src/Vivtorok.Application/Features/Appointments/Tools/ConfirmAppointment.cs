using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;

namespace Vivtorok.Application.Features.Appointments.Tools;

internal sealed class ConfirmAppointment(Confirmation confirmation) : IAgentTool
{
    public string Name => "confirm_appointment";

    public string Description => "Books, or moves, exactly what was proposed. Only after the customer agreed to that proposal in a later message.";

    public string InputSchema => """
        {"type":"object","properties":{"token":{"type":"string","description":"from propose_appointment or reschedule_appointment"}},
        "required":["token"],"additionalProperties":false}
        """;

    public async Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        var read = new ToolArguments(arguments);
        var token = read.Id("token", required: true);
        if (read.Refusal is { } refusal) return refusal;
        return await confirmation.ConfirmAsync(new ProposalId(token!.Value), scope, cancellationToken);
    }
}
