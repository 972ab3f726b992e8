using System.Text.Json.Nodes;
using Vivtorok.FunctionalTests.Accounts;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Security;

public sealed class AuditTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_change_is_kept_with_who_made_it_and_what_stood_there_before_and_after()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (_, email) = await workspace.GivenMemberWithEmailAsync("viewer");
        var member = (await workspace.Owner.GetJsonAsync("/api/v1/team/members"))["items"]!.AsArray().Single(row => (string?)row!["email"] == email)!;

        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, $"/api/v1/team/members/{member["id"]}", new { role = "admin" });
        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, "/api/v1/workspace", new { name = "Нова назва" });

        var entry = (await AuditAsync(workspace, $"entityId={member["id"]}&action=changed")).Single();
        entry["actorName"]!.GetValue<string>().Should().Be("Олена Коваль");
        entry["changes"]!.ToJsonString().Should().Be("""[{"field":"role","before":"viewer","after":"admin","hidden":false}]""");
        (await AuditAsync(workspace, "entity=Workspace")).Single()["changes"]![0]!["after"]!.GetValue<string>().Should().Be("Нова назва");
    }

    [Fact]
    public async Task What_is_known_about_people_is_named_and_not_kept()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var contact = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Ярина Шевчук", phone = "+380671239988" });

        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, $"/api/v1/contacts/{contact["id"]}", new { name = "Ярина Гнатюк", phone = "+380671239977" });

        var entry = (await AuditAsync(workspace, $"entityId={contact["id"]}&action=changed")).Single();
        entry["changes"]!.AsArray().Single(change => (string?)change!["field"] == "name")!["hidden"]!.GetValue<bool>().Should().BeTrue();
        entry.ToJsonString().Should().NotContainAny("Шевчук", "Гнатюк", "+380671239988", "+380671239977");
    }

    [Fact]
    public async Task Secrets_never_stand_in_the_audit()
    {
        const string modelKey = "sk-ant-api03-aVerySecretKeyOfTheWorkspace-0123456789";
        const string otherKey = "sk-ant-api03-anotherSecretKeyOfTheWorkspace-987654";
        const string password = "синій самовар 88";
        var workspace = await api.GivenWorkspaceAsync();
        var owner = workspace.Owner;
        var app = await Authenticator.SetUpAsync(api, owner);
        var key = (await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/api-keys", new { name = "Key", scopes = new[] { "read" } }))["key"]!.GetValue<string>();
        foreach (var secret in new[] { modelKey, otherKey }) await owner.TryAsync(HttpMethod.Put, "/api/v1/agent/model", new { key = secret });
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/change-password", new { currentPassword = TestWorkspace.Password, newPassword = password });

        var all = string.Join('\n', (await AuditAsync(workspace, "limit=100")).Select(row => row.ToJsonString()));

        all.Should().Contain("passwordChanged").And.Contain("ApiKey").And.Contain("secondFactorOn");
        all.Should().NotContainAny([modelKey, otherKey, key, password, TestWorkspace.Password, app.Secret, .. app.RecoveryCodes]);
        all.Should().NotMatchRegex("[0-9a-f]{64}").And.NotContain("CfDJ8", "what was encrypted is not shown either");
    }

    [Fact]
    public async Task Exports_and_erasures_stand_in_the_audit()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var contact = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Ярина Шевчук" });
        await workspace.Owner.GetStringAsync(new Uri("/api/v1/contacts/export", UriKind.Relative));
        await workspace.Owner.GetByteArrayAsync(new Uri($"/api/v1/contacts/{contact["id"]}/personal-data", UriKind.Relative));
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/contacts/{contact["id"]}/erasure", new { confirm = true });

        (await AuditAsync(workspace, "action=exported")).Should().HaveCount(2);
        (await AuditAsync(workspace, "action=erased")).Should().ContainSingle();
    }

    [Fact]
    public async Task The_audit_is_narrowed_by_member_and_time()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var since = api.Clock.GetUtcNow();
        api.Clock.Advance(TimeSpan.FromMinutes(1));
        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, "/api/v1/workspace", new { name = "Нова назва" });

        (await AuditAsync(workspace, $"memberId={workspace.OwnerId}&from={Uri.EscapeDataString(since.ToString("O"))}")).Should().ContainSingle();
        (await AuditAsync(workspace, $"memberId={Guid.NewGuid()}")).Should().BeEmpty();
        (await AuditAsync(workspace, $"entity=Workspace&to={Uri.EscapeDataString(since.ToString("O"))}")).Should().BeEmpty();
    }

    private static async Task<IReadOnlyList<JsonNode>> AuditAsync(TestWorkspace workspace, string query) =>
        [.. (await workspace.Owner.GetJsonAsync($"/api/v1/audit?{query}"))["items"]!.AsArray().Select(row => row!)];
}
