using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Http;

public sealed class PlumbingTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_change_with_a_cookie_needs_the_header_that_other_sites_cannot_send()
    {
        var workspace = await api.GivenWorkspaceAsync();
        workspace.Owner.DefaultRequestHeaders.Remove("X-CSRF");

        (await workspace.Owner.TryAsync(HttpMethod.Patch, "/api/v1/workspace", new { name = "X" })).Should().Be((HttpStatusCode.Forbidden, "csrf.missing"));
        (await workspace.Owner.TryAsync(HttpMethod.Get, "/api/v1/workspace")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unknown_parameter_is_refused_and_named()
    {
        var workspace = await api.GivenWorkspaceAsync();

        using var response = await workspace.Owner.GetAsync(new Uri("/api/v1/contacts?serach=x", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        problem["code"]!.GetValue<string>().Should().Be("request.unknownParameter");
        problem["errors"]!["serach"].Should().NotBeNull();
        problem["traceId"].Should().NotBeNull();
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest, "request.malformed")]
    [InlineData("", HttpStatusCode.BadRequest, "request.malformed")]
    [InlineData("""{"name":{}}""", HttpStatusCode.BadRequest, "request.malformed")]
    public async Task Json_that_cannot_be_read_is_the_clients_mistake(string body, HttpStatusCode status, string code)
    {
        var workspace = await api.GivenWorkspaceAsync();

        (await SendAsync(workspace.Owner, new StringContent(body, Encoding.UTF8, "application/json"))).Should().Be((status, code));
    }

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        var workspace = await api.GivenWorkspaceAsync();

        (await SendAsync(workspace.Owner, new StringContent("name=X", Encoding.UTF8, "text/plain"))).Should().Be((HttpStatusCode.UnsupportedMediaType, "request.contentType"));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_unread()
    {
        var workspace = await api.GivenWorkspaceAsync();

        (await SendAsync(workspace.Owner, new ByteArrayContent(new byte[2_000_000]) { Headers = { ContentType = new("application/json") } }))
            .Should().Be((HttpStatusCode.RequestEntityTooLarge, "request.tooLarge"));
    }

    [Fact]
    public async Task Unknown_addresses_and_methods_are_problems_too()
    {
        var client = api.Anonymous();

        (await client.TryAsync(HttpMethod.Get, "/api/v1/nothing")).Should().Be((HttpStatusCode.NotFound, "route.notFound"));
        (await client.TryAsync(HttpMethod.Delete, "/api/v1/auth/login")).Should().Be((HttpStatusCode.MethodNotAllowed, "request.method"));
        (await client.TryAsync(HttpMethod.Get, "/api/v1/contacts/not-an-id")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_row_has_its_version_as_etag_and_a_stale_edit_is_refused_with_the_row()
    {
        var workspace = await api.GivenWorkspaceAsync();
        using var read = await workspace.Owner.GetAsync(new Uri("/api/v1/workspace", UriKind.Relative));
        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, "/api/v1/workspace", new { name = "Друга назва" });

        using var request = new HttpRequestMessage(HttpMethod.Patch, "/api/v1/workspace") { Content = JsonContent.Create(new { name = "Третя назва" }) };
        request.Headers.IfMatch.Add(read.Headers.ETag!);
        using var stale = await workspace.Owner.SendAsync(request);

        read.Headers.ETag!.Tag.Should().Be("\"1\"");
        stale.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        JsonNode.Parse(await stale.Content.ReadAsStringAsync())!["current"]!["name"]!.GetValue<string>().Should().Be("Друга назва");
    }

    [Fact]
    public async Task Every_answer_tells_browsers_to_be_careful()
    {
        using var response = await api.Anonymous().GetAsync(new Uri("/api/v1/auth/session", UriKind.Relative));

        response.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'none'");
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        response.Headers.GetValues("X-Frame-Options").Should().Equal("DENY");
        response.Headers.GetValues("RateLimit-Remaining").Should().ContainSingle();
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task Health_says_that_the_database_is_there()
    {
        var health = await api.Anonymous().GetJsonAsync("/health/ready");

        health["status"]!.GetValue<string>().Should().Be("healthy");
        health["checks"]![0]!["name"]!.GetValue<string>().Should().Be("database");
    }

    [Fact]
    public async Task The_clock_of_a_test_run_can_be_set()
    {
        var answer = await api.Anonymous().SendJsonAsync(HttpMethod.Put, "/testing/clock", new { now = "2027-01-05T10:00:00+02:00" });

        answer["now"]!.GetValue<DateTimeOffset>().Should().Be(new DateTimeOffset(2027, 1, 5, 8, 0, 0, TimeSpan.Zero));
        api.Clock.GetUtcNow().Should().BeCloseTo(new DateTimeOffset(2027, 1, 5, 8, 0, 0, TimeSpan.Zero), TimeSpan.FromSeconds(20));
    }

    private static async Task<(HttpStatusCode Status, string? Code)> SendAsync(HttpClient client, HttpContent content)
    {
        using var response = await client.PatchAsync(new Uri("/api/v1/workspace", UriKind.Relative), content);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())?["code"]?.GetValue<string>());
    }
}
