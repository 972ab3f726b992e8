using System.Net;
using Vivtorok.FunctionalTests.Privacy;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Contacts;

public sealed class UndoMergeTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task What_moved_goes_back_and_both_are_as_they_were()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var owner = workspace.Owner;
        var person = await Person.LeaveTracesAsync(api, workspace);
        var winner = await owner.AddContactAsync(new { name = "Зоряна" });
        var mine = await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/tasks", new { title = "Своє", contactId = winner });
        var before = await owner.ContactAsync(person.Id.ToString());
        var merge = await owner.MergeAsync(winner, person.Id.ToString());

        var apart = await owner.UndoAsync(merge);

        apart["returned"]!.Counts().Should().BeEquivalentTo(merge["moved"]!.Counts());
        var (kept, other) = (await owner.ContactAsync(winner), await owner.ContactAsync(person.Id.ToString()));
        (kept["phone"], kept["email"], kept["notes"], kept["tags"]!.AsArray().Count).Should().Be((null, null, null, 0));
        foreach (var field in new[] { "name", "phone", "email", "notes", "tags", "identities", "updatedAt", "mergedIntoId" })
            other[field]?.ToJsonString().Should().Be(before[field]?.ToJsonString(), field);
        (await owner.TalkersAsync()).Should().Equal(person.Id.ToString());
        (await owner.GetJsonAsync($"/api/v1/tasks?contactId={winner}"))["items"]!.AsArray().Select(row => row!["id"]!.ToString()).Should().Equal(mine["id"]!.ToString());
        (await owner.ListedAsync()).Should().HaveCount(2);
        (await owner.TryAsync(HttpMethod.Post, $"/api/v1/contacts/merges/{merge["mergeId"]}/undo")).Should().Be((HttpStatusCode.NotFound, "contactMerge.notFound"));
    }

    [Fact]
    public async Task What_was_edited_since_stays_and_what_was_written_since_goes_with_its_conversation()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var chat = await WebChat.OpenAsync(api, owner, "off");
        var guest = await chat.GuestAsync();
        await guest.AskAsync("Добрий день");
        var other = (await owner.TalkersAsync()).Single();
        await owner.EditContactAsync(other, new { name = "Анна", phone = "+380501112233", email = "anna@example.com", tags = new[] { "нова" } });
        var winner = await owner.AddContactAsync(new { name = "Ганна", tags = new[] { "vip" } });
        var merge = await owner.MergeAsync(winner, other);
        await owner.EditContactAsync(winner, new { email = "hanna@example.com" });
        await guest.AskAsync("Ще питання");
        var conversationId = (await chat.ConversationAsync()).GetProperty("id").GetGuid();
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/tasks", new { title = "Відповісти", contactId = winner, conversationId });

        await owner.UndoAsync(merge);

        var kept = await owner.ContactAsync(winner);
        (kept.Text("name"), kept.Text("phone"), kept.Text("email")).Should().Be(("Ганна", null, "hanna@example.com"));
        kept["tags"]!.AsArray().Select(tag => tag!.ToString()).Should().Equal("vip");
        (await owner.TalkersAsync()).Should().Equal(other);
        (await owner.GetJsonAsync($"/api/v1/tasks?contactId={other}"))["items"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task An_objection_made_since_holds_for_both_and_one_that_was_only_taken_over_is_given_back()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var (winner, silent, third) = (await owner.AddContactAsync(new { name = "Анна" }), await owner.AddContactAsync(new { name = "Іра" }), await owner.AddContactAsync(new { name = "Оля" }));
        await owner.EditContactAsync(silent, new { optedOut = true });

        await owner.UndoAsync(await owner.MergeAsync(winner, silent));
        var givenBack = await owner.ContactAsync(winner);
        var merge = await owner.MergeAsync(winner, third);
        await owner.EditContactAsync(winner, new { optedOut = true });
        await owner.UndoAsync(merge);

        givenBack["optedOutAt"].Should().BeNull();
        foreach (var id in new[] { winner, silent, third }) (await owner.ContactAsync(id))["optedOutAt"].Should().NotBeNull();
    }

    [Fact]
    public async Task A_later_merge_is_undone_before_an_earlier_one()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var (anna, ira, olia) = (await owner.AddContactAsync(new { name = "Анна" }), await owner.AddContactAsync(new { name = "Іра" }), await owner.AddContactAsync(new { name = "Оля" }));
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/tasks", new { title = "Про Анну", contactId = anna });
        var first = await owner.MergeAsync(ira, anna);
        var second = await owner.MergeAsync(olia, ira);
        (await owner.ContactAsync(anna)).Text("mergedIntoId").Should().Be(olia);

        (await owner.TryAsync(HttpMethod.Post, $"/api/v1/contacts/merges/{first["mergeId"]}/undo")).Should().Be((HttpStatusCode.Conflict, "contactMerge.laterFirst"));
        await owner.UndoAsync(second);
        await owner.UndoAsync(first);

        (await owner.ListedAsync()).Should().BeEquivalentTo(anna, ira, olia);
        (await owner.GetJsonAsync($"/api/v1/tasks?contactId={anna}"))["items"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task A_merge_of_another_workspace_does_not_exist_and_a_viewer_undoes_none()
    {
        var (workspace, stranger) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        var owner = workspace.Owner;
        var merge = await owner.MergeAsync(await owner.AddContactAsync(new { name = "Анна" }), await owner.AddContactAsync(new { name = "Іра" }));
        var path = $"/api/v1/contacts/merges/{merge["mergeId"]}/undo";

        (await stranger.Owner.TryAsync(HttpMethod.Post, path)).Status.Should().Be(HttpStatusCode.NotFound);
        (await (await workspace.GivenMemberAsync("viewer")).TryAsync(HttpMethod.Post, path)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await (await workspace.GivenMemberAsync("agent")).TryAsync(HttpMethod.Post, path)).Status.Should().Be(HttpStatusCode.OK);
    }
}
