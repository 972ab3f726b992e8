using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Infrastructure.Persistence.Seed;

/// <summary>Appointments of last week, this week and the next; nobody is in two places at once.</summary>
internal sealed class DemoCalendar(AppDbContext db, BusinessSnapshot business, DemoTime time)
{
    private readonly List<(StaffId Staff, DateTimeOffset From, DateTimeOffset To)> _taken = [];
    private readonly Dictionary<string, DateTimeOffset> _starts = [];
    private readonly List<Appointment> _agreed = [];

    /// <summary>When each appointment of the file begins.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Starts => _starts;

    public void Fill(DemoFile file, IReadOnlyDictionary<string, Contact> contacts)
    {
        foreach (var row in file.Appointments.OrderBy(row => row.InDays is null)) Add(row, contacts[row.Contact]);
    }

    private void Add(DemoAppointment row, Contact contact)
    {
        var service = business.Services.Single(service => service.Key == row.Service);
        var staff = business.Staff.Single(staff => staff.Key == row.Staff);
        var variant = service.Variants.SingleOrDefault(variant => variant.Key == row.Variant);
        var minutes = service.DurationOf(variant?.Id, business.Profile.BookingRules.SlotStepMinutes);
        var date = row.InDays is { } days ? time.NthOpenDay(days, row.Time, minutes) : time.InWeek(row.Week!.Value, row.Day!.Value);
        var starts = time.At(date, row.Time);
        var ends = starts.AddMinutes(minutes);
        _starts[row.Key] = starts;
        if (_taken.Any(other => other.Staff == staff.Id && other.From < ends && starts < other.To)) return;

        _taken.Add((staff.Id, starts, ends));
        var booked = Earlier(starts.AddDays(-3), time.Now.AddHours(-1));
        var price = business.PriceOn(service, variant?.Id, business.Today(booked));
        var booking = new Booking(service.Id, variant?.Id, staff.Id, starts, ends, price);
        var appointment = new Appointment(business.Profile.WorkspaceId, contact.Id, booking, StatusOf(row, ends), row.Source, booked);
        appointment.SetNote(row.Note);
        if (row.InDays is not null) _agreed.Add(appointment);
        db.Appointments.Add(appointment);
    }

    /// <summary>What the contact agreed on in this conversation.</summary>
    public void AgreedIn(Conversation conversation)
    {
        foreach (var appointment in _agreed.Where(appointment => appointment.ContactId == conversation.ContactId)) appointment.AgreedIn(conversation.Id);
    }

    private AppointmentStatus StatusOf(DemoAppointment row, DateTimeOffset ends)
    {
        if (ends < time.Now) return row.Status ?? AppointmentStatus.Completed;
        return row.Status == AppointmentStatus.Cancelled ? AppointmentStatus.Cancelled : AppointmentStatus.Confirmed;
    }

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
