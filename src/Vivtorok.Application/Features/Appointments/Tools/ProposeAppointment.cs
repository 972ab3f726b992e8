using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;

namespace Vivtorok.Application.Features.Appointments.Tools;

internal sealed class ProposeAppointment(Proposals proposals) : IAgentTool
{
    public string Name => "propose_appointment";

    public string Description => "Checks one exact time and gives a token for it. Tell the customer weekday, date, time, zone and price, and ask whether to book it. Books nothing.";

    public string InputSchema => """
        {"type":"object","properties":{
        "serviceId":{"type":"string","description":"id from search_catalogue"},"variantId":{"type":"string","description":"id of the variant, for a service that has variants"},
        "staffId":{"type":"string","description":"only if the customer asks for somebody"},
        "date":{"type":"string","description":"local date, yyyy-MM-dd"},"time":{"type":"string","description":"local start, HH:mm"},
        "replacesAppointmentId":{"type":"string","description":"the customer's appointment that this one takes the place of"}},
        "required":["serviceId","date","time"],"additionalProperties":false}
        """;

    public async Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        var read = new ToolArguments(arguments);
        var (service, variant, staff) = (read.Id("serviceId", required: true), read.Id("variantId"), read.Id("staffId"));
        var (date, time, replaces) = (read.Date("date", required: true), read.Clock("time", required: true), read.Id("replacesAppointmentId"));
        if (read.Refusal is { } refusal) return refusal;

        var ids = new WishIds(new ServiceId(service!.Value), variant, staff is { } member ? new StaffId(member) : null);
        var moving = replaces is { } id ? new AppointmentId(id) : (AppointmentId?)null;
        return await proposals.ProposeAsync(ids, date!.Value, time!.Value, moving, scope, cancellationToken);
    }
}
