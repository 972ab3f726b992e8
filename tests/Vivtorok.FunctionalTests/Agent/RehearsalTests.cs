using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Testing;
using Vivtorok.Testing.Process;

namespace Vivtorok.FunctionalTests.Agent;

public sealed class RehearsalTests(ScriptedAgentFixture api) : IClassFixture<ScriptedAgentFixture>
{
    [Fact]
    public async Task Another_price_than_was_said_is_found_and_the_draft_is_known_to_be_rehearsed()
    {
        var (owner, _) = await GivenAnsweredAsync("Це коштує 450 грн.");
        api.Agent.Say("Це коштує 400 грн.");

        var rehearsal = await RehearseAsync(owner, new { lastConversations = 10 });

        rehearsal["rehearsal"]!["status"]!.ToString().Should().Be("finished");
        Case(rehearsal)["differences"]!.AsArray().Select(d => d!.ToString()).Should().Equal("words", "price");
        var detail = await owner.GetJsonAsync($"/api/v1/agent/rehearsals/{rehearsal["rehearsal"]!["id"]}/cases/{Case(rehearsal)["id"]}");
        var turn = detail["trials"]![0]!["turns"]![0]!;
        (turn["before"]!["prices"]![0]!["amount"]!.GetValue<long>(), turn["draft"]!["prices"]![0]!["amount"]!.GetValue<long>()).Should().Be((45000L, 40000L));
        await EditAsync(owner, "Говори інакше.");
        (await owner.GetJsonAsync("/api/v1/agent"))["rehearsal"]!["isOfDraft"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task The_same_answer_passes_every_time_and_a_worse_one_lowers_the_pass_rate()
    {
        var (owner, _) = await GivenAnsweredAsync("Так, навпроти входу є безкоштовна парковка.");
        var plays = 0;
        api.Agent.Answer = _ => Task.FromResult<AgentStep>(
            plays++ == 1 ? new AgentStep.CallTools([new ToolCall("1", "hand_off", new JsonObject { ["reason"] = "missingKnowledge", ["note"] = "?", ["words"] = "Передаю колезі." })])
            : new AgentStep.Say("Так, навпроти входу є безкоштовна парковка.", null));

        var rehearsal = await RehearseAsync(owner, new { lastConversations = 1, repeats = 4 });

        rehearsal["passRates"]!.AsArray().Select(rate => rate!.GetValue<double>()).Should().Equal(0.75, 0.5, 0.25, 0);
        (Case(rehearsal)["passes"]!.GetValue<int>(), Case(rehearsal)["differences"]![0]!.ToString()).Should().Be((3, "handOff"));
    }

    [Fact]
    public async Task The_draft_is_compared_with_the_published_version_by_their_own_instructions()
    {
        var (owner, _) = await GivenAnsweredAsync("Вітаю!");
        await EditAsync(owner, "Вітайся.");
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/agent/publish", new { });
        await EditAsync(owner, "Прощавайся.");
        api.Agent.Answer = context => Task.FromResult<AgentStep>(new AgentStep.Say(context.Instructions == "Вітайся." ? "Вітаю!" : "До побачення!", null));

        var rehearsal = await RehearseAsync(owner, new { lines = """{"turns":["Добрий день"]}""", baseline = "published" });

        var detail = await owner.GetJsonAsync($"/api/v1/agent/rehearsals/{rehearsal["rehearsal"]!["id"]}/cases/{Case(rehearsal)["id"]}");
        var turn = detail["trials"]![0]!["turns"]![0]!;
        (turn["before"]!["text"]!.ToString(), turn["draft"]!["text"]!.ToString()).Should().Be(("Вітаю!", "До побачення!"));
        Case(rehearsal)["isWorse"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task A_conversation_is_saved_as_a_scenario_and_played_again()
    {
        var (owner, conversation) = await GivenAnsweredAsync("Вітаю!");
        var saved = await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/agent/scenarios/from-conversation", new { conversationId = conversation, set = "Привітання" });
        api.Agent.Say("Вітаю!");

        var rehearsal = await RehearseAsync(owner, new { scenarioSet = "Привітання" });

        Case(rehearsal)["differences"]!.AsArray().Should().BeEmpty();
        (await owner.TryAsync(HttpMethod.Delete, $"/api/v1/agent/scenarios/{saved["items"]![0]!["id"]}")).Status.Should().Be(HttpStatusCode.NoContent);
        (await owner.GetJsonAsync("/api/v1/agent/scenarios"))["items"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task What_a_scenario_expects_is_checked()
    {
        var (owner, _) = await GivenAnsweredAsync("Вітаю!");
        api.Agent.Say("Манікюр коштує 450 грн.");

        var rehearsal = await RehearseAsync(owner, new
        {
            lines = """{"turns":[{"text":"Скільки?","answer":["500"]}],"expect":{"booking":{"service":"manicure"},"handoff":"required","must_mention":["450"],"forbidden_facts":["4\\d0"]}}""",
        });

        var detail = await owner.GetJsonAsync($"/api/v1/agent/rehearsals/{rehearsal["rehearsal"]!["id"]}/cases/{Case(rehearsal)["id"]}");
        detail["trials"]![0]!["broken"]!.AsArray().Select(broken => broken!["kind"]!.ToString()).Should().Equal("handOff", "booking", "forbidden", "answer");
    }

    [Fact]
    public async Task One_rehearsal_runs_at_a_time_and_deleting_it_stops_it()
    {
        var (owner, _) = await GivenAnsweredAsync("Вітаю!");
        var first = await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/agent/rehearsals", new { lastConversations = 1 });

        var second = await owner.TryAsync(HttpMethod.Post, "/api/v1/agent/rehearsals", new { lastConversations = 1 });
        await owner.TryAsync(HttpMethod.Delete, $"/api/v1/agent/rehearsals/{first["id"]}");
        await api.DrainWorkAsync();

        second.Should().Be((HttpStatusCode.Conflict, "rehearsal.running"));
        (await owner.GetJsonAsync("/api/v1/agent/rehearsals"))["items"]!.AsArray().Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{}""", "rehearsal.empty")]
    [InlineData("""{"lastConversations":0}""", "request.invalid")]
    [InlineData("""{"lastConversations":1,"repeats":9}""", "request.invalid")]
    [InlineData("""{"lastConversations":1,"baseline":"published"}""", "rehearsal.nothingPublished")]
    [InlineData("""{"lines":"nonsense"}""", "scenario.wrongLine")]
    public async Task What_cannot_be_rehearsed_is_refused(string body, string code)
    {
        var (owner, _) = await GivenAnsweredAsync("Вітаю!");

        (await owner.TryAsync(HttpMethod.Post, "/api/v1/agent/rehearsals", JsonNode.Parse(body))).Should().Be((HttpStatusCode.BadRequest, code));
    }

    [Fact]
    public async Task A_viewer_reads_rehearsals_and_another_workspace_does_not()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var rehearsal = await RehearseAsync(workspace.Owner, new { lines = """{"turns":["Добрий день"]}""" });
        var (viewer, stranger) = (await workspace.GivenMemberAsync("viewer"), (await api.GivenWorkspaceAsync()).Owner);
        var address = $"/api/v1/agent/rehearsals/{rehearsal["rehearsal"]!["id"]}";

        (await viewer.TryAsync(HttpMethod.Get, address)).Status.Should().Be(HttpStatusCode.OK);
        (await viewer.TryAsync(HttpMethod.Post, "/api/v1/agent/rehearsals", new { lastConversations = 1 })).Status.Should().Be(HttpStatusCode.Forbidden);
        (await stranger.TryAsync(HttpMethod.Get, address)).Status.Should().Be(HttpStatusCode.NotFound);
        (await stranger.TryAsync(HttpMethod.Get, $"{address}/cases/{Case(rehearsal)["id"]}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await stranger.TryAsync(HttpMethod.Delete, address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    // A salon whose agent has answered one customer.
    private async Task<(HttpClient Owner, string Conversation)> GivenAnsweredAsync(string said)
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/business/import", Businesses.Salon);
        var chat = await WebChat.OpenAsync(api, owner);
        api.Agent.Say(said);
        (await (await chat.GuestAsync()).AskAsync("Підкажіть, будь ласка?")).Should().Be(said);
        return (owner, (await chat.ConversationAsync()).GetProperty("id").GetString()!);
    }

    private async Task<JsonNode> RehearseAsync(HttpClient owner, object wish)
    {
        var started = await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/agent/rehearsals", wish);
        await api.DrainWorkAsync();
        return await owner.GetJsonAsync($"/api/v1/agent/rehearsals/{started["id"]}");
    }

    private static JsonNode Case(JsonNode rehearsal) => rehearsal["cases"]![0]!;

    private static Task<JsonNode> EditAsync(HttpClient owner, string instructions) => owner.SendJsonAsync(HttpMethod.Patch, "/api/v1/agent/draft", new { instructions });
}
