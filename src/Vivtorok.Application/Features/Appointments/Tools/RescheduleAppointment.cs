using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;

namespace Vivtorok.Application.Features.Appointments.Tools;

internal sealed class RescheduleAppointment(Proposals proposals) : IAgentTool
{
    public string Name => "reschedule_appointment";

    public string Description => "Proposes another time for one of the customer's own appointments and gives a token for it. It moves when the customer agreed and the token is confirmed.";

    public string InputSchema => """
        {"type":"object","properties":{
        "appointmentId":{"type":"string","description":"from list_appointments"},"staffId":{"type":"string","description":"only if the customer asks for somebody else"},
        "date":{"type":"string","description":"local date, yyyy-MM-dd"},"time":{"type":"string","description":"local start, HH:mm"}},
        "required":["appointmentId","date","time"],"additionalProperties":false}
        """;

    public async Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        var read = new ToolArguments(arguments);
        var (id, date, time, member) = (read.Id("appointmentId", required: true), read.Date("date", required: true), read.Clock("time", required: true), read.Id("staffId"));
        if (read.Refusal is { } refusal) return refusal;

        var staff = member is { } chosen ? new StaffId(chosen) : (StaffId?)null;
        return await proposals.MoveAsync(new AppointmentId(id!.Value), date!.Value, time!.Value, staff, scope, cancellationToken);
    }
}
