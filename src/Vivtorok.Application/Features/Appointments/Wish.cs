using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Appointments;

/// <summary>Whose rules bind: a customer keeps to hours, grid and lead time; a member may put a customer in between.</summary>
internal enum Booker
{
    Customer,
    Member,
}

/// <summary>What somebody wants an appointment for. <c>Staff</c> null: whoever is free.</summary>
/// <param name="Prefers">Who has it if free, when nobody was asked for: the one of the appointment that moves.</param>
internal sealed record Wish(Service Service, Guid? VariantId, StaffMember? Staff, int Minutes, StaffId? Prefers = null)
{
    public static Result<Wish> Of(BusinessSnapshot business, WishIds ids, Booker booker)
    {
        if (business.Services.FirstOrDefault(s => s.Id == ids.Service) is not { } service) return AppointmentFailures.ServiceUnknown;
        if (ids.Variant is not null && service.Variant(ids.Variant) is null) return AppointmentFailures.VariantUnknown;
        var staff = business.Staff.FirstOrDefault(s => s.Id == ids.Staff);
        if (ids.Staff is not null && staff is null) return AppointmentFailures.StaffUnknown;
        if (!service.Bookable) return AppointmentFailures.NotBookable;
        if (booker == Booker.Customer && staff is not null && !staff.Does(service)) return AppointmentFailures.StaffUnable;
        return new Wish(service, ids.Variant, staff, ids.Minutes ?? service.DurationOf(ids.Variant, business.Profile.BookingRules.SlotStepMinutes));
    }

    public TimeSpan Length => TimeSpan.FromMinutes(Minutes);
}

/// <summary>A wish as it comes in. <c>Minutes</c> null: the length of the variant or service.</summary>
internal sealed record WishIds(ServiceId Service, Guid? Variant, StaffId? Staff, int? Minutes = null);
