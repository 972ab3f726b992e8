using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Features.Appointments.Notices;
using Vivtorok.Application.Features.Appointments.Tools;

namespace Vivtorok.Application.Features.Appointments;

/// <summary>What this feature shares between its use cases and tools.</summary>
internal static class AppointmentsSetup
{
    public static void AddAppointments(this IServiceCollection services)
    {
        services.AddTransient<BookingDesk>();
        services.AddTransient<Proposals>();
        services.AddTransient<Confirmation>();
        services.AddTransient<Cancellation>();
        services.AddTransient<CustomerReach>();
        services.AddTransient<CustomerNotices>();
    }
}
