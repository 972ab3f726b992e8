using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Appointments;

/// <summary>Time that is taken.</summary>
internal sealed record TakenTime(AppointmentId Id, ServiceId Service, StaffId? Staff, DateTimeOffset StartsAt, DateTimeOffset EndsAt);

/// <summary>
/// The rules of a calendar, for people, the API and the agent alike: what fits and what is free. Pure: it sees what was loaded.
/// </summary>
internal sealed partial class Calendar(BusinessSnapshot business, IReadOnlyList<TakenTime> taken, DateTimeOffset now)
{
    /// <summary>How far back a member can still write down an appointment that is not over in the books.</summary>
    public static readonly TimeSpan MemberMayLookBack = TimeSpan.FromDays(1);

    private BookingRules Rules => business.Profile.BookingRules;

    /// <summary>The booking at that time, or why it cannot be.</summary>
    /// <param name="askedAt">When it was proposed: lead time and the furthest day count from there. Null: now.</param>
    public Result<Booking> Fit(Wish wish, DateTimeOffset startsAt, Booker booker, DateTimeOffset? askedAt = null)
    {
        var refused = booker == Booker.Customer
            ? Hours(wish, startsAt, askedAt ?? now)
            : startsAt < now - MemberMayLookBack ? AppointmentFailures.InPast : null;
        return refused is null ? InRoom(wish, startsAt, booker) : refused;
    }

    /// <summary>An appointment that keeps its start, however long ago it was, but may be longer or in other hands.</summary>
    public Result<Booking> Stay(Wish wish, DateTimeOffset startsAt) => InRoom(wish, startsAt, Booker.Member);

    /// <summary>What takes no time any more (cancelled, over): written down as it is.</summary>
    public Result<Booking> Record(Wish wish, DateTimeOffset startsAt) => Book(wish, startsAt, wish.Staff?.Id);

    private Result<Booking> InRoom(Wish wish, DateTimeOffset startsAt, Booker booker)
    {
        var endsAt = startsAt + wish.Length;
        var near = taken.Where(t => t.StartsAt < endsAt && startsAt < t.EndsAt).ToList();
        return HasRoom(wish.Service, near, startsAt) && TryStaff(wish, near, booker, out var staff)
            ? Book(wish, startsAt, staff)
            : AppointmentFailures.Taken;
    }

    private Booking Book(Wish wish, DateTimeOffset startsAt, StaffId? staff) => new(
        wish.Service.Id, wish.VariantId, staff, startsAt.ToUniversalTime(), (startsAt + wish.Length).ToUniversalTime(),
        business.PriceOn(wish.Service, wish.VariantId, business.Today(now)));

    private Failure? Hours(Wish wish, DateTimeOffset startsAt, DateTimeOffset askedAt)
    {
        if (startsAt < now) return AppointmentFailures.InPast;
        var local = business.Local(startsAt);
        var date = DateOnly.FromDateTime(local.DateTime);
        if (date > business.Today(askedAt).AddDays(Rules.MaxDaysAhead)) return AppointmentFailures.TooFar;
        var spans = business.Profile.SpansOn(date);
        var open = spans.Where(s => business.Instant(date, s.From) <= startsAt && startsAt + wish.Length <= business.Instant(date, s.To)).ToList();
        if (open.Count == 0) return AppointmentFailures.Closed;
        if (!open.Any(s => OnGrid(local.TimeOfDay, s))) return AppointmentFailures.OffGrid;
        return startsAt < askedAt.AddMinutes(Rules.LeadTimeMinutes) ? AppointmentFailures.TooSoon : null;
    }

    private bool OnGrid(TimeSpan time, HoursSpan span)
    {
        var step = TimeSpan.FromMinutes(Rules.SlotStepMinutes).Ticks;
        return time.Ticks % step == 0 || (time - TimeSpan.FromMinutes(span.From)).Ticks % step == 0;
    }

    // A service that nothing limits, neither a capacity nor the hands that do it, is done once at a time: "no limit" must never
    // come to mean two customers in one chair.
    private bool HasRoom(Service service, List<TakenTime> near, DateTimeOffset startsAt)
    {
        var own = service.Capacity ?? (Rules.Capacity is null && !business.Staff.Any(s => s.Does(service)) ? 1 : null);
        return IsBelow(Rules.Capacity, near, startsAt) && IsBelow(own, [.. near.Where(t => t.Service == service.Id)], startsAt);
    }

    // How many run at once can only rise where one starts, so those moments are enough.
    private static bool IsBelow(int? limit, List<TakenTime> near, DateTimeOffset startsAt) =>
        limit is null || near.Select(t => t.StartsAt).Where(at => at > startsAt).Append(startsAt)
            .All(moment => near.Count(t => t.StartsAt <= moment && moment < t.EndsAt) < limit);

    private bool TryStaff(Wish wish, List<TakenTime> near, Booker booker, out StaffId? staff)
    {
        staff = wish.Staff?.Id;
        if (staff is { } asked) return near.All(t => t.Staff != asked);
        var able = business.Staff.Where(s => s.Does(wish.Service)).OrderByDescending(s => s.Id == wish.Prefers).ToList();
        staff = able.FirstOrDefault(s => near.All(t => t.Staff != s.Id))?.Id;
        return staff is not null || able.Count == 0 || booker == Booker.Member;
    }
}
