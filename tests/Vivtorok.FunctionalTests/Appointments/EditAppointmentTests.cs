using System.Net;
using System.Net.Http.Json;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Appointments;

public sealed class EditAppointmentTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/appointments";

    [Fact]
    public async Task A_move_keeps_id_length_and_note_and_frees_the_old_time()
    {
        var salon = await Salon.OpenAsync(api);
        var made = await salon.BookAsync(Salon.At(1, 12));
        await salon.Owner.SendJsonAsync(HttpMethod.Patch, $"{Path}/{Salon.Id(made)}", new { note = "Алергія" });

        var moved = await salon.Owner.SendJsonAsync(HttpMethod.Patch, $"{Path}/{Salon.Id(made)}", new { startsAt = Salon.At(2, 15) });

        moved["endsAt"]!.GetValue<DateTimeOffset>().Should().Be(Salon.At(2, 16));
        moved["note"]!.GetValue<string>().Should().Be("Алергія");
        (await salon.ListAsync()).Should().ContainSingle();
        (await salon.TryBookAsync(Salon.At(1, 12))).Status.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_move_onto_a_taken_time_is_refused_and_changes_nothing()
    {
        var salon = await Salon.OpenAsync(api);
        await salon.BookAsync(Salon.At(1, 12));
        var made = await salon.BookAsync(Salon.At(1, 16));

        var answer = await salon.Owner.TryAsync(HttpMethod.Patch, $"{Path}/{Salon.Id(made)}", new { startsAt = Salon.At(1, 12, 45) });
        var after = await salon.Owner.GetJsonAsync($"{Path}/{Salon.Id(made)}");

        answer.Should().Be((HttpStatusCode.Conflict, "appointment.taken"));
        Salon.Start(after).Should().Be(Salon.At(1, 16));
    }

    [Fact]
    public async Task A_move_by_less_than_its_length_is_not_in_its_own_way()
    {
        var salon = await Salon.OpenAsync(api);
        var made = await salon.BookAsync(Salon.At(1, 12));

        var answer = await salon.Owner.TryAsync(HttpMethod.Patch, $"{Path}/{Salon.Id(made)}", new { startsAt = Salon.At(1, 12, 30) });

        answer.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_cancelled_time_is_free_and_is_not_taken_back_from_whoever_got_it()
    {
        var salon = await Salon.OpenAsync(api);
        var made = await salon.BookAsync(Salon.At(1, 12));
        await salon.Owner.SendJsonAsync(HttpMethod.Patch, $"{Path}/{Salon.Id(made)}", new { status = "cancelled" });
        await salon.BookAsync(Salon.At(1, 12));

        var back = await salon.Owner.TryAsync(HttpMethod.Patch, $"{Path}/{Salon.Id(made)}", new { status = "confirmed" });

        back.Should().Be((HttpStatusCode.Conflict, "appointment.taken"));
    }

    [Fact]
    public async Task An_edit_of_an_old_version_is_refused_with_what_is_there_now()
    {
        var salon = await Salon.OpenAsync(api);
        var made = await salon.BookAsync(Salon.At(1, 12));
        await salon.Owner.SendJsonAsync(HttpMethod.Patch, $"{Path}/{Salon.Id(made)}", new { note = "Перша" });
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{Path}/{Salon.Id(made)}") { Content = JsonContent.Create(new { note = "Друга" }) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

        using var answer = await salon.Owner.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("version.conflict").And.Contain("Перша");
    }

    [Fact]
    public async Task An_appointment_of_another_workspace_is_not_found()
    {
        var (mine, other) = (await Salon.OpenAsync(api), await Salon.OpenAsync(api));
        var theirs = await other.BookAsync(Salon.At(1, 12));

        (await mine.Owner.TryAsync(HttpMethod.Patch, $"{Path}/{Salon.Id(theirs)}", new { status = "cancelled" })).Should().Be((HttpStatusCode.NotFound, "appointment.notFound"));
        (await mine.Owner.TryAsync(HttpMethod.Get, $"{Path}/{Salon.Id(theirs)}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.ListAsync())[0]!["status"]!.GetValue<string>().Should().Be("confirmed");
    }
}
