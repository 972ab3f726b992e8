using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Privacy;

public sealed class ErasePersonTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Erasure_leaves_no_trace_of_a_person_in_any_table_or_file_and_its_receipt_says_what_went()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);
        (await api.FindEverywhereAsync(Person.Traces)).Should().NotBeEmpty();

        var receipt = await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/contacts/{person.Id}/erasure", new { confirm = true });
        await api.DrainWorkAsync();

        (await api.FindEverywhereAsync(Person.Traces)).Should().BeEmpty();
        Outcomes(receipt).Should().Contain(new Dictionary<string, string>
        {
            ["Message"] = "delete", ["Conversation"] = "delete", ["ContactIdentity"] = "delete", ["Turn"] = "delete", ["VisitorSession"] = "delete",
            ["Contact"] = "empty", ["Appointment"] = "empty", ["Deal"] = "empty", ["WorkTask"] = "empty",
        });
        (await workspace.Owner.GetJsonAsync("/api/v1/privacy/receipts"))["items"]![0]!["id"]!.GetValue<Guid>().Should().Be(receipt["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Erasure_meets_the_open_request_and_calls_off_what_is_to_come()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);

        await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/contacts/{person.Id}/erasure", new { confirm = true });

        (await workspace.Owner.GetJsonAsync($"/api/v1/privacy/requests?contactId={person.Id}"))["items"]![0]!["status"]!.GetValue<string>().Should().Be("done");
        (await workspace.Owner.GetJsonAsync("/api/v1/appointments"))["items"]!.AsArray().Should().OnlyContain(row => row!["status"]!.GetValue<string>() == "cancelled");
        (await workspace.Owner.GetJsonAsync("/api/v1/contacts"))["items"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task A_kept_answer_about_a_person_is_not_given_again()
    {
        var workspace = await api.GivenWorkspaceAsync();
        using var first = await PostAsync(workspace.Owner);
        var id = JsonNode.Parse(await first.Content.ReadAsStringAsync())!["id"]!.GetValue<Guid>();
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/contacts/{id}/erasure", new { confirm = true });

        using var again = await PostAsync(workspace.Owner);

        again.Headers.Contains("Idempotency-Replayed").Should().BeFalse();
        (await again.Content.ReadAsStringAsync()).Should().NotContain(id.ToString());
    }

    [Fact]
    public async Task Others_stay_as_they_are()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);
        var other = await person.Chat.GuestAsync();
        await other.AskAsync("Коли ви працюєте?");
        var before = await person.Chat.ConversationsAsync();

        await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/contacts/{person.Id}/erasure", new { confirm = true });

        var left = (await person.Chat.ConversationsAsync()).Should().ContainSingle().Subject;
        left.GetRawText().Should().Be(before.Single(c => c.GetProperty("id").GetGuid() == left.GetProperty("id").GetGuid()).GetRawText());
        (await other.ReadAsync()).GetProperty("items").GetArrayLength().Should().BeGreaterThan(1);
    }

    [Fact]
    public async Task It_is_refused_without_a_yes_twice_to_strangers_and_below_an_admin()
    {
        var (workspace, stranger) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        var person = await Person.LeaveTracesAsync(api, workspace);
        var path = $"/api/v1/contacts/{person.Id}/erasure";

        (await workspace.Owner.TryAsync(HttpMethod.Post, path, new { confirm = false })).Should().Be((HttpStatusCode.BadRequest, "erasure.notConfirmed"));
        (await stranger.Owner.TryAsync(HttpMethod.Post, path, new { confirm = true })).Status.Should().Be(HttpStatusCode.NotFound);
        (await (await workspace.GivenMemberAsync("agent")).TryAsync(HttpMethod.Post, path, new { confirm = true })).Status.Should().Be(HttpStatusCode.Forbidden);
        (await workspace.Owner.TryAsync(HttpMethod.Post, path, new { confirm = true })).Status.Should().Be(HttpStatusCode.OK);
        (await workspace.Owner.TryAsync(HttpMethod.Post, path, new { confirm = true })).Should().Be((HttpStatusCode.Conflict, "contact.erased"));
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient owner)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/contacts") { Content = JsonContent.Create(new { name = "Мальва Тимчасова", phone = "+380671234321" }) };
        request.Headers.Add("Idempotency-Key", "k-1");
        return await owner.SendAsync(request);
    }

    private static Dictionary<string, string> Outcomes(JsonNode receipt) =>
        receipt["rows"]!.AsArray().ToDictionary(row => row!["record"]!.GetValue<string>(), row => row!["outcome"]!.GetValue<string>());
}
