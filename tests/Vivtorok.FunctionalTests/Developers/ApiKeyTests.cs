using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Developers;

public sealed class ApiKeyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_key_is_shown_once_and_listed_without_its_secret()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var made = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/api-keys", new { name = "Website", scopes = new[] { "read", "write", "read" } });
        var list = await workspace.Owner.GetJsonAsync("/api/v1/api-keys");

        var secret = made["key"]!.GetValue<string>();
        secret.Should().MatchRegex("^vk_[0-9A-Za-z]{43}$");
        list.ToJsonString().Should().NotContain(secret);
        list["items"]!.AsArray().Should().ContainSingle().Which!["hint"]!.GetValue<string>().Should().Be(secret[^4..]);
        list["items"]![0]!["scopes"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task The_read_scope_reads_and_the_write_scope_writes()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (reader, writer) = (await workspace.GivenApiClientAsync("read"), await workspace.GivenApiClientAsync("write"));
        var contact = new { name = "Ірина", phone = "+380671112233" };

        (await reader.TryAsync(HttpMethod.Get, "/api/v1/contacts")).Status.Should().Be(HttpStatusCode.OK);
        (await reader.TryAsync(HttpMethod.Post, "/api/v1/contacts", contact)).Should().Be((HttpStatusCode.Forbidden, "apiKey.scope"));
        (await writer.TryAsync(HttpMethod.Get, "/api/v1/contacts")).Should().Be((HttpStatusCode.Forbidden, "apiKey.scope"));
        (await writer.TryAsync(HttpMethod.Post, "/api/v1/contacts", contact)).Status.Should().Be(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("GET", "/api/v1/api-keys")]
    [InlineData("POST", "/api/v1/api-keys")]
    [InlineData("GET", "/api/v1/webhook-endpoints")]
    [InlineData("GET", "/api/v1/team/members")]
    [InlineData("POST", "/api/v1/team/invitations")]
    [InlineData("GET", "/api/v1/auth/session")]
    [InlineData("POST", "/api/v1/auth/change-password")]
    public async Task A_key_can_reach_neither_keys_nor_team_nor_accounts(string method, string path)
    {
        var workspace = await api.GivenWorkspaceAsync();
        var client = await workspace.GivenApiClientAsync("read", "write");

        (await client.TryAsync(new HttpMethod(method), path, method == "GET" ? null : new { })).Should().Be((HttpStatusCode.Forbidden, "apiKey.notAllowed"));
    }

    [Fact]
    public async Task A_key_cannot_rename_the_workspace_though_its_maker_could()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var client = await workspace.GivenApiClientAsync("read", "write");

        (await client.TryAsync(HttpMethod.Patch, "/api/v1/workspace", new { name = "X" })).Should().Be((HttpStatusCode.Forbidden, "role.insufficient"));
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_once()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var client = await workspace.GivenApiClientAsync("read");
        var before = await client.TryAsync(HttpMethod.Get, "/api/v1/workspace");
        var id = (await workspace.Owner.GetJsonAsync("/api/v1/api-keys"))["items"]![0]!["id"]!.GetValue<Guid>();

        await workspace.Owner.SendJsonAsync(HttpMethod.Delete, $"/api/v1/api-keys/{id}");

        before.Status.Should().Be(HttpStatusCode.OK);
        (await client.TryAsync(HttpMethod.Get, "/api/v1/workspace")).Should().Be((HttpStatusCode.Unauthorized, "apiKey.invalid"));
        (await workspace.Owner.TryAsync(HttpMethod.Delete, $"/api/v1/api-keys/{id}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_unknown_key_is_refused_even_with_a_good_cookie()
    {
        var workspace = await api.GivenWorkspaceAsync();
        workspace.Owner.DefaultRequestHeaders.Authorization = new("Bearer", "vk_0000000000000000000000000000000000000000000");

        (await workspace.Owner.TryAsync(HttpMethod.Get, "/api/v1/workspace")).Should().Be((HttpStatusCode.Unauthorized, "apiKey.invalid"));
    }

    [Fact]
    public async Task A_key_without_scopes_is_not_made()
    {
        var workspace = await api.GivenWorkspaceAsync();

        (await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/api-keys", new { name = "None", scopes = Array.Empty<string>() })).Status.Should().Be(HttpStatusCode.BadRequest);
        (await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/api-keys", new { name = "None" })).Status.Should().Be(HttpStatusCode.BadRequest);
        (await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/api-keys", new { name = "None", scopes = new[] { "admin" } })).Status.Should().Be(HttpStatusCode.BadRequest);
    }
}
