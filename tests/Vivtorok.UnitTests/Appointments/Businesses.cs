using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Appointments;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.UnitTests.Appointments;

/// <summary>Makes small businesses for calendars: one service, some staff, the same hours every day.</summary>
internal static class Businesses
{
    public static readonly DateTimeOffset Made = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, string> None = [];

    public static BusinessSnapshot Make(
        string zone = "Europe/Kyiv", BookingRules? rules = null, HoursSpan[]? spans = null, int staff = 0, int? duration = 60, int? capacity = null, bool bookable = true)
    {
        var workspace = new WorkspaceId(Guid.CreateVersion7());
        var profile = new BusinessProfile(workspace, "Salon", zone, "UAH", ["uk"]);
        var week = Enum.GetValues<DayOfWeek>().Select(day => new DayHours(day, spans ?? [new HoursSpan(600, 1140)])).ToList();
        profile.Describe(new BusinessDetails("Salon", None, null, null, null, None, null, null, zone, "UAH", ["uk"], week, []));
        profile.SetBookingRules(rules ?? new BookingRules(15, 0, 730, null));

        var service = new Service(workspace, "cut");
        var offer = new Offer("Cut", None, null, None, null, new(45000, "UAH"), PriceKind.Fixed, [], None);
        service.Describe(offer, new ServiceDetails(null, duration, bookable, capacity, null), Made);
        var members = Enumerable.Range(1, staff).Select(n => Member(workspace, n)).ToList();
        return new BusinessSnapshot(profile, [service], members, [], [], [], []);
    }

    public static Wish Wish(this BusinessSnapshot business, StaffId? staff = null) =>
        Application.Features.Appointments.Wish.Of(business, new WishIds(business.Services[0].Id, null, staff), Booker.Customer).Value;

    public static DateTimeOffset At(this BusinessSnapshot business, DateOnly date, int hour, int minute = 0) => business.Instant(date, hour * 60 + minute);

    public static TakenTime Taken(this BusinessSnapshot business, DateTimeOffset startsAt, int minutes = 60, StaffId? staff = null) =>
        new(new AppointmentId(Guid.CreateVersion7()), business.Services[0].Id, staff, startsAt, startsAt.AddMinutes(minutes));

    private static StaffMember Member(WorkspaceId workspace, int number)
    {
        var member = new StaffMember(workspace, $"m{number}");
        member.Describe($"Member {number}", []);
        return member;
    }
}
