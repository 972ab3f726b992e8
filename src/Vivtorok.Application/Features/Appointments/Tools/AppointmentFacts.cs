using System.Globalization;
using System.Text.Json;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Appointments.Tools;

/// <summary>An appointment as the agent may tell it: local date, times, weekday and zone.</summary>
internal record AppointmentFacts(
    ServiceId ServiceId,
    string? ServiceName,
    Guid? VariantId,
    string? VariantName,
    StaffId? StaffId,
    string? StaffName,
    string Date,
    string Time,
    string EndTime,
    string Weekday,
    string TimeZone,
    Money? Price,
    PriceKind? PriceKind)
{
    public static AppointmentFacts Of(Booking booking, BusinessSnapshot business, string language)
    {
        var service = business.Services.FirstOrDefault(s => s.Id == booking.ServiceId);
        var variant = service?.Variant(booking.VariantId);
        var (starts, ends) = (business.Local(booking.StartsAt), business.Local(booking.EndsAt));
        return new AppointmentFacts(
            booking.ServiceId, service?.NameIn(language),
            booking.VariantId, variant is null ? null : Localized.Pick(variant.Name, variant.Names, language),
            booking.StaffId, business.Staff.FirstOrDefault(s => s.Id == booking.StaffId)?.Name,
            Day(DateOnly.FromDateTime(starts.DateTime)), Clock(starts), Clock(ends), NameOf(starts.DayOfWeek),
            business.Profile.TimeZone, booking.Price, variant?.PriceKind ?? service?.PriceKind);
    }

    public static AppointmentFacts Of(Appointment appointment, BusinessSnapshot business, string language) => Of(
        new Booking(appointment.ServiceId, appointment.VariantId, appointment.StaffId, appointment.StartsAt, appointment.EndsAt, appointment.Price),
        business, language);

    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string NameOf(DayOfWeek day) => JsonNamingPolicy.CamelCase.ConvertName(day.ToString());

    private static string Clock(DateTimeOffset local) => HoursSpan.Clock((int)local.TimeOfDay.TotalMinutes);
}

/// <summary>A proposal with the token that confirms it.</summary>
internal sealed record ProposalFacts : AppointmentFacts
{
    public ProposalFacts(ProposalId token, AppointmentId? replaces, AppointmentFacts facts) : base(facts) => (Token, Replaces) = (token, replaces);

    public ProposalId Token { get; }

    public AppointmentId? Replaces { get; }
}

/// <summary>An appointment that is in the calendar.</summary>
internal sealed record BookedFacts : AppointmentFacts
{
    public BookedFacts(AppointmentId id, AppointmentStatus status, AppointmentFacts facts) : base(facts) => (AppointmentId, Status) = (id, status);

    public AppointmentId AppointmentId { get; }

    public AppointmentStatus Status { get; }
}
