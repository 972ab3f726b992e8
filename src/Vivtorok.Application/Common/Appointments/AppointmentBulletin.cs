using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Domain.Appointments;

namespace Vivtorok.Application.Common.Appointments;

/// <summary>What a member reads of an appointment that the agent made, moved or cancelled.</summary>
/// <param name="Contact">Who comes; null where we know no name.</param>
/// <param name="MovedFrom">When it was to be before.</param>
/// <param name="Page">Where the app shows it.</param>
internal sealed record AppointmentBulletin(string Title, string? Contact, BookedThing Thing, string When, string? MovedFrom, string Page);

/// <summary>Puts news of appointments into words for the team.</summary>
internal sealed class AppointmentBulletins(IAppDbContext db, IBusinessSnapshots snapshots, TimeProvider clock)
{
    /// <returns>Null where it is news no more: it was changed again since, or its time has come.</returns>
    public async Task<AppointmentBulletin?> ReadAsync(AppointmentNews news, string locale, CancellationToken cancellationToken)
    {
        var appointment = await db.Appointments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == news.AppointmentId, cancellationToken);
        if (appointment is null || !news.StillHolds(appointment) || appointment.StartsAt <= clock.GetUtcNow()) return null;

        var business = await snapshots.GetAsync(cancellationToken);
        var moments = new Moments(business, locale);
        var contact = await db.Contacts.Where(c => c.Id == appointment.ContactId).Select(c => c.Name).SingleOrDefaultAsync(cancellationToken);
        var day = DateOnly.FromDateTime(business.Local(appointment.StartsAt).DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new AppointmentBulletin(
            Title(news.Deed, locale), contact, BookedThing.Of(appointment, business, locale), moments.Full(appointment.StartsAt),
            news.MovedFrom is { } from ? moments.Full(from) : null, $"/calendar?date={day}&appointment={appointment.Id.Value}");
    }

    private static string Title(AppointmentDeed deed, string locale) => (deed, locale) switch
    {
        (AppointmentDeed.Booked, "en") => "New appointment",
        (AppointmentDeed.Booked, _) => "Новий запис",
        (AppointmentDeed.Moved, "en") => "Appointment moved",
        (AppointmentDeed.Moved, _) => "Запис перенесено",
        (_, "en") => "Appointment cancelled",
        _ => "Запис скасовано",
    };
}
