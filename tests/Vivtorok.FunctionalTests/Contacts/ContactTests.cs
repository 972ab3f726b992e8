using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Contacts;

public sealed class ContactTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/contacts";

    [Theory]
    [InlineData("067 555 12 34", "+380675551234")]
    [InlineData("+48 512 345 678", "+48512345678")]
    public async Task A_phone_is_kept_in_one_form_however_it_was_typed(string typed, string kept)
    {
        var workspace = await api.GivenWorkspaceAsync();

        var made = await workspace.Owner.SendJsonAsync(HttpMethod.Post, Path, new { name = " Олена ", phone = typed, email = "Olena@Example.COM " });

        made["phone"]!.GetValue<string>().Should().Be(kept);
        made["email"]!.GetValue<string>().Should().Be("olena@example.com");
        made["name"]!.GetValue<string>().Should().Be("Олена");
        made["lifecycleStage"]!.GetValue<string>().Should().Be("lead");
    }

    [Fact]
    public async Task A_patch_changes_what_it_names_clears_what_is_null_and_leaves_the_rest()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var id = await GivenContactAsync(workspace, new { name = "Олена", phone = "+380675551234", email = "o@example.com", tags = new[] { "vip" } });

        var changed = await workspace.Owner.SendJsonAsync(HttpMethod.Patch, $"{Path}/{id}", JsonNode.Parse("""{"email":null,"notes":"Любить каву"}"""));

        changed["name"]!.GetValue<string>().Should().Be("Олена");
        changed["phone"]!.GetValue<string>().Should().Be("+380675551234");
        changed["email"].Should().BeNull();
        changed["notes"]!.GetValue<string>().Should().Be("Любить каву");
        changed["tags"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task Custom_fields_take_the_form_of_their_type_and_merge_by_key()
    {
        var salon = await Appointments.Salon.OpenAsync(api);
        await salon.Owner.SendJsonAsync(HttpMethod.Patch, $"{Path}/{salon.Contact}", new { customFields = new { hair = "LONG" } });

        var refused = await salon.Owner.TryAsync(HttpMethod.Patch, $"{Path}/{salon.Contact}", new { customFields = new { hair = "green" } });
        var unknown = await salon.Owner.TryAsync(HttpMethod.Patch, $"{Path}/{salon.Contact}", new { customFields = new { nope = "1" } });
        var kept = await salon.Owner.GetJsonAsync($"{Path}/{salon.Contact}");

        refused.Should().Be((HttpStatusCode.BadRequest, "contact.invalid"));
        unknown.Should().Be((HttpStatusCode.BadRequest, "contact.invalid"));
        kept["customFields"]!["hair"]!.GetValue<string>().Should().Be("long");
    }

    [Theory]
    [InlineData("067 5551234", 1)]
    [InlineData("КОВАЛЬ", 1)]
    [InlineData("коваль олена", 1)]
    [InlineData("example.com", 2)]
    [InlineData("%", 0)]
    public async Task Search_looks_in_name_phone_and_email(string search, int found)
    {
        var workspace = await api.GivenWorkspaceAsync();
        await GivenContactAsync(workspace, new { name = "Олена Коваль", phone = "+380675551234", email = "olena@example.com" });
        await GivenContactAsync(workspace, new { name = "Іван", email = "ivan@example.com" });

        var list = await workspace.Owner.GetJsonAsync($"{Path}?search={Uri.EscapeDataString(search)}");

        list["items"]!.AsArray().Should().HaveCount(found);
    }

    [Fact]
    public async Task Stage_and_tag_narrow_the_list()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await GivenContactAsync(workspace, new { name = "A", tags = new[] { "VIP", "нова" }, lifecycleStage = "customer" });
        await GivenContactAsync(workspace, new { name = "B", tags = new[] { "vip-2" } });

        (await workspace.Owner.GetJsonAsync($"{Path}?tag=vip"))["items"]!.AsArray().Should().ContainSingle();
        (await workspace.Owner.GetJsonAsync($"{Path}?stage=lead"))["items"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task Pages_show_the_newest_first_and_nobody_twice()
    {
        var workspace = await api.GivenWorkspaceAsync();
        for (var n = 0; n < 5; n++) await GivenContactAsync(workspace, new { name = $"c{n}" });

        var first = await workspace.Owner.GetJsonAsync($"{Path}?limit=3");
        var second = await workspace.Owner.GetJsonAsync($"{Path}?limit=3&cursor={first["nextCursor"]}");

        first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(c => c!["name"]!.GetValue<string>()).Should().Equal("c4", "c3", "c2", "c1", "c0");
        second["nextCursor"].Should().BeNull();
    }

    [Fact]
    public async Task An_export_runs_nothing_in_a_spreadsheet()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await GivenContactAsync(workspace, new { name = "=HYPERLINK(\"http://evil.example\",\"x\")", phone = "+380675551234", notes = "@SUM(1)\r\nдва" });

        var csv = await workspace.Owner.GetStringAsync($"{Path}/export");

        csv.Should().Contain("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\"").And.Contain(",+380675551234,").And.Contain("\"'@SUM(1)\r\nдва\"");
    }

    [Fact]
    public async Task A_contact_is_deleted_with_what_hangs_on_it_and_says_so()
    {
        var salon = await Appointments.Salon.OpenAsync(api);
        await salon.BookAsync(Appointments.Salon.At(1, 12));

        var deleted = await salon.Owner.SendJsonAsync(HttpMethod.Delete, $"{Path}/{salon.Contact}");
        var again = await salon.Owner.TryAsync(HttpMethod.Delete, $"{Path}/{salon.Contact}");

        deleted["appointments"]!.GetValue<int>().Should().Be(1);
        again.Should().Be((HttpStatusCode.NotFound, "contact.notFound"));
        (await salon.ListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_has_written_is_not_deleted()
    {
        var workspace = await api.GivenWorkspaceAsync();
        using var visitor = await workspace.GivenVisitorAsync(await workspace.GivenWebChatAsync());
        await visitor.SendJsonAsync(HttpMethod.Post, "/api/v1/web-chat/messages", new { clientMessageId = Guid.NewGuid(), text = "Добрий день" });
        var contact = Appointments.Salon.Id((await workspace.Owner.GetJsonAsync(Path))["items"]![0]);

        var answer = await workspace.Owner.TryAsync(HttpMethod.Delete, $"{Path}/{contact}");
        var detail = await workspace.Owner.GetJsonAsync($"{Path}/{contact}");
        var timeline = (await workspace.Owner.GetJsonAsync($"{Path}/{contact}/timeline"))["items"]!.AsArray();

        answer.Should().Be((HttpStatusCode.Conflict, "contact.hasConversations"));
        detail["identities"]!.AsArray().Should().ContainSingle();
        timeline.Should().ContainSingle().Which!["kind"]!.GetValue<string>().Should().Be("conversation");
    }

    [Fact]
    public async Task An_edit_of_an_old_version_is_refused()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var id = await GivenContactAsync(workspace, new { name = "Олена" });
        using var read = await workspace.Owner.GetAsync($"{Path}/{id}");
        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, $"{Path}/{id}", new { name = "Олеся" });
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{Path}/{id}") { Content = JsonContent.Create(new { name = "Оля" }) };
        request.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.ToString());

        using var answer = await workspace.Owner.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        (await workspace.Owner.GetJsonAsync($"{Path}/{id}"))["name"]!.GetValue<string>().Should().Be("Олеся");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PATCH", "")]
    [InlineData("DELETE", "")]
    [InlineData("GET", "/timeline")]
    public async Task A_contact_of_another_workspace_is_not_found(string method, string rest)
    {
        var (mine, other) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        var theirs = await GivenContactAsync(other, new { name = "Чужа" });

        var answer = await mine.Owner.TryAsync(new HttpMethod(method), $"{Path}/{theirs}{rest}", method == "PATCH" ? new { name = "x" } : null);

        answer.Should().Be((HttpStatusCode.NotFound, "contact.notFound"));
    }

    private static async Task<Guid> GivenContactAsync(TestWorkspace workspace, object body) =>
        Appointments.Salon.Id(await workspace.Owner.SendJsonAsync(HttpMethod.Post, Path, body));
}
