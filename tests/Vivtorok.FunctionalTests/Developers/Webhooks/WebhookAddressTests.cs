using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Developers.Webhooks;

/// <summary>The product as it ships: no setting lets it call its own machine.</summary>
public sealed class WebhookAddressTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("http://hooks.example.com/")]
    [InlineData("https://hooks.example.com:8443/")]
    [InlineData("https://user:word@hooks.example.com/")]
    [InlineData("https://hooks.example.com/#here")]
    [InlineData("https://localhost/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("ftp://hooks.example.com/")]
    [InlineData("hooks.example.com")]
    public async Task An_address_that_is_not_on_the_internet_is_refused(string url)
    {
        var workspace = await api.GivenWorkspaceAsync();
        var good = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/webhook-endpoints", new { url = "https://hooks.example.com/in", eventTypes = new[] { "contact.created" } });

        (await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/webhook-endpoints", new { url, eventTypes = new[] { "contact.created" } })).Should().Be((HttpStatusCode.BadRequest, "webhook.url"));
        (await workspace.Owner.TryAsync(HttpMethod.Patch, $"/api/v1/webhook-endpoints/{good["id"]}", new { url })).Should().Be((HttpStatusCode.BadRequest, "webhook.url"));
    }

    [Theory]
    [InlineData("webhook.test")]
    [InlineData("contact.exploded")]
    [InlineData(null)]
    public async Task An_endpoint_listens_to_events_that_exist(string? type)
    {
        var workspace = await api.GivenWorkspaceAsync();
        var eventTypes = type is null ? [] : new[] { type };

        (await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/webhook-endpoints", new { url = "https://hooks.example.com/in", eventTypes })).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Only_the_owner_sees_endpoints_and_proves_again_who_they_are_before_a_secret_is_shown()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (admin, key) = (await workspace.GivenMemberAsync("admin"), await workspace.GivenApiClientAsync("read", "write"));
        var body = new { url = "https://hooks.example.com/in", eventTypes = new[] { "contact.created" } };

        (await admin.TryAsync(HttpMethod.Get, "/api/v1/webhook-endpoints")).Should().Be((HttpStatusCode.Forbidden, "role.insufficient"));
        (await key.TryAsync(HttpMethod.Post, "/api/v1/webhook-endpoints", body)).Should().Be((HttpStatusCode.Forbidden, "apiKey.notAllowed"));
        api.Clock.Advance(TimeSpan.FromMinutes(20));
        (await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/webhook-endpoints", body)).Should().Be((HttpStatusCode.Forbidden, "auth.step_up_required"));
    }
}
