using System.Globalization;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Privacy;

public sealed class UseCountTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task What_people_use_is_counted_by_day_and_part_and_shown_to_them_as_it_is_kept()
    {
        AtNoon();
        var (first, second) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        for (var i = 0; i < 2; i++) await first.Owner.GetJsonAsync("/api/v1/promotions");
        await second.Owner.GetJsonAsync("/api/v1/promotions");
        await (await first.GivenApiClientAsync("read")).GetJsonAsync("/api/v1/promotions"); // a program is no person
        await first.Owner.GetAsync("/api/v1/promotions?stranger=1");

        var count = await CountAsync(first.Owner, "Promotions");

        (count.Times, count.People).Should().Be((3, 2));
        (await CountAsync(second.Owner, "Promotions")).Should().Be(count, "counts are of the installation, of no workspace");
    }

    [Fact]
    public async Task With_the_day_it_is_forgotten_who_was_counted()
    {
        AtNoon();
        var workspace = await api.GivenWorkspaceAsync();
        await workspace.Owner.GetJsonAsync("/api/v1/tasks");
        await workspace.Owner.GetJsonAsync("/api/v1/tasks");
        var before = await CountAsync(workspace.Owner, "Tasks");

        api.Clock.Advance(TimeSpan.FromDays(1));
        await workspace.Owner.GetJsonAsync("/api/v1/tasks");
        var after = await CountAsync(workspace.Owner, "Tasks");

        (before.Times, before.People).Should().Be((2, 1));
        (after.Times, after.People, after.Day).Should().Be((1, 1, before.Day.AddDays(1)));
    }

    // No day ends in the middle of a test.
    private void AtNoon() => api.Clock.Set(new DateTimeOffset(DateTime.UtcNow.Date, TimeSpan.Zero).AddHours(12));

    private static async Task<(DateOnly Day, long Times, int People)> CountAsync(HttpClient client, string part)
    {
        var rows = (await client.GetJsonAsync("/api/v1/privacy/use-counts?limit=100"))["items"]!.AsArray();
        rows[0]!.AsObject().Select(field => field.Key).Should().BeEquivalentTo("id", "day", "part", "times", "people");
        var row = rows.First(one => one!["part"]!.GetValue<string>() == part)!;
        return (DateOnly.Parse(row["day"]!.GetValue<string>(), CultureInfo.InvariantCulture), row["times"]!.GetValue<long>(), row["people"]!.GetValue<int>());
    }
}
