using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Privacy;

public sealed class PersonRightsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_person_gets_all_that_is_kept_of_them_for_reading_and_for_machines_and_nothing_of_others()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);
        await (await person.Chat.GuestAsync()).AskAsync("Я інша людина");

        var answer = await workspace.Owner.GetAsync($"/api/v1/contacts/{person.Id}/personal-data");

        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/zip");
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var (data, page) = (await ReadAsync(zip, "data.json"), await ReadAsync(zip, "index.html"));
        JsonNode.Parse(data)!["records"]!.AsArray().Select(record => record!["record"]!.GetValue<string>())
            .Should().Contain(["Contact", "ContactIdentity", "Conversation", "Message", "Turn", "Appointment", "Deal", "WorkTask", "FollowUp", "PrivacyRequest"]);
        data.Should().ContainAll(Person.Name, Person.Phone, Person.Email, Person.Said, Person.Noted).And.NotContain("інша людина");
        page.Should().StartWith("<!doctype html>").And.Contain(Person.Said).And.NotContain("<script");
    }

    [Fact]
    public async Task Of_a_restricted_person_nothing_is_answered_by_the_agent_nothing_planned_leaves_and_no_export_tells()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);
        (await person.Chat.ActAsync(person.Conversation, "hand-back")).EnsureSuccessStatusCode();

        await workspace.Owner.SendJsonAsync(HttpMethod.Put, $"/api/v1/contacts/{person.Id}/restriction", new { restricted = true });
        var answer = await person.Guest.AskAsync("Коли ви працюєте?");

        answer.Should().BeEmpty();
        (await person.Chat.ConversationAsync()).GetProperty("state").GetString().Should().Be("open");
        (await workspace.Owner.GetJsonAsync($"/api/v1/follow-ups?contactId={person.Id}"))["items"]!.AsArray().Should().OnlyContain(row => row!["status"]!.GetValue<string>() == "cancelled");
        (await workspace.Owner.GetStringAsync("/api/v1/contacts/export")).Should().NotContain(Person.Email);
    }

    [Fact]
    public async Task A_turn_that_runs_while_the_restriction_is_set_sends_nothing()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);
        (await person.Chat.ActAsync(person.Conversation, "hand-back")).EnsureSuccessStatusCode();
        var said = (await person.Guest.SayAsync("Коли ви працюєте?")).GetProperty("sequence").GetInt32();

        await Task.WhenAll(api.DrainWorkAsync(), workspace.Owner.SendJsonAsync(HttpMethod.Put, $"/api/v1/contacts/{person.Id}/restriction", new { restricted = true }));
        var after = (await person.Guest.ReadAsync(said)).GetProperty("items").EnumerateArray().ToList();
        await person.Guest.AskAsync("Агов?");

        var turns = await person.Chat.TurnsAsync(person.Conversation);
        after.Count.Should().Be(turns.Count(turn => turn.GetProperty("answeredThrough").GetInt32() == said && turn.GetProperty("outcome").GetString() == "replied"));
        (await person.Guest.ReadAsync(said)).GetProperty("items").EnumerateArray().Count(item => item.GetProperty("author").GetString() == "agent").Should().Be(after.Count);
    }

    [Fact]
    public async Task A_lifted_restriction_lets_the_agent_answer_again()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);
        foreach (var restricted in new[] { true, false }) await workspace.Owner.SendJsonAsync(HttpMethod.Put, $"/api/v1/contacts/{person.Id}/restriction", new { restricted });
        (await person.Chat.ActAsync(person.Conversation, "hand-back")).EnsureSuccessStatusCode();

        (await person.Guest.AskAsync("Коли ви працюєте?")).Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_request_is_noted_once_settled_once_and_refused_only_with_a_reason()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var contact = (await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Іра" }))["id"]!.GetValue<Guid>();
        var body = new { contactId = contact, kind = "access", words = "Хочу знати, що ви зберігаєте" };

        var first = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/privacy/requests", body);
        var again = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/privacy/requests", body);
        var path = $"/api/v1/privacy/requests/{first["id"]!.GetValue<Guid>()}/settle";

        again["id"]!.GetValue<Guid>().Should().Be(first["id"]!.GetValue<Guid>());
        (await workspace.Owner.TryAsync(HttpMethod.Post, path, new { refused = true })).Should().Be((HttpStatusCode.BadRequest, "privacyRequest.reason"));
        (await workspace.Owner.SendJsonAsync(HttpMethod.Post, path, new { refused = false }))["status"]!.GetValue<string>().Should().Be("done");
        (await workspace.Owner.TryAsync(HttpMethod.Post, path, new { refused = false })).Should().Be((HttpStatusCode.Conflict, "privacyRequest.settled"));
    }

    [Fact]
    public async Task The_map_names_every_kind_of_record_with_its_purpose()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var records = (await workspace.Owner.GetJsonAsync("/api/v1/privacy/data-map"))["records"]!.AsArray();

        records.Should().Contain(record => record!["name"]!.GetValue<string>() == "Message" && record["purpose"]!.GetValue<string>() == "answerCustomers");
        records.Should().OnlyContain(record => record!["purpose"]!.GetValue<string>().Length > 0 && record["onErasure"]!.GetValue<string>().Length > 0);
    }

    private static async Task<string> ReadAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return await reader.ReadToEndAsync();
    }
}
