using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Agent;

public sealed class MannersTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/agent/manners";

    [Fact]
    public async Task A_workspace_that_never_set_them_has_the_usual_manners()
    {
        var manners = await (await api.GivenWorkspaceAsync()).Owner.GetJsonAsync(Path);

        manners["customersMayCallAgent"]!.GetValue<bool>().Should().BeTrue();
        (manners["closeAfterHours"]!.GetValue<int>(), manners["remindAfterHours"]!.GetValue<int>(), manners["returnAfterHours"]).Should().Be((24, 2, null));
        manners["followUps"]!.ToJsonString().Should().Be("""{"from":"09:00","to":"20:00","openDaysOnly":true,"most":2}""");
    }

    [Fact]
    public async Task Manners_are_replaced_on_the_version_that_was_read_and_by_admins_only()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (agent, body) = (await workspace.GivenMemberAsync("agent"), Body("10:00", "19:00"));

        var before = await workspace.Owner.GetJsonAsync(Path);
        var saved = await workspace.Owner.SendJsonAsync(HttpMethod.Put, Path, body);
        var forbidden = await agent.TryAsync(HttpMethod.Put, Path, body);
        workspace.Owner.DefaultRequestHeaders.Add("If-Match", "\"0\"");
        var stale = await workspace.Owner.TryAsync(HttpMethod.Put, Path, body);

        (saved["version"]!.GetValue<int>(), saved["closeAfterHours"], saved["returnAfterHours"]!.GetValue<int>()).Should().Be((before["version"]!.GetValue<int>() + 1, null, 4));
        forbidden.Status.Should().Be(HttpStatusCode.Forbidden);
        stale.Should().Be((HttpStatusCode.PreconditionFailed, "version.conflict"));
    }

    [Theory]
    [InlineData("20:00", "09:00")]
    [InlineData("9:00", "20:00")]
    [InlineData("25:00", "26:00")]
    public async Task A_send_window_is_a_time_after_a_time(string from, string to)
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;

        (await owner.TryAsync(HttpMethod.Put, Path, Body(from, to))).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    private static JsonObject Body(string from, string to) => new()
    {
        ["customersMayCallAgent"] = false, ["closeAfterHours"] = null, ["remindAfterHours"] = 3, ["returnAfterHours"] = 4,
        ["followUps"] = new JsonObject { ["from"] = from, ["to"] = to, ["openDaysOnly"] = false, ["most"] = 1 },
    };
}
