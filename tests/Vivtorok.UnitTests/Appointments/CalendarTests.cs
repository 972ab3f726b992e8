using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Appointments;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Business;

namespace Vivtorok.UnitTests.Appointments;

public sealed class CalendarTests
{
    private static readonly DateOnly Day = new(2026, 11, 25);
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData(9, 45, "appointment.closed")]
    [InlineData(18, 15, "appointment.closed")]
    [InlineData(12, 7, "appointment.offGrid")]
    [InlineData(18, 0, null)]
    [InlineData(10, 0, null)]
    public void A_customer_keeps_to_hours_and_grid(int hour, int minute, string? refusal)
    {
        var business = Businesses.Make();

        var result = new Calendar(business, [], Now).Fit(business.Wish(), business.At(Day, hour, minute), Booker.Customer);

        result.Failure?.Code.Should().Be(refusal);
    }

    [Theory]
    [InlineData(2026, 11, 23, 9, "appointment.inPast")]
    [InlineData(2026, 11, 23, 11, "appointment.tooSoon")]
    [InlineData(2026, 11, 23, 12, null)]
    [InlineData(2026, 12, 23, 12, null)]
    [InlineData(2026, 12, 24, 12, "appointment.tooFar")]
    public void A_customer_books_neither_too_soon_nor_too_far_ahead(int year, int month, int day, int hour, string? refusal)
    {
        var business = Businesses.Make(rules: new BookingRules(15, 120, 30, null), spans: [new HoursSpan(480, 1140)]);

        var result = new Calendar(business, [], Now).Fit(business.Wish(), business.At(new DateOnly(year, month, day), hour), Booker.Customer);

        result.Failure?.Code.Should().Be(refusal);
    }

    [Fact]
    public void The_grid_may_begin_at_the_opening()
    {
        var business = Businesses.Make(rules: new BookingRules(30, 0, 30, null), spans: [new HoursSpan(610, 800)]);

        var starts = new Calendar(business, [], Now).FreeStarts(business.Wish(), Day);

        starts.Should().Equal(610, 640, 670, 700, 730);
    }

    [Fact]
    public void A_member_may_overrule_hours_and_grid_but_not_a_taken_time()
    {
        var business = Businesses.Make(capacity: 1);
        var late = business.At(Day, 21, 7);

        var free = new Calendar(business, [], Now).Fit(business.Wish(), late, Booker.Member);
        var taken = new Calendar(business, [business.Taken(late.AddMinutes(59))], Now).Fit(business.Wish(), late, Booker.Member);

        free.IsSuccess.Should().BeTrue();
        taken.Failure!.Code.Should().Be("appointment.taken");
    }

    [Fact]
    public void A_service_that_nothing_limits_is_done_once_at_a_time()
    {
        var business = Businesses.Make();
        var noon = business.At(Day, 12);

        var result = new Calendar(business, [business.Taken(noon)], Now).Fit(business.Wish(), noon, Booker.Customer);

        result.Failure.Should().Be(AppointmentFailures.Taken);
    }

    [Fact]
    public void Whoever_is_free_gets_a_customer_who_asked_for_nobody()
    {
        var business = Businesses.Make(staff: 2);
        var noon = business.At(Day, 12);
        var (first, second) = (business.Staff[0].Id, business.Staff[1].Id);

        var one = new Calendar(business, [], Now).Fit(business.Wish(), noon, Booker.Customer);
        var two = new Calendar(business, [business.Taken(noon, staff: first)], Now).Fit(business.Wish(), noon, Booker.Customer);
        var three = new Calendar(business, [business.Taken(noon, staff: first), business.Taken(noon, staff: second)], Now).Fit(business.Wish(), noon, Booker.Customer);

        one.Value.StaffId.Should().Be(first);
        two.Value.StaffId.Should().Be(second);
        three.Failure.Should().Be(AppointmentFailures.Taken);
    }

    [Fact]
    public void Who_was_asked_for_is_never_exchanged()
    {
        var business = Businesses.Make(staff: 2);
        var noon = business.At(Day, 12);
        var asked = business.Staff[0].Id;

        var result = new Calendar(business, [business.Taken(noon, staff: asked)], Now).Fit(business.Wish(asked), noon, Booker.Customer);

        result.Failure.Should().Be(AppointmentFailures.Taken);
    }

    [Fact]
    public void Capacity_counts_who_is_there_at_one_moment()
    {
        var business = Businesses.Make(rules: new BookingRules(15, 0, 730, 2));
        var noon = business.At(Day, 12);
        TakenTime[] oneAfterTheOther = [business.Taken(noon.AddMinutes(-30)), business.Taken(noon.AddMinutes(30))];
        TakenTime[] together = [business.Taken(noon.AddMinutes(15)), business.Taken(noon.AddMinutes(30))];

        new Calendar(business, oneAfterTheOther, Now).Fit(business.Wish(), noon, Booker.Customer).IsSuccess.Should().BeTrue();
        new Calendar(business, together, Now).Fit(business.Wish(), noon, Booker.Customer).Failure.Should().Be(AppointmentFailures.Taken);
    }

    [Fact]
    public void A_span_that_closes_at_midnight_is_used_to_its_end()
    {
        var business = Businesses.Make(spans: [new HoursSpan(1320, 1440)], rules: new BookingRules(30, 0, 30, null));

        var starts = new Calendar(business, [], Now).FreeStarts(business.Wish(), Day);

        starts.Should().Equal(1320, 1350, 1380);
    }

    [Fact]
    public void A_time_the_clocks_skip_is_not_offered()
    {
        var business = Businesses.Make(spans: [new HoursSpan(0, 360)], rules: new BookingRules(60, 0, 730, null));
        var springForward = new DateOnly(2027, 3, 28);

        var starts = new Calendar(business, [], Now).FreeStarts(business.Wish(), springForward);

        starts.Should().Equal(0, 60, 120, 240, 300);
    }

    [Fact]
    public void The_nearest_days_with_room_follow_a_full_one()
    {
        var business = Businesses.Make(spans: [new HoursSpan(600, 660)]);
        var calendar = new Calendar(business, [business.Taken(business.At(Day, 10)), business.Taken(business.At(Day.AddDays(1), 10))], Now);

        var days = calendar.DaysWithRoom(business.Wish(), Day, Calendar.NearestDays).Take(2).Select(day => day.Date);

        calendar.FreeStarts(business.Wish(), Day).Should().BeEmpty();
        days.Should().Equal(Day.AddDays(2), Day.AddDays(3));
    }
}
