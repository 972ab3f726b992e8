using System.Net;
using Vivtorok.FunctionalTests.Http;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Accounts;

public sealed class StepUpTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string StepUp = "/api/v1/auth/step-up";
    private static readonly object Key = new { name = "Key", scopes = new[] { "read" } };

    [Fact]
    public async Task Ten_minutes_after_signing_in_a_dangerous_step_asks_again_who_is_there()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var fresh = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/api-keys", Key);
        api.Clock.Advance(TimeSpan.FromMinutes(11));
        var asked = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/api-keys", Key);
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, StepUp, new { password = TestWorkspace.Password });
        var proved = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/api-keys", Key);

        fresh.Status.Should().Be(HttpStatusCode.Created);
        asked.Should().Be((HttpStatusCode.Forbidden, "auth.step_up_required"));
        proved.Status.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_code_of_the_app_proves_it_too_and_counts_once()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var app = await Authenticator.SetUpAsync(api, workspace.Owner);
        api.Clock.Advance(TimeSpan.FromMinutes(11));
        var code = app.Code;

        var right = await workspace.Owner.TryAsync(HttpMethod.Post, StepUp, new { code });
        var again = await workspace.Owner.TryAsync(HttpMethod.Post, StepUp, new { code });

        right.Status.Should().Be(HttpStatusCode.OK);
        again.Code.Should().Be("auth.wrongCode");
    }

    [Fact]
    public async Task A_wrong_password_proves_nothing_and_a_few_of_them_are_too_many()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var wrong = await workspace.Owner.TryAsync(HttpMethod.Post, StepUp, new { password = "not this one" });
        for (var i = 0; i < 4; i++) await workspace.Owner.TryAsync(HttpMethod.Post, StepUp, new { password = "not this one" });

        wrong.Should().Be((HttpStatusCode.BadRequest, "account.wrongPassword"));
        (await workspace.Owner.TryAsync(HttpMethod.Post, StepUp, new { password = TestWorkspace.Password })).Code.Should().Be("auth.lockedOut");
    }

    [Fact]
    public async Task Every_dangerous_route_asks_again()
    {
        var full = await FullWorkspace.OpenAsync(api);
        api.Clock.Advance(TimeSpan.FromMinutes(11));

        var operations = (await ApiDocumentReader.OperationsAsync(api)).ToDictionary(operation => operation.Id);
        var open = new List<string>();
        foreach (var id in Dangerous)
        {
            var operation = operations[id];
            var path = ApiDocumentReader.Fill(operation.Path, place => full.IdFor(operation.Path, place));
            var (_, code) = await full.Workspace.Owner.TryAsync(new HttpMethod(operation.Method), path, operation.HasBody ? new { code = "1", name = "x", required = true, role = "viewer", confirm = true, scopes = new[] { "read" } } : null);
            if (code != "auth.step_up_required") open.Add($"{id}: {code}");
        }

        open.Should().BeEmpty();
    }

    [Fact]
    public async Task An_api_key_is_not_asked_but_needs_the_scope()
    {
        var full = await FullWorkspace.OpenAsync(api);
        var plain = await full.Workspace.GivenApiClientAsync("read", "write");
        var exporting = await full.Workspace.GivenApiClientAsync("read", "export");
        var erasing = await full.Workspace.GivenApiClientAsync("read", "write", "erase");
        api.Clock.Advance(TimeSpan.FromMinutes(11));
        var person = $"/api/v1/contacts/{full.IdFor("/api/v1/contacts/", "id")}";

        (await plain.TryAsync(HttpMethod.Get, "/api/v1/contacts/export")).Code.Should().Be("apiKey.scope");
        (await plain.TryAsync(HttpMethod.Post, $"{person}/erasure", new { confirm = true })).Code.Should().Be("apiKey.scope");
        (await exporting.TryAsync(HttpMethod.Get, "/api/v1/contacts/export")).Status.Should().Be(HttpStatusCode.OK);
        (await exporting.TryAsync(HttpMethod.Get, $"{person}/personal-data")).Status.Should().Be(HttpStatusCode.OK);
        (await erasing.TryAsync(HttpMethod.Post, $"{person}/erasure", new { confirm = true })).Status.Should().Be(HttpStatusCode.OK);
    }

    private static readonly string[] Dangerous =
    [
        "ExportContacts", "ExportPerson", "ErasePerson", "CreateApiKey", "ChangeMemberRole", "RemoveMember", "InviteMember", "RequireSecondFactor",
        "BeginSecondFactor", "ConfirmSecondFactor", "RenewRecoveryCodes", "TurnSecondFactorOff",
    ];
}
