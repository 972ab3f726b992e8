using Vivtorok.Application.Common.Agents;

namespace Vivtorok.Application.Features.Appointments.Tools;

/// <summary>What helps the agent on after a wish that cannot be read.</summary>
internal static class Refusals
{
    /// <summary>Who does the service, and its variants; empty where there is no such service.</summary>
    public static object About(WishIds ids, AgentScope scope)
    {
        var service = scope.Business.Services.FirstOrDefault(s => s.Id == ids.Service);
        return new
        {
            times = Array.Empty<string>(),
            nearest = Array.Empty<DayOffer>(),
            spans = Array.Empty<string>(),
            staff = service is null ? [] : scope.Business.Staff.Where(s => s.Does(service)).Select(s => new { s.Id, s.Name }).Take(20).ToArray(),
            variants = service is null ? [] : service.Variants.Select(v => new { v.Id, v.Name }).ToArray(),
        };
    }
}
