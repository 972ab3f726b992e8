using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Privacy;

public sealed class MyDataTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_person_sees_and_takes_away_their_data_after_the_code_that_came_to_their_own_chat()
    {
        var person = await Person.LeaveTracesAsync(api, await api.GivenWorkspaceAsync());
        var link = await LinkAsync(person.Chat.Owner, person.Id);

        var before = await api.Anonymous().GetJsonAsync(link);
        var visitor = await EnterAsync(person, link);
        var data = await visitor.GetJsonAsync($"{link}/summary");

        before["codeBy"]!.GetValue<string>().Should().Be("webChat");
        before.ToJsonString().Should().NotContain(Person.Name).And.NotContain(Person.Phone);
        (data["name"]!.GetValue<string>(), data["phone"]!.GetValue<string>()).Should().Be((Person.Name, Person.Phone));
        data["records"]!.AsArray().Select(row => row!["record"]!.GetValue<string>()).Should().Contain(["Message", "Appointment", "Deal"]);
        using var zip = new ZipArchive(await (await visitor.GetAsync($"{link}/archive")).Content.ReadAsStreamAsync());
        zip.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("files/", StringComparison.Ordinal)).Should().BeEquivalentTo(["data.json", "index.html"]);
    }

    [Fact]
    public async Task Without_the_code_or_with_the_key_of_another_link_nothing_is_shown()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);
        var other = await Person.LeaveTracesAsync(api, await api.GivenWorkspaceAsync());
        var link = await LinkAsync(workspace.Owner, person.Id);
        var stranger = await EnterAsync(other, await LinkAsync(other.Chat.Owner, other.Id));

        foreach (var client in new[] { api.Anonymous(), stranger })
            foreach (var path in new[] { "summary", "archive" }) (await client.TryAsync(HttpMethod.Get, $"{link}/{path}")).Should().Be((HttpStatusCode.Unauthorized, "privacyLink.notVerified"));
        (await api.Anonymous().TryAsync(HttpMethod.Get, link[..^3] + "abc")).Should().Be((HttpStatusCode.NotFound, "privacyLink.notFound"));
    }

    [Fact]
    public async Task The_team_reads_and_finds_the_code_nowhere()
    {
        var person = await Person.LeaveTracesAsync(api, await api.GivenWorkspaceAsync());
        var code = await CodeAsync(person, await LinkAsync(person.Chat.Owner, person.Id));

        var owner = person.Chat.Owner;
        var conversation = (await person.Chat.ConversationAsync()).GetProperty("id").GetGuid();
        foreach (var path in new[] { "conversations", $"conversations/{conversation}", $"conversations/{conversation}/messages" })
            (await owner.GetStringAsync($"/api/v1/{path}")).Should().NotContain(code);
        (await owner.GetJsonAsync($"/api/v1/conversations?search={code}"))["items"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task A_code_is_guessed_five_times_at_most()
    {
        var person = await Person.LeaveTracesAsync(api, await api.GivenWorkspaceAsync());
        var link = await LinkAsync(person.Chat.Owner, person.Id);
        var code = await CodeAsync(person, link);
        var wrong = code == "000000" ? "000001" : "000000";

        for (var i = 0; i < 5; i++) (await api.Anonymous().TryAsync(HttpMethod.Post, $"{link}/visit", new { code = wrong })).Should().Be((HttpStatusCode.BadRequest, "privacyLink.wrongCode"));

        (await api.Anonymous().TryAsync(HttpMethod.Post, $"{link}/visit", new { code })).Should().Be((HttpStatusCode.BadRequest, "privacyLink.wrongCode"));
    }

    [Fact]
    public async Task A_request_made_there_stands_in_the_register_with_its_deadline()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);
        var link = await LinkAsync(workspace.Owner, person.Id);
        var visitor = await EnterAsync(person, link);

        var asked = await visitor.SendJsonAsync(HttpMethod.Post, $"{link}/requests", new { kind = "rectification", words = "Прізвище пишеться інакше" });

        var row = (await workspace.Owner.GetJsonAsync("/api/v1/privacy/requests?status=open"))["items"]!.AsArray().Single(row => row!["kind"]!.GetValue<string>() == "rectification")!;
        (row["contactId"]!.GetValue<Guid>(), row["words"]!.GetValue<string>()).Should().Be((person.Id, "Прізвище пишеться інакше"));
        asked["dueAt"]!.GetValue<DateTimeOffset>().Should().Be(row["dueAt"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task Who_only_has_an_email_gets_the_code_there_and_who_has_nothing_gets_no_link()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var email = api.NewEmail();
        var (reachable, nobody) = (await ContactAsync(workspace, new { name = "Іра", email }), await ContactAsync(workspace, new { name = "Хтось" }));

        var link = await LinkAsync(workspace.Owner, reachable);
        await api.Anonymous().SendJsonAsync(HttpMethod.Post, $"{link}/code", new { locale = "uk" });
        var code = Regex.Match(api.Mail.To(email)[^1].Text, @"\d{6}").Value;
        await api.Anonymous().SendJsonAsync(HttpMethod.Post, $"{link}/visit", new { code });

        (await api.Anonymous().GetJsonAsync(link))["emailHint"]!.GetValue<string>().Should().Be($"{email[0]}•••@example.com");
        (await workspace.Owner.TryAsync(HttpMethod.Post, $"/api/v1/contacts/{nobody}/privacy-link")).Should().Be((HttpStatusCode.Conflict, "privacyLink.noWay"));
    }

    [Fact]
    public async Task A_newer_link_ends_the_older_and_a_week_ends_any()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var contact = await ContactAsync(workspace, new { name = "Іра", email = api.NewEmail() });
        var (older, newer) = (await LinkAsync(workspace.Owner, contact), await LinkAsync(workspace.Owner, contact));

        (await api.Anonymous().TryAsync(HttpMethod.Get, older)).Status.Should().Be(HttpStatusCode.NotFound);
        (await api.Anonymous().TryAsync(HttpMethod.Get, newer)).Status.Should().Be(HttpStatusCode.OK);
        api.Clock.Advance(TimeSpan.FromDays(8));
        var late = await api.Anonymous().TryAsync(HttpMethod.Get, newer);
        api.Clock.Advance(-TimeSpan.FromDays(8));

        late.Status.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<Guid> ContactAsync(TestWorkspace workspace, object body) => (await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", body))["id"]!.GetValue<Guid>();

    // The page's address with the path of what it calls.
    private static async Task<string> LinkAsync(HttpClient owner, Guid contact)
    {
        JsonNode made = await owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/contacts/{contact}/privacy-link");
        return "/api/v1/my-data/" + made["address"]!.GetValue<string>().Split("/my-data/")[1];
    }

    private async Task<string> CodeAsync(Person person, string link)
    {
        await api.Anonymous().SendJsonAsync(HttpMethod.Post, $"{link}/code", new { locale = "uk" });
        await api.DrainWorkAsync();
        return Regex.Match((await person.Guest.ReadAsync()).GetProperty("items").EnumerateArray().Last().GetProperty("text").GetString()!, @"\d{6}").Value;
    }

    private async Task<HttpClient> EnterAsync(Person person, string link)
    {
        var code = await CodeAsync(person, link);
        var visit = await api.Anonymous().SendJsonAsync(HttpMethod.Post, $"{link}/visit", new { code });
        return api.Anonymous(visit["key"]!.GetValue<string>());
    }
}
