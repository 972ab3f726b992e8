using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Appointments;

namespace Vivtorok.Application.Features.Appointments.Tools;

internal sealed class ListAppointments(IAppDbContext db, BookingDesk desk) : IAgentTool
{
    private const int Most = 20;

    public string Name => "list_appointments";

    public string Description => "The upcoming appointments of the customer of this conversation. Nobody else's can be seen.";

    public string InputSchema => """{"type":"object","properties":{},"additionalProperties":false}""";

    public async Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        var now = desk.Now;
        var upcoming = await db.Appointments.AsNoTracking()
            .Where(a => a.ContactId == scope.ContactId && a.EndsAt > now)
            .Where(a => a.Status == AppointmentStatus.Pending || a.Status == AppointmentStatus.Confirmed)
            .OrderBy(a => a.StartsAt).Take(Most).ToListAsync(cancellationToken);
        var facts = upcoming.Select(a => new BookedFacts(a.Id, a.Status, AppointmentFacts.Of(a, scope.Business, scope.Language)));
        return ToolAnswers.Ok(new { appointments = facts.ToArray() });
    }
}
