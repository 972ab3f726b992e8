using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Appointments;

/// <summary>
/// Opens the calendar to read, and holds its days to write. Whoever writes raises the version of every day it touches in the
/// same save; of two who checked the same day only one is saved, and the other checks again.
/// </summary>
internal sealed class BookingDesk(IAppDbContext db, IBusinessSnapshots snapshots, Caller caller, TimeProvider clock)
{
    public const int MaxTries = 60;
    private const int LongestPause = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(Domain.Catalogue.Service.MaxDurationMinutes);

    public DateTimeOffset Now => clock.GetUtcNow();

    public Task<BusinessSnapshot> BusinessAsync(CancellationToken cancellationToken) => snapshots.GetAsync(cancellationToken);

    /// <summary>The calendar between two instants.</summary>
    /// <param name="except">The appointment that moves: it is not in its own way.</param>
    public async Task<Calendar> OpenAsync(DateTimeOffset from, DateTimeOffset to, AppointmentId? except, CancellationToken cancellationToken)
    {
        var business = await snapshots.GetAsync(cancellationToken);
        var earliest = (from - Longest).ToUniversalTime();
        var (fromUtc, toUtc) = (from.ToUniversalTime(), to.ToUniversalTime());
        var taken = await db.Appointments.AsNoTracking()
            .Where(a => a.StartsAt > earliest && a.StartsAt < toUtc && a.EndsAt > fromUtc)
            .Where(a => a.Status == AppointmentStatus.Pending || a.Status == AppointmentStatus.Confirmed)
            .Select(a => new TakenTime(a.Id, a.ServiceId, a.StaffId, a.StartsAt, a.EndsAt))
            .ToListAsync(cancellationToken);
        return new Calendar(business, [.. taken.Where(t => t.Id != except)], Now);
    }

    /// <summary>The calendar of local days, both included.</summary>
    public async Task<Calendar> OpenAsync(DateOnly from, DateOnly to, AppointmentId? except, CancellationToken cancellationToken)
    {
        var business = await snapshots.GetAsync(cancellationToken);
        return await OpenAsync(business.Instant(from, 0), business.Instant(to.AddDays(2), 0), except, cancellationToken);
    }

    /// <summary>Holds the days from one instant to another, then reads them: in this order, or the check would be worth nothing.</summary>
    public async Task<Calendar> HoldAsync(DateTimeOffset from, DateTimeOffset to, Appointment? moving, CancellationToken cancellationToken)
    {
        await HoldDaysAsync(moving is null ? Days(from, to) : [.. Days(from, to).Union(Days(moving.StartsAt, moving.EndsAt))], cancellationToken);
        return await OpenAsync(from, to, moving?.Id, cancellationToken);
    }

    /// <summary>Holds the days of an appointment that goes away.</summary>
    public Task HoldAsync(Appointment leaving, CancellationToken cancellationToken) => HoldDaysAsync(Days(leaving.StartsAt, leaving.EndsAt), cancellationToken);

    /// <summary>Runs an attempt that loads, checks and saves, again and again while others save first.</summary>
    public async Task<Result<T>> WriteAsync<T>(Func<Task<Result<T>>> attempt, CancellationToken cancellationToken)
    {
        for (var tries = 1; tries <= MaxTries; tries++)
        {
            try
            {
                return await attempt();
            }
            catch (DbUpdateException conflict) when (db.IsConflict(conflict))
            {
                db.Forget();
                await Task.Delay(Random.Shared.Next(2, Math.Min(8 * tries, LongestPause)), cancellationToken);
            }
        }

        return AppointmentFailures.Taken;
    }

    // UTC days and not those of the business: two who book must hold the same rows even while the owner changes the time zone.
    private static List<DateOnly> Days(DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (DateOnly.FromDateTime(from.UtcDateTime), DateOnly.FromDateTime(to.UtcDateTime.AddTicks(-1)));
        return [.. Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber) + 1).Select(first.AddDays)];
    }

    private async Task HoldDaysAsync(List<DateOnly> dates, CancellationToken cancellationToken)
    {
        var days = await db.CalendarDays.Where(d => dates.Contains(d.Date)).ToListAsync(cancellationToken);
        foreach (var date in dates)
        {
            var day = days.Find(d => d.Date == date);
            if (day is null) db.CalendarDays.Add(day = new CalendarDay(caller.WorkspaceId, date));
            day.Changed();
        }
    }
}
