using System.Net;
using System.Net.Http.Json;
using Vivtorok.FunctionalTests.Privacy;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Contacts;

public sealed class MergeContactsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task All_that_hangs_on_the_other_hangs_on_the_winner_and_the_other_is_seen_nowhere()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var owner = workspace.Owner;
        var person = await Person.LeaveTracesAsync(api, workspace);
        var winner = await owner.AddContactAsync(new { name = "Зоряна" });
        var other = person.Id.ToString();

        var merge = await owner.MergeAsync(winner, other);

        merge["moved"]!.Counts().Should().Contain(new Dictionary<string, int> { ["conversation"] = 1, ["contactIdentity"] = 1, ["appointment"] = 1, ["deal"] = 1, ["followUp"] = 1, ["privacyRequest"] = 1 })
            .And.ContainKey("workTask");
        (await owner.TalkersAsync()).Should().Equal(winner);
        foreach (var list in new[] { "appointments", "deals", "tasks", "follow-ups", "privacy/requests" })
        {
            (await owner.GetJsonAsync($"/api/v1/{list}?contactId={winner}"))["items"]!.AsArray().Should().NotBeEmpty(list);
            (await owner.GetJsonAsync($"/api/v1/{list}?contactId={other}"))["items"]!.AsArray().Should().BeEmpty(list);
        }

        (await owner.ListedAsync()).Should().Equal(winner);
        (await owner.GetJsonAsync($"/api/v1/contacts/{winner}/likely-same")).AsArray().Should().BeEmpty();
        (await owner.GetStringAsync("/api/v1/contacts/export")).Should().NotContain(other);
        (await owner.TryAsync(HttpMethod.Patch, $"/api/v1/contacts/{other}", new { name = "X" })).Status.Should().Be(HttpStatusCode.NotFound);
        (await owner.TryAsync(HttpMethod.Post, "/api/v1/tasks", new { title = "X", contactId = other })).Status.Should().NotBe(HttpStatusCode.Created);
        (await owner.ContactAsync(other)).Text("mergedIntoId").Should().Be(winner);
        (await owner.ContactAsync(winner))["merges"]![0]!.Text("otherId").Should().Be(other);
    }

    [Fact]
    public async Task The_winner_keeps_what_it_has_and_gets_what_it_lacks()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var winner = await owner.AddContactAsync(new { name = "Анна", phone = "+380501112233", tags = new[] { "vip" }, lifecycleStage = "customer" });
        var other = await owner.AddContactAsync(new { name = "Anna K", phone = "+380679998877", email = "anna@example.com", notes = "Любить каву", tags = new[] { "VIP", "нова" } });

        var preview = await owner.GetJsonAsync($"/api/v1/contacts/{winner}/merge-preview?otherId={other}");
        await owner.MergeAsync(winner, other);
        var kept = await owner.ContactAsync(winner);

        preview["fields"]!.AsArray().Select(field => (field!.Text("field"), field!.Text("outcome"))).Should().BeEquivalentTo(
            [("name", "conflict"), ("phone", "conflict"), ("email", "taken"), ("notes", "taken"), ("lifecycleStage", "conflict"), ("tags", "united")]);
        (kept.Text("name"), kept.Text("phone"), kept.Text("email"), kept.Text("notes"), kept.Text("lifecycleStage"))
            .Should().Be(("Анна", "+380501112233", "anna@example.com", "Любить каву", "customer"));
        kept["tags"]!.AsArray().Select(tag => tag!.ToString()).Should().Equal("vip", "нова");
        (await owner.ListedAsync("anna@example.com")).Should().Equal(winner);
    }

    [Fact]
    public async Task A_preview_tells_what_would_move_and_changes_nothing()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);
        var winner = await workspace.Owner.AddContactAsync(new { name = "Зоряна" });

        var preview = await workspace.Owner.GetJsonAsync($"/api/v1/contacts/{winner}/merge-preview?otherId={person.Id}");

        preview["moves"]!.Counts().Should().Contain(new Dictionary<string, int> { ["conversation"] = 1, ["appointment"] = 1, ["deal"] = 1 });
        (preview["winner"]!.Text("id"), preview["other"]!.Text("id")).Should().Be((winner, person.Id.ToString()));
        (await workspace.Owner.ListedAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task Who_objected_or_had_their_data_restricted_has_done_so_for_both()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var chat = await WebChat.OpenAsync(api, owner);
        var guest = await chat.GuestAsync();
        await guest.AskAsync("Добрий день");
        var winner = (await owner.TalkersAsync()).Single();
        var other = await owner.AddContactAsync(new { name = "Анна" });
        await owner.EditContactAsync(other, new { optedOut = true });
        await owner.SendJsonAsync(HttpMethod.Put, $"/api/v1/contacts/{other}/restriction", new { restricted = true });

        await owner.MergeAsync(winner, other);

        var kept = await owner.ContactAsync(winner);
        kept["optedOutAt"].Should().NotBeNull();
        kept["restrictedAt"].Should().NotBeNull();
        (await guest.AskAsync("Коли ви працюєте?")).Should().BeEmpty("the agent writes to nobody whose data is only kept");
        (await chat.ConversationAsync()).GetProperty("state").GetString().Should().Be("open");
    }

    [Fact]
    public async Task A_link_to_one_s_own_data_ends_with_a_merge_so_it_shows_nobody_the_words_of_another()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);
        var link = (await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/contacts/{person.Id}/privacy-link"))["address"]!.ToString();
        var path = "/api/v1/my-data/" + link.Split("/my-data/")[1];
        var winner = await workspace.Owner.AddContactAsync(new { name = "Зоряна" });
        (await api.Anonymous().TryAsync(HttpMethod.Get, path)).Status.Should().Be(HttpStatusCode.OK);

        await workspace.Owner.MergeAsync(winner, person.Id.ToString());

        (await api.Anonymous().TryAsync(HttpMethod.Get, path)).Should().Be((HttpStatusCode.NotFound, "privacyLink.notFound"));
    }

    [Fact]
    public async Task What_cannot_be_merged_is_refused_with_its_reason()
    {
        var (workspace, stranger) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        var owner = workspace.Owner;
        var (anna, ira, erased) = (await owner.AddContactAsync(new { name = "Анна" }), await owner.AddContactAsync(new { name = "Іра" }), await owner.AddContactAsync(new { name = "Оля" }));
        var theirs = await stranger.Owner.AddContactAsync(new { name = "Чужа" });
        await owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/contacts/{erased}/erasure", new { confirm = true });
        Task<(HttpStatusCode, string?)> TryAsync(HttpClient caller, string winner, string otherId) => caller.TryAsync(HttpMethod.Post, $"/api/v1/contacts/{winner}/merge", new { otherId });

        (await TryAsync(owner, anna, anna)).Should().Be((HttpStatusCode.BadRequest, "contact.mergeWithSelf"));
        (await TryAsync(owner, anna, theirs)).Should().Be((HttpStatusCode.NotFound, "contact.notFound"));
        (await TryAsync(stranger.Owner, theirs, anna)).Should().Be((HttpStatusCode.NotFound, "contact.notFound"));
        (await TryAsync(owner, anna, erased)).Should().Be((HttpStatusCode.Conflict, "contact.erased"));
        (await TryAsync(await workspace.GivenMemberAsync("viewer"), anna, ira)).Item1.Should().Be(HttpStatusCode.Forbidden);
        (await TryAsync(await workspace.GivenMemberAsync("agent"), anna, ira)).Item1.Should().Be(HttpStatusCode.OK);
        (await TryAsync(owner, anna, ira)).Should().Be((HttpStatusCode.Conflict, "contact.merged"));
        (await TryAsync(owner, ira, anna)).Should().Be((HttpStatusCode.Conflict, "contact.merged"));
    }

    [Fact]
    public async Task Of_two_at_one_moment_one_is_done_and_an_old_version_of_the_winner_is_refused()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var (anna, ira) = (await owner.AddContactAsync(new { name = "Анна" }), await owner.AddContactAsync(new { name = "Іра" }));

        var both = await Task.WhenAll(
            owner.PostAsJsonAsync($"/api/v1/contacts/{anna}/merge", new { otherId = ira }), owner.PostAsJsonAsync($"/api/v1/contacts/{ira}/merge", new { otherId = anna }));
        var left = (await owner.ListedAsync()).Should().ContainSingle().Subject;
        var third = await owner.AddContactAsync(new { name = "Оля" });
        using var stale = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/contacts/{left}/merge") { Content = JsonContent.Create(new { otherId = third }) };
        stale.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

        both.Select(answer => answer.IsSuccessStatusCode).Should().BeEquivalentTo([true, false]);
        both.Single(answer => !answer.IsSuccessStatusCode).StatusCode.Should().BeOneOf(HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed);
        (await owner.SendAsync(stale)).StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        (await owner.GetJsonAsync("/api/v1/audit"))["items"]!.AsArray().Should().Contain(row => row!["entity"]!.ToString() == "ContactMerge" && row["action"]!.ToString() == "created");
    }
}
