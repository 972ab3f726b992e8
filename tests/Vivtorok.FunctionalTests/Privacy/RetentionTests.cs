using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Privacy;

public sealed class RetentionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/privacy/retention";

    [Fact]
    public async Task A_closed_conversation_goes_when_its_days_are_over_with_all_that_hangs_on_it_and_what_is_open_stays()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);
        var open = await person.Chat.GuestAsync();
        await open.AskAsync("Коли ви працюєте?");
        (await person.Chat.ActAsync(person.Conversation, "close")).EnsureSuccessStatusCode();
        await SetAsync(workspace, "closedConversations", 30);

        await LaterAsync(TimeSpan.FromDays(31), api.RetainAsync);

        (await person.Chat.ConversationsAsync()).Should().ContainSingle().Which.GetProperty("id").GetGuid().Should().NotBe(person.Conversation);
        (await workspace.Owner.TryAsync(HttpMethod.Get, $"/api/v1/conversations/{person.Conversation}/messages")).Status.Should().Be(HttpStatusCode.NotFound);
        (await workspace.Owner.GetJsonAsync("/api/v1/appointments"))["items"]!.AsArray().Should().NotBeEmpty();
        var run = (await workspace.Owner.GetJsonAsync($"{Path}/runs"))["items"]!.AsArray().Should().Contain(row => row!["kind"]!.GetValue<string>() == "closedConversations").Subject;
        (run!["removed"]!.GetValue<int>(), run["finishedAt"] is not null).Should().Be((1, true));
    }

    [Fact]
    public async Task The_preview_counts_what_would_go_and_removes_nothing()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);
        (await person.Chat.ActAsync(person.Conversation, "close")).EnsureSuccessStatusCode();

        var (now, later) = (await PreviewAsync(workspace, "closedConversations", 30), 0);
        await LaterAsync(TimeSpan.FromDays(31), async () => later = await PreviewAsync(workspace, "closedConversations", 30), signInAgain: workspace);

        (now, later).Should().Be((0, 1));
        (await person.Chat.ConversationsAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Who_has_been_silent_for_long_is_erased_with_a_receipt_and_who_has_something_open_or_is_restricted_stays()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var owner = workspace.Owner;
        var idle = await NewContactAsync(owner, "Тиха Пані");
        var busy = await NewContactAsync(owner, "Пані зі справою");
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/tasks", new { title = "Подзвонити", contactId = busy });
        var restricted = await NewContactAsync(owner, "Пані під захистом");
        await owner.SendJsonAsync(HttpMethod.Put, $"/api/v1/contacts/{restricted}/restriction", new { restricted = true });
        await SetAsync(workspace, "inactiveContacts", 90);

        await LaterAsync(TimeSpan.FromDays(91), api.RetainAsync);

        (await owner.GetJsonAsync("/api/v1/contacts"))["items"]!.AsArray().Select(row => row!["id"]!.GetValue<Guid>()).Should().BeEquivalentTo([busy, restricted]);
        var receipt = (await owner.GetJsonAsync("/api/v1/privacy/receipts"))["items"]!.AsArray().Should().ContainSingle().Subject!;
        (receipt["contactId"]!.GetValue<Guid>(), receipt["erasedBy"]!.GetValue<string>()).Should().Be((idle, "retention"));
    }

    [Fact]
    public async Task Rules_keep_within_what_is_lawful_are_set_on_the_version_that_was_read_and_only_by_an_admin()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var agent = await workspace.GivenMemberAsync("agent");
        var rules = (await workspace.Owner.GetJsonAsync(Path))["rules"]!.AsArray();

        rules.Should().OnlyContain(rule => rule!["least"]!.GetValue<int>() <= rule["usual"]!.GetValue<int>() && rule["usual"]!.GetValue<int>() <= rule["most"]!.GetValue<int>());
        (await workspace.Owner.TryAsync(HttpMethod.Put, Path, Rules("audit", 10))).Should().Be((HttpStatusCode.BadRequest, "retention.outOfBounds"));
        (await agent.TryAsync(HttpMethod.Put, Path, Rules("audit", 400))).Status.Should().Be(HttpStatusCode.Forbidden);
        (await SetAsync(workspace, "audit", 400))["rules"]!.AsArray().Single(rule => rule!["kind"]!.GetValue<string>() == "audit")!["days"]!.GetValue<int>().Should().Be(400);
        using var stale = new HttpRequestMessage(HttpMethod.Put, Path) { Content = System.Net.Http.Json.JsonContent.Create(Rules("audit", 500)) };
        stale.Headers.Add("If-Match", "\"7\"");
        (await workspace.Owner.SendAsync(stale)).StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Two_nodes_never_clean_at_once()
    {
        var workspace = await api.GivenWorkspaceAsync();
        for (var i = 0; i < 8; i++) await NewContactAsync(workspace.Owner, $"Тихий {i}");
        await SetAsync(workspace, "inactiveContacts", 90);

        await LaterAsync(TimeSpan.FromDays(91), () => Task.WhenAll(api.RetainAsync(), api.RetainAsync()));

        (await workspace.Owner.GetJsonAsync($"{Path}/runs"))["items"]!.AsArray().Where(run => run!["kind"]!.GetValue<string>() == "inactiveContacts").Should().ContainSingle().Which!["removed"]!.GetValue<int>().Should().Be(8);
    }

    private static async Task<Guid> NewContactAsync(HttpClient owner, string name) => (await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name }))["id"]!.GetValue<Guid>();

    private static object Rules(string kind, int days) => new { rules = new[] { new { kind, days } } };

    private static Task<JsonNode> SetAsync(TestWorkspace workspace, string kind, int days) => workspace.Owner.SendJsonAsync(HttpMethod.Put, Path, Rules(kind, days));

    private static async Task<int> PreviewAsync(TestWorkspace workspace, string kind, int days) =>
        (await workspace.Owner.GetJsonAsync($"{Path}/preview?kind={kind}&days={days}"))["items"]![0]!["rows"]!.GetValue<int>();

    // The clock goes back: sessions would be over too.
    private async Task LaterAsync(TimeSpan time, Func<Task> act, TestWorkspace? signInAgain = null)
    {
        api.Clock.Advance(time);
        if (signInAgain is not null) await signInAgain.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/login", new { email = signInAgain.OwnerEmail, password = TestWorkspace.Password });
        await act();
        api.Clock.Advance(-time);
    }
}
