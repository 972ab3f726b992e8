using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Appointments;

public sealed class ListAppointmentsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/appointments";

    [Fact]
    public async Task Pages_show_every_appointment_once_in_order_of_its_start()
    {
        var salon = await Salon.OpenAsync(api, capacity: 10);
        for (var n = 0; n < 7; n++) await salon.Owner.SendJsonAsync(HttpMethod.Post, Path, new { serviceId = salon.Cut, contactId = salon.Contact, startsAt = Salon.At(1, 18 - n / 2) });
        var (starts, cursor) = (new List<DateTimeOffset>(), (string?)"");

        while (cursor is not null)
        {
            var page = await salon.Owner.GetJsonAsync($"{Path}?limit=2{(cursor.Length > 0 ? "&cursor=" + cursor : "")}");
            starts.AddRange(page["items"]!.AsArray().Select(Salon.Start));
            cursor = page["nextCursor"]?.GetValue<string>();
        }

        starts.Should().HaveCount(7).And.BeInAscendingOrder();
    }

    [Fact]
    public async Task Filters_narrow_the_list_by_time_state_and_contact()
    {
        var salon = await Salon.OpenAsync(api);
        var first = await salon.BookAsync(Salon.At(1, 12));
        await salon.BookAsync(Salon.At(2, 12));
        await salon.Owner.SendJsonAsync(HttpMethod.Patch, $"{Path}/{Salon.Id(first)}", new { status = "cancelled" });

        (await salon.ListAsync("&from=2026-11-25T00:00:00Z")).Should().ContainSingle();
        (await salon.ListAsync("&to=2026-11-25T00:00:00Z")).Should().ContainSingle();
        (await salon.ListAsync("&status=cancelled")).Should().ContainSingle();
        (await salon.ListAsync($"&contactId={salon.Contact}")).Should().HaveCount(2);
        (await salon.ListAsync($"&contactId={Guid.NewGuid()}")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("?foo=1", "request.unknownParameter")]
    [InlineData("?limit=101", "list.limit")]
    [InlineData("?cursor=!!", "list.cursor")]
    [InlineData("?status=sleeping", "request.malformed")]
    public async Task What_cannot_be_understood_is_refused(string query, string code)
    {
        var salon = await Salon.OpenAsync(api);

        (await salon.Owner.TryAsync(HttpMethod.Get, Path + query)).Should().Be((HttpStatusCode.BadRequest, code));
    }

    [Fact]
    public async Task Free_times_leave_out_what_is_taken_and_name_closed_days()
    {
        var salon = await Salon.OpenAsync(api);
        await salon.BookAsync(Salon.At(4, 15));

        var days = (await salon.Owner.GetJsonAsync($"{Path}/free-times?serviceId={salon.Cut}&date=2026-11-27&days=2"))["days"]!.AsArray();

        var friday = days[0]!["times"]!.AsArray().Select(t => t!.GetValue<DateTimeOffset>()).ToList();
        friday.Should().Contain(Salon.At(4, 10)).And.Contain(Salon.At(4, 16)).And.Contain(Salon.At(4, 13)).And.NotContain(Salon.At(4, 13, 15)).And.NotContain(Salon.At(4, 15, 45));
        days[1]!["closed"]!.GetValue<bool>().Should().BeTrue();
        days[1]!["times"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Free_times_of_today_begin_now()
    {
        var salon = await Salon.OpenAsync(api);
        api.Clock.Set(Salon.At(0, 16, 40));

        var today = (await salon.Owner.GetJsonAsync($"{Path}/free-times?serviceId={salon.Cut}"))["days"]![0]!["times"]!.AsArray();

        today[0]!.GetValue<DateTimeOffset>().Should().Be(Salon.At(0, 16, 45));
    }
}
