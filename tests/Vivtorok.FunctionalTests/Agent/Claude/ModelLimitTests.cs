using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.FakeClaude;
using Xunit;

namespace Vivtorok.FunctionalTests.Agent.Claude;

public sealed class ModelLimitTests(ModelLimitTests.Limited api) : IClassFixture<ModelLimitTests.Limited>
{
    public sealed class Limited : ClaudeFixture
    {
        protected override IEnumerable<KeyValuePair<string, string?>> More =>
        [
            new("Agent:Limits:BreakerFloor", "5"), new("Agent:Prices:claude-sonnet:Input", "3"), new("Agent:Prices:claude-sonnet:Output", "15"),
        ];
    }

    [Theory, InlineData("handOff", "usageLimit"), InlineData("builtIn", null)]
    public async Task When_the_month_is_used_up_nothing_is_asked_of_the_model_and_nobody_is_left_in_silence(string onLimit, string? handOff)
    {
        var shop = await Shop.OpenAsync(api);
        api.Claude.Script(_ => ClaudeAnswer.Say("Добрий день!"));
        await shop.Owner.SendJsonAsync(HttpMethod.Put, "/api/v1/agent/model", new { answers = "claude", monthlyTokens = 100, onLimit });
        api.Claude.Forget();

        var reply = await (await shop.GuestAsync()).AskAsync("Скільки коштує манікюр?");

        reply.Should().NotBeEmpty();
        api.Claude.Requests.Should().BeEmpty();
        var conversation = await shop.Chat.ConversationAsync();
        (conversation.GetProperty("handOff") is { ValueKind: System.Text.Json.JsonValueKind.Object } told ? told.GetProperty("reason").GetString() : null).Should().Be(handOff);
        ((string?)(await shop.ModelAsync())["health"]!["state"]).Should().Be("limitReached");
    }

    [Fact]
    public async Task What_a_call_reserves_is_put_right_after_it_and_money_is_counted_by_the_prices()
    {
        var shop = await Shop.OpenAsync(api);
        api.Claude.Script(_ => ClaudeAnswer.Say("Добрий день!"));
        await (await shop.GuestAsync()).AskAsync("Добрий день");

        var (turn, month) = (await shop.LastTurnAsync(), (await shop.ModelAsync())["month"]!);

        ((long)month["tokens"]!).Should().Be((long)turn["inputTokens"]! + (long)turn["outputTokens"]!);
        ((long)month["costMicros"]!).Should().Be((long)turn["costMicros"]!);
        ((bool)month["isPriced"]!).Should().BeTrue();
        ((long)turn["costMicros"]!).Should().BeLessThan(((long)turn["inputTokens"]! * 375 + (long)turn["outputTokens"]! * 1500) / 100 + 1, "no part of it is dearer than a write to the cache");
    }

    [Fact]
    public async Task What_answers_cost_stands_in_the_report_and_a_rehearsal_says_it_of_the_draft_and_of_before()
    {
        var shop = await Shop.OpenAsync(api);
        var from = api.Clock.GetUtcNow().AddMinutes(-1);
        api.Claude.Script(_ => ClaudeAnswer.Say("Добрий день!"));
        await (await shop.GuestAsync()).AskAsync("Добрий день");
        var cost = (long)(await shop.LastTurnAsync())["costMicros"]!;

        var report = await shop.Owner.GetJsonAsync($"/api/v1/reports/agent-outcomes?from={from:yyyy-MM-ddTHH:mm:ssZ}&to={api.Clock.GetUtcNow().AddDays(1):yyyy-MM-ddTHH:mm:ssZ}");
        var started = await shop.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/agent/rehearsals", new { lastConversations = 1 });
        await api.DrainWorkAsync();
        var rehearsal = (await shop.Owner.GetJsonAsync($"/api/v1/agent/rehearsals/{started["id"]}"))["rehearsal"]!;

        cost.Should().BePositive();
        ((long)report["costMicros"]!, (long)rehearsal["beforeCostMicros"]!).Should().Be((cost, cost));
        ((long)rehearsal["costMicros"]!).Should().BePositive();
    }

    [Fact]
    public async Task Turns_at_the_same_moment_cannot_pass_the_limit_together()
    {
        var shop = await Shop.OpenAsync(api);
        api.Claude.Script(_ => ClaudeAnswer.Say("Добрий день!"));
        await (await shop.GuestAsync()).AskAsync("Добрий день");
        var once = (long)(await shop.ModelAsync())["month"]!["tokens"]!;
        var limit = once * 5;
        await shop.Owner.SendJsonAsync(HttpMethod.Put, "/api/v1/agent/model", new { answers = (string?)null, monthlyTokens = limit });
        var guests = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => shop.GuestAsync()));
        foreach (var guest in guests) await guest.SayAsync("Добрий день");

        await api.DrainWorkAsync();

        ((long)(await shop.ModelAsync())["month"]!["tokens"]!).Should().BeLessThanOrEqualTo(limit);
        foreach (var guest in guests) (await guest.ReadAsync()).GetProperty("items").GetArrayLength().Should().Be(2, "every customer was answered");
    }

    [Fact]
    public async Task The_breaker_trips_far_above_the_usual_and_only_a_person_closes_it()
    {
        var shop = await Shop.OpenAsync(api);
        var guest = await shop.GuestAsync();
        api.Claude.Script(_ => ClaudeAnswer.Say("Добрий день!"));
        for (var i = 0; i < 5; i++) await guest.AskAsync($"Питання {i}");

        var sixth = await guest.AskAsync("Ще питання");
        var conversation = await shop.Chat.ConversationAsync();
        var state = (string?)(await shop.ModelAsync())["health"]!["state"];
        api.Clock.Advance(TimeSpan.FromDays(1));
        var other = await (await shop.GuestAsync()).AskAsync("Добрий день");
        await shop.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/agent/model/resume", new { });
        var third = await (await shop.GuestAsync()).AskAsync("Добрий день");

        sixth.Should().NotBeEmpty().And.NotBe("Добрий день!");
        conversation.GetProperty("handOff").GetProperty("reason").GetString().Should().Be("usageLimit");
        (state, other == "Добрий день!", third).Should().Be(("tripped", false, "Добрий день!"));
    }
}
