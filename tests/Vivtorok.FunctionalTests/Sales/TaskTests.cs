using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Sales;

public sealed class TaskTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/tasks";

    [Fact]
    public async Task A_task_is_done_opened_again_and_deleted()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var made = await workspace.Owner.SendJsonAsync(HttpMethod.Post, Path, new { title = "Передзвонити", dueAt = "2026-11-25T10:00:00+02:00", assigneeId = workspace.OwnerId });
        var address = $"{Path}/{made["id"]}";

        var done = await workspace.Owner.SendJsonAsync(HttpMethod.Patch, address, new { status = "done" });
        var open = await workspace.Owner.SendJsonAsync(HttpMethod.Patch, address, new { status = "open" });
        await workspace.Owner.SendJsonAsync(HttpMethod.Delete, address);

        done["doneAt"].Should().NotBeNull();
        done["title"]!.GetValue<string>().Should().Be("Передзвонити");
        done["dueAt"]!.GetValue<DateTimeOffset>().Should().Be(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        open["doneAt"].Should().BeNull();
        (await workspace.Owner.GetJsonAsync(Path))["items"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Tasks_are_listed_by_state_and_contact()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var contact = (await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Олена" }))["id"]!.GetValue<Guid>();
        var first = await workspace.Owner.SendJsonAsync(HttpMethod.Post, Path, new { title = "A", contactId = contact });
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, Path, new { title = "B" });
        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, $"{Path}/{first["id"]}", new { status = "done" });

        (await workspace.Owner.GetJsonAsync($"{Path}?status=open"))["items"]!.AsArray().Should().ContainSingle().Which!["title"]!.GetValue<string>().Should().Be("B");
        (await workspace.Owner.GetJsonAsync($"{Path}?contactId={contact}"))["items"]!.AsArray().Should().ContainSingle().Which!["contactName"]!.GetValue<string>().Should().Be("Олена");
    }

    [Fact]
    public async Task A_task_of_another_workspace_is_not_found_and_its_members_are_unknown()
    {
        var (mine, other) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        var theirs = await other.Owner.SendJsonAsync(HttpMethod.Post, Path, new { title = "A" });

        (await mine.Owner.TryAsync(HttpMethod.Patch, $"{Path}/{theirs["id"]}", new { title = "x" })).Status.Should().Be(HttpStatusCode.NotFound);
        (await mine.Owner.TryAsync(HttpMethod.Delete, $"{Path}/{theirs["id"]}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await mine.Owner.TryAsync(HttpMethod.Post, Path, new { title = "x", assigneeId = other.OwnerId })).Should().Be((HttpStatusCode.BadRequest, "member.unknown"));
    }
}
