using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Security;

/// <summary>What strangers can reach: all of it is counted and all of it tells browsers to be careful.</summary>
public sealed class PublicRouteTests(RouteFixture api) : IClassFixture<RouteFixture>
{
    // Watched by machines every few seconds, and cheap; the clock is there in test runs only.
    private static readonly string[] NotCounted = ["/health/live", "/health/ready", "/testing/clock"];

    [Fact]
    public async Task Every_route_that_strangers_can_call_counts_its_calls()
    {
        var open = api.Routes.Where(route => route.Role is null && !NotCounted.Contains(route.Path)).ToList();
        var uncounted = new List<string>();
        foreach (var route in open)
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), Fill(route.Path));
            using var response = await api.Anonymous().SendAsync(request);
            if (!response.Headers.Contains("RateLimit-Limit")) uncounted.Add($"{route}: {(int)response.StatusCode}");
        }

        open.Should().HaveCountGreaterThan(12);
        uncounted.Should().BeEmpty();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/inbox")]
    [InlineData("/swagger")]
    public async Task A_page_runs_no_script_but_ours_and_stands_in_no_other_site(string page)
    {
        using var response = await api.Anonymous().GetAsync(new Uri(page, UriKind.Relative));

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.Should().Contain("default-src 'none'").And.Contain("script-src 'self';").And.Contain("base-uri 'none'").And.Contain("frame-ancestors 'none'");
        policy.Split(';').Single(part => part.Trim().StartsWith("script-src", StringComparison.Ordinal)).Should().NotContain("unsafe").And.NotContain("http");
        response.Headers.GetValues("Cross-Origin-Opener-Policy").Should().Equal("same-origin");
        response.Headers.GetValues("Cross-Origin-Resource-Policy").Should().Equal("same-origin");
        response.Headers.GetValues("Referrer-Policy").Should().ContainSingle();
        response.Headers.GetValues("Permissions-Policy").Single().Should().Contain("camera=()").And.Contain("microphone=()");
    }

    [Fact]
    public async Task The_chat_page_stands_in_the_sites_that_its_channel_names_and_in_no_others()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var bound = await WebChat.OpenAsync(api, workspace.Owner, allowedSites: "verba.example");
        var free = await WebChat.OpenAsync(api, workspace.Owner);

        (await FramingAsync(bound.Key)).Should().Be("frame-ancestors 'self' verba.example:* *.verba.example:*");
        (await FramingAsync(free.Key)).Should().Be("frame-ancestors *");
    }

    [Fact]
    public async Task Over_https_browsers_are_told_to_stay_there_for_a_year()
    {
        using var response = await api.Anonymous().GetAsync(new Uri("https://crm.example.com/api/v1/auth/session"));

        response.Headers.GetValues("Strict-Transport-Security").Single().Should().Be("max-age=31536000; includeSubDomains");
    }

    [Fact]
    public async Task Live_updates_are_refused_to_pages_of_other_sites()
    {
        var workspace = await api.GivenWorkspaceAsync();

        (await NegotiateAsync(workspace.Owner, "https://evil.example")).Should().Be(System.Net.HttpStatusCode.Forbidden);
        (await NegotiateAsync(workspace.Owner, "http://localhost")).Should().Be(System.Net.HttpStatusCode.OK);
    }

    private static async Task<System.Net.HttpStatusCode> NegotiateAsync(HttpClient browser, string site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Vivtorok.Api.Realtime.InboxHub.Path}/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", site);
        using var response = await browser.SendAsync(request);
        return response.StatusCode;
    }

    [Fact]
    public async Task Whoever_finds_a_weakness_is_told_where_to_say_so()
    {
        var text = await api.Anonymous().GetStringAsync(new Uri("/.well-known/security.txt", UriKind.Relative));

        text.Should().MatchRegex("(?m)^Contact: mailto:security@").And.MatchRegex("(?m)^Expires: 20[0-9-]{8}T00:00:00Z").And.MatchRegex("(?m)^Canonical: http");
    }

    private async Task<string> FramingAsync(string key)
    {
        using var response = await api.Anonymous().GetAsync(new Uri($"/chat/{key}", UriKind.Relative));
        return response.Headers.GetValues("Content-Security-Policy").Single().Split(';')[^1].Trim();
    }

    private static string Fill(string path) => System.Text.RegularExpressions.Regex.Replace(path, @"\{[^}]*guid[^}]*\}", Guid.NewGuid().ToString()).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal);
}
