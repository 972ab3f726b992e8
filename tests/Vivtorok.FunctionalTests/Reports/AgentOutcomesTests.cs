using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Reports;

public sealed class AgentOutcomesTests(ScriptedAgentFixture api) : IClassFixture<ScriptedAgentFixture>
{
    [Fact]
    public async Task The_report_counts_what_came_of_each_talk_and_leads_to_it()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var chat = await WebChat.OpenAsync(api, owner);
        var from = api.Clock.GetUtcNow().AddMinutes(-1);
        api.Agent.Say("Так, працюємо.");
        await (await chat.GuestAsync()).AskAsync("Ви працюєте?");
        api.Agent.Answer = _ => Task.FromResult<AgentStep>(
            new AgentStep.CallTools([new ToolCall("1", "hand_off", new JsonObject { ["reason"] = "customerRequest", ["note"] = "?", ["words"] = "Передаю колезі." })]));
        await (await chat.GuestAsync()).AskAsync("Покличте людину");
        api.Clock.Set(api.Clock.GetUtcNow().AddDays(2));

        var report = await ReportAsync(owner, from);

        Numbers(report, "handled", "answered", "resolved", "durable", "reopened", "handedOff", "replies").Should().Equal(2, 2, 1, 0, 0, 1, 2);
        report["handOffs"]!.ToJsonString().Should().Be("""[{"reason":"customerRequest","count":1}]""");
        report["days"]!.AsArray().Sum(day => day!["handled"]!.GetValue<int>()).Should().Be(2);
        var behind = (await owner.GetJsonAsync($"/api/v1/reports/agent-outcomes/talks?{Period(from)}&figure=handedOff&reason=customerRequest"))["items"]!.AsArray();
        behind.Should().ContainSingle().Which!["handOffReason"]!.ToString().Should().Be("customerRequest");
    }

    [Fact]
    public async Task Drafts_are_counted_by_what_people_did_with_them()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var chat = await WebChat.OpenAsync(api, owner, "drafts");
        var from = api.Clock.GetUtcNow().AddMinutes(-1);
        api.Agent.Say("Так, працюємо.");
        foreach (var act in new[] { "approve", "edit", "refuse" })
        {
            await (await chat.GuestAsync()).AskAsync("Ви працюєте?");
            var id = (await chat.ConversationAsync()).GetProperty("id").GetGuid();
            var draft = (await chat.MessagesAsync(id)).Single(message => message.GetProperty("kind").GetString() == "draft").GetProperty("id").GetGuid();
            var path = $"messages/{draft}/{(act == "refuse" ? "refuse" : "approve")}";
            (await chat.ActAsync(id, path, act == "edit" ? new { text = "Так, до вечора." } : new { })).EnsureSuccessStatusCode();
        }

        var report = await ReportAsync(owner, from);

        report["drafts"]!.ToJsonString().Should().Be("""{"approved":1,"edited":1,"refused":1}""");
    }

    [Fact]
    public async Task The_talks_behind_a_figure_come_in_pages_without_a_gap()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var chat = await WebChat.OpenAsync(api, owner);
        var from = api.Clock.GetUtcNow().AddMinutes(-1);
        api.Agent.Say("Так.");
        for (var i = 0; i < 5; i++) await (await chat.GuestAsync()).AskAsync("Ви працюєте?");

        var (seen, cursor) = (new List<string>(), "");
        do
        {
            var page = await owner.GetJsonAsync($"/api/v1/reports/agent-outcomes/talks?{Period(from)}&limit=2{cursor}");
            seen.AddRange(page["items"]!.AsArray().Select(talk => talk!["conversationId"]!.ToString()));
            cursor = page["nextCursor"] is { } next ? $"&cursor={next}" : "";
        } while (cursor.Length > 0);

        seen.Should().HaveCount(5).And.OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z")]
    [InlineData("from=2024-01-01T00:00:00Z&to=2026-01-01T00:00:00Z")]
    [InlineData("to=2026-01-01T00:00:00Z")]
    public async Task A_period_that_is_none_is_refused(string period)
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;

        (await owner.TryAsync(HttpMethod.Get, $"/api/v1/reports/agent-outcomes?{period}")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_decision_record_is_read_whole_with_what_the_agent_saw()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        await owner.SendJsonAsync(HttpMethod.Patch, "/api/v1/agent/draft", new { instructions = "Будь уважним." });
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/agent/publish", new { });
        var chat = await WebChat.OpenAsync(api, owner);
        var guest = await chat.GuestAsync();
        api.Agent.Say("Так.");
        await guest.AskAsync("Добрий день");
        await guest.AskAsync("Ви працюєте?");
        var id = (await chat.ConversationAsync()).GetProperty("id").GetGuid();
        var turn = (await chat.TurnsAsync(id))[^1].GetProperty("id").GetGuid();

        var record = await owner.GetJsonAsync($"/api/v1/conversations/{id}/turns/{turn}");

        record["voice"]!["instructions"]!.ToString().Should().Be("Будь уважним.");
        record["saw"]!.AsArray().Select(line => (line!["text"]!.ToString(), line["waiting"]!.GetValue<bool>())).Should().Equal(("Добрий день", false), ("Так.", false), ("Ви працюєте?", true));
        record["said"]!.AsArray().Should().ContainSingle().Which!["text"]!.ToString().Should().Be("Так.");
        var stranger = (await api.GivenWorkspaceAsync()).Owner;
        (await stranger.TryAsync(HttpMethod.Get, $"/api/v1/conversations/{id}/turns/{turn}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<JsonNode> ReportAsync(HttpClient owner, DateTimeOffset from) => await owner.GetJsonAsync($"/api/v1/reports/agent-outcomes?{Period(from)}");

    private string Period(DateTimeOffset from) => $"from={from:yyyy-MM-ddTHH:mm:ssZ}&to={api.Clock.GetUtcNow().AddMinutes(1):yyyy-MM-ddTHH:mm:ssZ}";

    private static IEnumerable<int> Numbers(JsonNode report, params string[] names) => names.Select(name => report[name]!.GetValue<int>());
}
