using FsCheck;
using FsCheck.Fluent;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Appointments;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Business;

namespace Vivtorok.UnitTests.Appointments;

/// <summary>Books whatever a calendar says is free, in any order, and checks the result by counting minutes.</summary>
public sealed class CalendarProperties
{
    private const int Cases = 300;
    private static readonly string[] Zones = ["Europe/Kyiv", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"];
    private static readonly int[] Steps = [10, 15, 20, 30, 60];
    private static readonly int?[] Durations = [null, 15, 45, 60, 90, 150];
    private static readonly int?[] Capacities = [null, 1, 2, 3];

    // Days on which clocks change in one of the zones, beside any others.
    private static readonly DateOnly[] ClockChanges = [new(2026, 3, 29), new(2026, 10, 25), new(2026, 3, 8), new(2026, 11, 1), new(2026, 4, 5), new(2026, 10, 4)];

    private static readonly Gen<HoursSpan> Span =
        from start in Gen.Choose(0, 280)
        from length in Gen.Choose(6, 120)
        select new HoursSpan(start * 5, Math.Min(HoursSpan.MinutesOfDay, (start + length) * 5));

    private static readonly Gen<Case> Any =
        from zone in Gen.Elements(Zones)
        from change in Gen.Elements(ClockChanges)
        from other in Gen.Choose(0, 360)
        from onChange in Gen.Choose(0, 1)
        from span in Span
        from rules in from step in Gen.Elements(Steps) from capacity in Gen.Elements(Capacities) select new BookingRules(step, 0, 730, capacity)
        from service in from duration in Gen.Elements(Durations) from capacity in Gen.Elements(Capacities) from staff in Gen.Choose(0, 3) select (duration, capacity, staff)
        from picks in Gen.ArrayOf(Gen.Choose(0, 1000), 40)
        select new Case(
            Businesses.Make(zone, rules, [span], service.staff, service.duration, service.capacity),
            onChange == 1 ? change : new DateOnly(2026, 1, 5).AddDays(other), picks);

    [Fact]
    public void Whatever_is_booked_lies_in_the_hours_and_on_the_grid() => Check(Any, item => item.Booked().All(item.IsInHours));

    [Fact]
    public void Nobody_and_nothing_is_booked_twice() => Check(Any, item => item.IsNeverCrowded(item.Booked()));

    [Fact]
    public void What_is_not_free_cannot_be_booked() => Check(Any, item =>
    {
        var booked = item.Booked();
        var calendar = item.Calendar(booked);
        var free = calendar.FreeStarts(item.Business.Wish(), item.Day).ToHashSet();
        return Enumerable.Range(0, HoursSpan.MinutesOfDay / 5).Select(n => n * 5)
            .Where(minute => calendar.Fit(item.Business.Wish(), item.Business.Instant(item.Day, minute), Booker.Customer).IsSuccess)
            .All(minute => free.Contains(minute) || !item.IsOfferedMinute(minute));
    });

    private static void Check(Gen<Case> cases, Func<Case, bool> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(20261123, 17), Prop.ForAll(cases.ToArbitrary(), holds));

    /// <summary>A business, a day and the choices of the people who book.</summary>
    private sealed record Case(BusinessSnapshot Business, DateOnly Day, int[] Picks)
    {
        private HoursSpan Span => Business.Profile.SpansOn(Day)[0];

        public Calendar Calendar(IReadOnlyList<Booking> booked) => new(
            Business,
            [.. booked.Select(b => new TakenTime(new(Guid.CreateVersion7()), b.ServiceId, b.StaffId, b.StartsAt, b.EndsAt))],
            Business.Instant(Day, 0).AddDays(-2));

        public List<Booking> Booked()
        {
            var booked = new List<Booking>();
            foreach (var pick in Picks)
            {
                var calendar = Calendar(booked);
                var free = calendar.FreeStarts(Business.Wish(), Day);
                if (free.Count == 0) return booked;
                booked.Add(calendar.Fit(Business.Wish(), Business.Instant(Day, free[pick % free.Count]), Booker.Customer).Value);
            }

            return booked;
        }

        public bool IsInHours(Booking booking)
        {
            var wall = TimeZoneInfo.ConvertTime(booking.StartsAt, Business.Zone);
            var minute = (int)wall.TimeOfDay.TotalMinutes;
            var step = Business.Profile.BookingRules.SlotStepMinutes;
            return DateOnly.FromDateTime(wall.DateTime) == Day && minute >= Span.From && booking.EndsAt <= Business.Instant(Day, Span.To)
                && (minute % step == 0 || (minute - Span.From) % step == 0);
        }

        public bool IsNeverCrowded(List<Booking> booked)
        {
            var service = Business.Services[0];
            var limits = new[] { Business.Profile.BookingRules.Capacity, service.Capacity, Business.Staff.Count > 0 ? Business.Staff.Count : null }.OfType<int>().ToList();
            var limit = limits.Count == 0 ? 1 : limits.Min();
            var start = Business.Instant(Day, 0);
            return Enumerable.Range(0, 26 * 60).Select(minute => start.AddMinutes(minute)).All(moment =>
            {
                var running = booked.Where(b => b.StartsAt <= moment && moment < b.EndsAt).ToList();
                return running.Count <= limit && running.Where(b => b.StaffId is not null).GroupBy(b => b.StaffId).All(hands => hands.Count() == 1);
            });
        }

        // FreeStarts offers the grid that begins at the opening; the one that begins at midnight may be asked for as well.
        public bool IsOfferedMinute(int minute) =>
            minute >= Span.From && (minute - Span.From) % Business.Profile.BookingRules.SlotStepMinutes == 0
            && TimeZoneInfo.ConvertTime(Business.Instant(Day, minute), Business.Zone).TimeOfDay == TimeSpan.FromMinutes(minute);
    }
}
