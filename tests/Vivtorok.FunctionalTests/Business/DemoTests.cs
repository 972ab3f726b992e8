using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Business;

public sealed class DemoTests(DemoTests.DemoApi api) : IClassFixture<DemoTests.DemoApi>
{
    [Fact]
    public async Task The_demo_looks_alive_and_leaves_nothing_to_do()
    {
        var account = await api.SeedDemoAsync();
        var owner = api.Browser();
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/login", new { email = account!.Email, password = account.Password });

        var conversations = await owner.AllAsync("/api/v1/conversations");
        conversations.Select(row => row["state"]!.ToString()).Distinct().Should().BeEquivalentTo("open", "agent", "snoozed", "closed");
        conversations.Should().Contain(row => row["draftWaiting"]!.GetValue<bool>()).And.Contain(row => row["handOff"] != null);
        (await owner.AllAsync("/api/v1/contacts")).Should().HaveCountGreaterThanOrEqualTo(40);
        (await owner.AllAsync("/api/v1/appointments")).Should().HaveCountGreaterThan(30);
        var seen = conversations.Count;
        await api.DrainWorkAsync();
        (await owner.AllAsync("/api/v1/conversations")).Should().HaveCount(seen);
    }

    [Fact]
    public async Task Seeding_again_changes_nothing()
    {
        var first = await api.SeedDemoAsync();
        var second = await api.SeedDemoAsync();

        second.Should().Be(first);
    }

    public sealed class DemoApi : ApiFixture
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Demo:Seed", "true")];
    }
}
