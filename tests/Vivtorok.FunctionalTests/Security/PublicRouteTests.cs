using System.Net;
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
    [InlineData("/", "script-src 'nonce-*' 'strict-dynamic'; style-src 'self' 'nonce-*';")]
    [InlineData("/inbox", "script-src 'nonce-*' 'strict-dynamic'; style-src 'self' 'nonce-*';")]
    [InlineData("/chat/key", "script-src 'nonce-*' 'strict-dynamic'; style-src 'self' 'nonce-*';")]
    [InlineData("/swagger", "script-src 'self';")]
    public async Task A_page_runs_no_script_but_ours_and_stands_in_no_other_site(string page, string scripts)
    {
        using var response = await api.Anonymous().GetAsync(new Uri(page, UriKind.Relative));

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.Should().Match($"default-src 'none'; {scripts}*base-uri 'none'*frame-ancestors *").And.NotContain("http").And.NotContain("unsafe-eval");
        if (!page.StartsWith("/chat", StringComparison.Ordinal)) policy.Should().EndWith("frame-ancestors 'none'");
        response.Headers.GetValues("Cross-Origin-Opener-Policy").Should().Equal("same-origin");
        response.Headers.GetValues("Cross-Origin-Resource-Policy").Should().Equal(page.StartsWith("/chat", StringComparison.Ordinal) ? "cross-origin" : "same-origin");
        response.Headers.GetValues("Referrer-Policy").Should().ContainSingle();
        response.Headers.GetValues("Permissions-Policy").Single().Should().Contain("camera=()").And.Contain("microphone=()");
    }

    [Fact]
    public async Task A_page_and_its_policy_share_a_word_that_no_other_answer_has()
    {
        var client = api.Anonymous();
        var words = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var response = await client.GetAsync(new Uri("/inbox", UriKind.Relative));
            words.Add(response.Headers.GetValues("Content-Security-Policy").Single().Split("'nonce-")[1].Split('\'')[0]);
            var text = await response.Content.ReadAsStringAsync();
            text.Should().NotContain("__NONCE__");
            if (response.StatusCode == HttpStatusCode.OK) text.Should().Contain($"nonce=\"{words[i]}\""); // where the web app is built
        }

        words.Should().OnlyHaveUniqueItems().And.AllSatisfy(word => word.Should().MatchRegex("^[0-9a-f]{32}$"));
    }

    [Theory]
    [InlineData("/index.html")]
    [InlineData("/Chat.html")]
    public async Task A_page_is_never_sent_as_the_file_it_is_made_from(string file)
    {
        using var response = await api.Anonymous().GetAsync(new Uri(file, UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
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

    [Theory]
    [InlineData("/hubs/inbox", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("/HUBS/Inbox", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("/hubs/inbox", "null", HttpStatusCode.Forbidden)]
    [InlineData("/hubs/inbox", "http://localhost", HttpStatusCode.OK)]
    public async Task Live_updates_are_refused_to_pages_of_other_sites(string hub, string site, HttpStatusCode status)
    {
        var workspace = await api.GivenWorkspaceAsync();

        (await NegotiateAsync(workspace.Owner, hub, site)).Should().Be(status);
    }

    [Fact]
    public async Task A_session_counts_for_nothing_where_other_sites_call_however_the_path_is_written()
    {
        var workspace = await api.GivenWorkspaceAsync();
        workspace.Owner.DefaultRequestHeaders.Remove("X-CSRF");

        (await workspace.Owner.TryAsync(HttpMethod.Post, "/API/v1/Web-Chat/nothing/sessions", new { })).Code.Should().NotBe("csrf.missing");
    }

    private static async Task<HttpStatusCode> NegotiateAsync(HttpClient browser, string hub, string site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{hub}/negotiate?negotiateVersion=1");
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
