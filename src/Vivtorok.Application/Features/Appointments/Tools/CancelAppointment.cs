using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;

namespace Vivtorok.Application.Features.Appointments.Tools;

internal sealed class CancelAppointment(Cancellation cancellation) : IAgentTool
{
    public string Name => "cancel_appointment";

    public string Description => "Cancels one of the customer's own upcoming appointments. Only when the customer clearly asked for it.";

    public string InputSchema => """
        {"type":"object","properties":{"appointmentId":{"type":"string","description":"from list_appointments"}},
        "required":["appointmentId"],"additionalProperties":false}
        """;

    public async Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        var read = new ToolArguments(arguments);
        var id = read.Id("appointmentId", required: true);
        if (read.Refusal is { } refusal) return refusal;
        return await cancellation.CancelAsync(new AppointmentId(id!.Value), scope, cancellationToken);
    }
}
