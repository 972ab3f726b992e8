using System.Net;
using System.Net.Http.Json;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Http;

public sealed class StrictFixture : ApiFixture
{
    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [new("Limits:Factor", "1"), new("Limits:SignUpsPerHour", "3"), new("Limits:SignInsPerMinute", "4"), new("Limits:RequestsPerMinute", "50")];
}

public sealed class RateLimitTests(StrictFixture api) : IClassFixture<StrictFixture>
{
    [Fact]
    public async Task Too_much_is_refused_with_the_time_to_wait()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var other = await api.GivenWorkspaceAsync();
        await api.GivenWorkspaceAsync();

        using var fourth = await api.Browser().PostAsJsonAsync("/api/v1/auth/register", TestWorkspace.Registration(api.NewEmail()));
        var guesses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => api.Anonymous().TryAsync(HttpMethod.Post, "/api/v1/auth/login", new { email = "a@example.com", password = "guess" })));
        var requests = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => workspace.Owner.TryAsync(HttpMethod.Get, "/api/v1/workspace")));

        fourth.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        fourth.Headers.RetryAfter!.Delta.Should().BePositive().And.BeLessThanOrEqualTo(TimeSpan.FromHours(1));
        guesses.Count(guess => guess.Code == "request.tooMany").Should().Be(2);
        requests.Count(answer => answer.Status == HttpStatusCode.TooManyRequests).Should().BeInRange(10, 12);
        (await other.Owner.TryAsync(HttpMethod.Get, "/api/v1/workspace")).Status.Should().Be(HttpStatusCode.OK, "one workspace's haste is not another's");
    }
}
