using System.Net;
using Vivtorok.FunctionalTests.Business;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Catalogue;

public sealed class DeleteServiceTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_service_with_an_appointment_ahead_stays_until_it_is_cancelled()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        string[] days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        var made = await owner.ImportAsync(new
        {
            profile = new { weeklyHours = days.Select(day => new { day, spans = new[] { new { from = "00:00", to = "24:00" } } }) },
            services = new[] { Imports.Service("cut") },
        });
        var service = made["services"]![0]!["id"]!.ToString();
        var contact = await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Ірина" });
        var startsAt = new DateTimeOffset(api.Clock.GetUtcNow().UtcDateTime.Date.AddDays(3).AddHours(10), TimeSpan.Zero);
        var appointment = await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/appointments",
            new { serviceId = service, contactId = contact["id"]!.ToString(), startsAt, status = "confirmed" });

        var refused = await owner.TryAsync(HttpMethod.Delete, $"/api/v1/services/{service}");
        await owner.SendJsonAsync(HttpMethod.Patch, $"/api/v1/appointments/{appointment["id"]}", new { status = "cancelled" });
        var removed = await owner.TryAsync(HttpMethod.Delete, $"/api/v1/services/{service}");

        refused.Should().Be((HttpStatusCode.Conflict, "service.hasAppointments"));
        removed.Status.Should().Be(HttpStatusCode.NoContent);
    }
}
