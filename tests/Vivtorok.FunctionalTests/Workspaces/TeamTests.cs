using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Workspaces;

public sealed class TeamTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Members = "/api/v1/team/members";

    [Fact]
    public async Task The_last_owner_can_be_neither_demoted_nor_removed()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var demoted = await workspace.Owner.TryAsync(HttpMethod.Patch, $"{Members}/{workspace.OwnerId}", new { role = "admin" });
        var removed = await workspace.Owner.TryAsync(HttpMethod.Delete, $"{Members}/{workspace.OwnerId}");

        demoted.Should().Be((HttpStatusCode.Conflict, "member.lastOwner"));
        removed.Should().Be((HttpStatusCode.Conflict, "member.lastOwner"));
    }

    [Fact]
    public async Task Two_owners_who_demote_each_other_at_once_leave_one_owner()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (second, email) = await workspace.GivenMemberWithEmailAsync("owner");
        var secondId = await IdOfAsync(workspace, email);

        await Task.WhenAll(
            workspace.Owner.TryAsync(HttpMethod.Patch, $"{Members}/{secondId}", new { role = "viewer" }),
            second.TryAsync(HttpMethod.Patch, $"{Members}/{workspace.OwnerId}", new { role = "viewer" }));

        var rows = (await second.GetJsonAsync(Members))["items"]!.AsArray();
        rows.Count(row => row!["role"]!.GetValue<string>() == "owner").Should().BeGreaterThan(0);
    }

    [Fact]
    public async Task A_changed_role_holds_from_the_next_request()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (member, email) = await workspace.GivenMemberWithEmailAsync("admin");
        var before = await member.TryAsync(HttpMethod.Get, "/api/v1/audit");

        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, $"{Members}/{await IdOfAsync(workspace, email)}", new { role = "viewer" });

        before.Status.Should().Be(HttpStatusCode.OK);
        (await member.TryAsync(HttpMethod.Get, "/api/v1/audit")).Should().Be((HttpStatusCode.Forbidden, "role.insufficient"));
    }

    [Fact]
    public async Task A_removed_member_is_out_at_once_and_so_are_their_keys()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (member, email) = await workspace.GivenMemberWithEmailAsync("owner");
        var key = await member.SendJsonAsync(HttpMethod.Post, "/api/v1/api-keys", new { name = "Theirs", scopes = new[] { "read" } });
        var client = api.Anonymous(key["key"]!.GetValue<string>());
        var before = await client.TryAsync(HttpMethod.Get, "/api/v1/workspace");

        await workspace.Owner.SendJsonAsync(HttpMethod.Delete, $"{Members}/{await IdOfAsync(workspace, email)}");

        before.Status.Should().Be(HttpStatusCode.OK);
        (await member.TryAsync(HttpMethod.Get, "/api/v1/workspace")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await client.TryAsync(HttpMethod.Get, "/api/v1/workspace")).Should().Be((HttpStatusCode.Unauthorized, "apiKey.invalid"));
        (await api.Anonymous().TryAsync(HttpMethod.Post, "/api/v1/auth/login", new { email, password = TestWorkspace.Password })).Code.Should().Be("account.noWorkspace");
    }

    [Fact]
    public async Task A_person_is_invited_once_and_a_member_not_at_all()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var email = api.NewEmail();
        await workspace.InviteAsync(email, "agent");

        var again = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/team/invitations", new { email = email.ToUpperInvariant(), role = "agent" });
        var member = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/team/invitations", new { email = workspace.OwnerEmail, role = "agent" });
        var roleless = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/team/invitations", new { email = api.NewEmail() });

        again.Should().Be((HttpStatusCode.Conflict, "invitation.exists"));
        member.Should().Be((HttpStatusCode.Conflict, "invitation.alreadyMember"));
        roleless.Status.Should().Be(HttpStatusCode.BadRequest, "no role must not mean the most powerful one");
    }

    [Fact]
    public async Task A_role_edited_from_an_old_version_is_a_conflict_that_shows_the_row()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (_, email) = await workspace.GivenMemberWithEmailAsync("agent");
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{Members}/{await IdOfAsync(workspace, email)}") { Content = new StringContent("""{"role":"viewer"}""", null, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", "\"7\"");

        using var response = await workspace.Owner.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["current"]!["role"]!.GetValue<string>().Should().Be("agent");
    }

    [Theory]
    [InlineData("Салон\r\nBcc: all@example.com")]
    [InlineData("Салон\u2028рядок")]
    [InlineData("Салон \u202Eмоц.live")]
    [InlineData("Виграш на https://evil.example")]
    [InlineData("Виграш на WWW.evil.example")]
    [InlineData("Виграш на evil.example/gift")]
    public async Task The_workspace_takes_no_name_that_is_a_link_or_cannot_be_seen(string name)
    {
        var workspace = await api.GivenWorkspaceAsync();
        using var request = new HttpRequestMessage(HttpMethod.Patch, "/api/v1/workspace") { Content = JsonContent.Create(new { name }) };

        using var response = await workspace.Owner.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!["name"].Should().NotBeNull();
    }

    [Theory]
    [InlineData("Rozetka.ua")]
    [InlineData("ФОП О.В.Коваль, м.Київ/Львів")]
    [InlineData("Салон 👩‍🎨 «Верба»")]
    public async Task A_name_with_a_dot_or_a_picture_is_a_name(string name)
    {
        var workspace = await api.GivenWorkspaceAsync();

        (await workspace.Owner.TryAsync(HttpMethod.Patch, "/api/v1/workspace", new { name })).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_workspace_is_renamed_by_its_owner_and_the_audit_tells()
    {
        var workspace = await api.GivenWorkspaceAsync();

        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, "/api/v1/workspace", new { name = "Нова назва" });
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/workspace/finish-set-up");

        var session = await workspace.Owner.GetJsonAsync("/api/v1/auth/session");
        session["workspace"]!["name"]!.GetValue<string>().Should().Be("Нова назва");
        session["workspace"]!["setUpAt"].Should().NotBeNull();
        var created = (await workspace.Owner.GetJsonAsync("/api/v1/audit?entity=Member"))["items"]!.AsArray();
        created.Should().ContainSingle().Which!["actorName"]!.GetValue<string>().Should().Be("Олена Коваль");
    }

    private static async Task<Guid> IdOfAsync(TestWorkspace workspace, string email) =>
        (await workspace.Owner.GetJsonAsync(Members))["items"]!.AsArray().Single(row => row!["email"]!.GetValue<string>() == email)!["id"]!.GetValue<Guid>();
}
