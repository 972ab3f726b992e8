using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common.Appointments;

/// <summary>What is booked, in one language.</summary>
/// <param name="Name">The service, and its variant where it has one.</param>
internal sealed record BookedThing(string Name, string? Staff)
{
    public static BookedThing Of(Appointment appointment, BusinessSnapshot business, string language)
    {
        var service = business.Services.FirstOrDefault(s => s.Id == appointment.ServiceId);
        var variant = service?.Variant(appointment.VariantId);
        string?[] names = [service?.NameIn(language), variant is null ? null : Localized.Pick(variant.Name, variant.Names, language)];
        return new BookedThing(string.Join(", ", names.OfType<string>()), business.Staff.FirstOrDefault(s => s.Id == appointment.StaffId)?.Name);
    }
}
