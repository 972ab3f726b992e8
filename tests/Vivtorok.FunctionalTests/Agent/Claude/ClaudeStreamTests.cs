using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Testing.Fakes.FakeClaude;
using Xunit;

namespace Vivtorok.FunctionalTests.Agent.Claude;

/// <summary>The same turn where answers are read as a stream of events.</summary>
public sealed class ClaudeStreamTests(ClaudeStreamTests.Streaming api) : IClassFixture<ClaudeStreamTests.Streaming>
{
    public sealed class Streaming : ClaudeFixture
    {
        protected override IEnumerable<KeyValuePair<string, string?>> More => [new("Claude:Stream", "true")];
    }

    [Fact]
    public async Task Events_make_the_same_turn_and_thinking_is_sent_back_to_the_letter()
    {
        var shop = await Shop.OpenAsync(api);
        api.Claude.Forget();
        api.Claude.Script(request => request.Results == 0
            ? ClaudeAnswer.ThinkAndCall("Дивлюся ціни.", "search_catalogue", new JsonObject { ["query"] = "манікюр" })
            : ClaudeAnswer.Say("Манікюр коштує 450 грн."));

        var reply = await (await shop.GuestAsync()).AskAsync("Скільки коштує манікюр?");

        reply.Should().Be("Манікюр коштує 450 грн.");
        var echoed = api.Claude.Requests[1].Json["messages"]!.AsArray()[^2]!["content"]!.AsArray();
        echoed.Select(block => (string?)block!["type"]).Should().Equal("thinking", "text", "tool_use");
        ((string?)echoed[0]!["signature"]).Should().Be("EqQBCgIYAhIM1gbcDa9GJwZA2b3h/+==");
        ((string?)echoed[0]!["thinking"]).Should().Be("Треба перевірити <календар>.");
        (await shop.RequestsAsync(await shop.LastTurnAsync())).Should().Equal(api.Claude.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task A_stream_that_breaks_in_the_middle_is_answered_by_the_built_in_agent()
    {
        var shop = await Shop.OpenAsync(api);
        api.Claude.Script(_ => ClaudeAnswer.Say("Манікюр коштує") with { Breaks = true });

        var reply = await (await shop.GuestAsync()).AskAsync("Скільки коштує манікюр?");

        reply.Should().Contain("450").And.NotStartWith("Манікюр коштує\n");
        (await shop.LastTurnAsync())["modelProblem"]!.GetValue<string>().Should().BeOneOf("unreachable", "cut");
    }
}
