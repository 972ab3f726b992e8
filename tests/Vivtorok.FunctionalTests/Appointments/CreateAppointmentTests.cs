using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Appointments;

public sealed class CreateAppointmentTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/appointments";

    [Fact]
    public async Task A_booking_takes_length_price_and_hands_from_the_catalogue()
    {
        var salon = await Salon.OpenAsync(api);

        var made = await salon.Owner.SendJsonAsync(HttpMethod.Post, Path,
            new { serviceId = salon.Cut, variantId = salon.LongHair, contactId = salon.Contact, startsAt = Salon.At(1, 12) });

        made["endsAt"]!.GetValue<DateTimeOffset>().Should().Be(Salon.At(1, 13, 30));
        made["price"]!["amount"]!.GetValue<long>().Should().Be(70000);
        made["status"]!.GetValue<string>().Should().Be("confirmed");
        made["staffId"]!.GetValue<Guid>().Should().Be(salon.Olha);
        made["contactName"]!.GetValue<string>().Should().Be("Олена");
        (await salon.ListAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_promotion_of_the_day_it_is_booked_lowers_the_price()
    {
        var salon = await Salon.OpenAsync(api);
        var body = new { serviceId = salon.Course, contactId = salon.Contact, startsAt = Salon.At(3, 12) };

        var today = await salon.Owner.SendJsonAsync(HttpMethod.Post, Path, body);
        await salon.Owner.SendJsonAsync(HttpMethod.Patch, $"{Path}/{Salon.Id(today)}", new { status = "cancelled" });
        api.Clock.Set(Salon.At(1, 10));
        var tomorrow = await salon.Owner.SendJsonAsync(HttpMethod.Post, Path, body);

        today["price"]!["amount"]!.GetValue<long>().Should().Be(5000);
        tomorrow["price"]!["amount"]!.GetValue<long>().Should().Be(10000);
    }

    [Fact]
    public async Task A_taken_time_is_refused_and_an_adjoining_one_is_not()
    {
        var salon = await Salon.OpenAsync(api);
        await salon.BookAsync(Salon.At(1, 12));

        (await salon.TryBookAsync(Salon.At(1, 12, 30))).Should().Be((HttpStatusCode.Conflict, "appointment.taken"));
        (await salon.TryBookAsync(Salon.At(1, 13))).Status.Should().Be(HttpStatusCode.Created);
        (await salon.TryBookAsync(Salon.At(1, 11))).Status.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task One_master_is_never_in_two_places_even_where_there_is_room()
    {
        var salon = await Salon.OpenAsync(api, capacity: 5);
        var body = new { serviceId = salon.Cut, staffId = salon.Olha, contactId = salon.Contact, startsAt = Salon.At(1, 12) };
        await salon.Owner.SendJsonAsync(HttpMethod.Post, Path, body);

        var again = await salon.Owner.TryAsync(HttpMethod.Post, Path, body);

        again.Should().Be((HttpStatusCode.Conflict, "appointment.taken"));
    }

    [Fact]
    public async Task A_member_may_book_outside_of_hours_and_grid()
    {
        var salon = await Salon.OpenAsync(api);

        var sunday = await salon.TryBookAsync(Salon.At(6, 7, 3));

        sunday.Status.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Of_many_who_book_one_time_at_once_one_gets_it()
    {
        var salon = await Salon.OpenAsync(api);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => salon.TryBookAsync(Salon.At(2, 12))));

        answers.Count(a => a.Status == HttpStatusCode.Created).Should().Be(1);
        answers.Where(a => a.Status != HttpStatusCode.Created).Should().OnlyContain(a => a.Status == HttpStatusCode.Conflict && a.Code == "appointment.taken");
        (await salon.ListAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_not_of_this_workspace_is_unknown()
    {
        var (mine, other) = (await Salon.OpenAsync(api), await Salon.OpenAsync(api));

        var service = await mine.Owner.TryAsync(HttpMethod.Post, Path, new { serviceId = other.Cut, contactId = mine.Contact, startsAt = Salon.At(1, 12) });
        var contact = await mine.Owner.TryAsync(HttpMethod.Post, Path, new { serviceId = mine.Cut, contactId = other.Contact, startsAt = Salon.At(1, 12) });
        var staff = await mine.Owner.TryAsync(HttpMethod.Post, Path, new { serviceId = mine.Cut, staffId = other.Olha, contactId = mine.Contact, startsAt = Salon.At(1, 12) });

        service.Should().Be((HttpStatusCode.BadRequest, "appointment.serviceUnknown"));
        contact.Should().Be((HttpStatusCode.BadRequest, "appointment.contactUnknown"));
        staff.Should().Be((HttpStatusCode.BadRequest, "appointment.staffUnknown"));
    }

    [Fact]
    public async Task A_viewer_reads_but_does_not_book()
    {
        var salon = await Salon.OpenAsync(api);
        using var viewer = await salon.Workspace.GivenMemberAsync("viewer");

        var booking = await viewer.TryAsync(HttpMethod.Post, Path, salon.Body(Salon.At(1, 12)));
        var reading = await viewer.TryAsync(HttpMethod.Get, Path);

        booking.Status.Should().Be(HttpStatusCode.Forbidden);
        reading.Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"startsAt":"2026-11-24T12:00:00+02:00"}""")]
    [InlineData("""{"durationMinutes":0}""")]
    [InlineData("""{"durationMinutes":100000}""")]
    [InlineData("""{"startsAt":"9999-12-31T23:59:00Z"}""")]
    public async Task Nonsense_is_a_bad_request(string patch)
    {
        var salon = await Salon.OpenAsync(api);
        var body = System.Text.Json.Nodes.JsonNode.Parse(patch)!.AsObject();
        if (!body.ContainsKey("startsAt"))
        {
            body["serviceId"] = salon.Cut;
            body["contactId"] = salon.Contact;
            body["startsAt"] = Salon.At(1, 12);
        }

        var answer = await salon.Owner.TryAsync(HttpMethod.Post, Path, body);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
    }
}
