using System.Diagnostics;
using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.FakeClaude;
using Xunit;

namespace Vivtorok.FunctionalTests.Agent.Claude;

public sealed class ClaudeFailureTests(ClaudeFixture api) : IClassFixture<ClaudeFixture>
{
    /// <summary>Each way to fail, its class, and whether it is asked again by itself, not before another key, or at once.</summary>
    public static TheoryData<string, string, string> Failures => new()
    {
        { "529", "overloaded", "down" },
        { "500", "overloaded", "down" },
        { "429", "rateLimited", "down" },
        { "429 money", "noCredit", "off" },
        { "400", "ourFault", "down" },
        { "400 money", "noCredit", "off" },
        { "401", "badKey", "off" },
        { "402", "noCredit", "off" },
        { "slow", "timedOut", "down" },
        { "broken", "unreachable", "down" },
        { "max_tokens", "cut", "ok" },
        { "refusal", "declined", "ok" },
        { "pause", "cut", "ok" },
        { "empty", "cut", "ok" },
    };

    [Theory, MemberData(nameof(Failures))]
    public async Task Every_failure_has_its_class_and_the_built_in_agent_answers_at_once(string failure, string problem, string state)
    {
        var shop = await Shop.OpenAsync(api);
        api.Claude.Answer = (_, cancelled) => FailAsync(failure, cancelled);
        var watch = Stopwatch.StartNew();

        var reply = await (await shop.GuestAsync()).AskAsync("Скільки коштує манікюр?");

        reply.Should().Contain("450");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(25));
        ((string?)(await shop.LastTurnAsync())["modelProblem"]).Should().Be(problem);
        ((string?)(await shop.ModelAsync())["health"]!["state"]).Should().Be(state);
    }

    [Fact]
    public async Task A_model_that_is_down_is_not_asked_until_it_is_due_and_then_answers_again()
    {
        var shop = await Shop.OpenAsync(api);
        var guest = await shop.GuestAsync();
        api.Claude.Forget();
        api.Claude.Answer = (_, cancelled) => FailAsync("429", cancelled);
        await guest.AskAsync("Скільки коштує манікюр?");
        var asked = api.Claude.Requests.Count;
        api.Claude.Script(_ => ClaudeAnswer.Say("Я знову тут."));

        await guest.AskAsync("А стрижка?");
        var whileDown = api.Claude.Requests.Count;
        api.Clock.Advance(TimeSpan.FromSeconds(91));
        var reply = await guest.AskAsync("Ви тут?");

        whileDown.Should().Be(asked, "the server asked for ninety seconds");
        reply.Should().Be("Я знову тут.");
        ((string?)(await shop.ModelAsync())["health"]!["state"]).Should().Be("ok");
    }

    [Fact]
    public async Task An_outage_in_the_middle_of_a_booking_loses_nothing_and_books_once()
    {
        var shop = await Shop.OpenAsync(api);
        var guest = await shop.GuestAsync();
        api.Claude.Script(request => request.Results switch
        {
            0 => ClaudeAnswer.Call("propose_appointment", shop.Offer("15:00")),
            _ => ClaudeAnswer.Say("Завтра о 15:00 вільно. Як вас звати і який у вас телефон?"),
        });
        await guest.AskAsync("Можна до вас на манікюр завтра о 15:00?");
        api.Claude.Script(_ => ClaudeAnswer.Say("Дякую! Манікюр завтра о 15:00, 450 грн. Записати?"));
        await guest.AskAsync("Олена, 067 111 22 33");
        api.Claude.Answer = (_, cancelled) => FailAsync("slow", cancelled);
        var watch = Stopwatch.StartNew();

        var reply = await guest.AskAsync("Так, записуйте");

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(25));
        reply.Should().Contain("15:00").And.Contain("анікюр");
        var booked = (await shop.AppointmentsAsync()).Should().ContainSingle().Subject!;
        ((string?)booked["status"]).Should().Be("confirmed");
        var contact = (await shop.Owner.GetJsonAsync("/api/v1/contacts"))["items"]!.AsArray().Should().ContainSingle().Subject!;
        ((string?)contact["name"], (string?)contact["phone"]).Should().Be(("Олена", "+380671112233"));
        await guest.AskAsync("Дякую, а парковка у вас є?");
        (await OpenAlertsAsync(shop)).Should().Equal("model.timedOut");
    }

    [Fact]
    public async Task One_alert_tells_of_an_outage_and_it_ends_with_it()
    {
        var shop = await Shop.OpenAsync(api);
        api.Claude.Answer = (_, cancelled) => FailAsync("529", cancelled);
        for (var i = 0; i < 3; i++)
        {
            await (await shop.GuestAsync()).AskAsync("Скільки коштує манікюр?");
            api.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        var during = await OpenAlertsAsync(shop);
        api.Claude.Script(_ => ClaudeAnswer.Say("Добрий день!"));
        await (await shop.GuestAsync()).AskAsync("Добрий день");

        during.Should().Equal("model.overloaded");
        (await OpenAlertsAsync(shop)).Should().BeEmpty();
        api.Mail.To(shop.Workspace.OwnerEmail).Count(letter => letter.Subject.Contains("Claude", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public async Task A_model_that_fails_after_it_booked_is_not_booked_after_again()
    {
        var shop = await Shop.OpenAsync(api);
        var guest = await shop.GuestAsync();
        api.Claude.Script(request => request.Results switch
        {
            0 => ClaudeAnswer.Call("save_contact_details", new JsonObject { ["name"] = "Олена", ["phone"] = "0671112233" }),
            1 => ClaudeAnswer.Call("propose_appointment", shop.Offer("11:00")),
            _ => ClaudeAnswer.Say("Манікюр завтра об 11:00. Записати?"),
        });
        await guest.AskAsync("Олена, 067 111 22 33, манікюр завтра об 11:00");
        api.Claude.Answer = (request, cancelled) => request.Results == 0
            ? Task.FromResult(ClaudeAnswer.Call("confirm_appointment", new JsonObject { ["token"] = ClaudeTurnTests.Token(request) }))
            : FailAsync("broken", cancelled);

        var reply = await guest.AskAsync("Так");

        reply.Should().Contain("11:00");
        (await shop.AppointmentsAsync()).Should().ContainSingle();
    }

    private static async Task<IEnumerable<string?>> OpenAlertsAsync(Shop shop) =>
        (await shop.Owner.GetJsonAsync("/api/v1/alerts"))["items"]!.AsArray().Where(alert => alert!["closedAt"] is null).Select(alert => (string?)alert!["detail"]);

    private static async Task<ClaudeAnswer> FailAsync(string failure, CancellationToken cancellationToken)
    {
        if (failure == "slow") await Task.Delay(TimeSpan.FromSeconds(40), cancellationToken);
        return failure switch
        {
            "529" => ClaudeAnswer.Error(529, "overloaded_error"),
            "500" => ClaudeAnswer.Error(500, "api_error"),
            "429" => ClaudeAnswer.Error(429, "rate_limit_error") with { RetryAfter = "90" },
            "429 money" => ClaudeAnswer.Error(429, "rate_limit_error", code: "enforced_spend_limit_reached"),
            "400" => ClaudeAnswer.Error(400, "invalid_request_error"),
            "400 money" => ClaudeAnswer.Error(400, "invalid_request_error", "Your credit balance is too low to access the API."),
            "401" => ClaudeAnswer.Error(401, "authentication_error"),
            "402" => ClaudeAnswer.Error(402, "billing_error"),
            "broken" => ClaudeAnswer.Say("Манікюр коштує 450 грн.") with { Breaks = true },
            "max_tokens" => ClaudeAnswer.Say("Манікюр коштує") with { StopReason = "max_tokens" },
            "refusal" => ClaudeAnswer.Say("") with { StopReason = "refusal" },
            "pause" => ClaudeAnswer.Say("Хвилинку") with { StopReason = "pause_turn" },
            _ => ClaudeAnswer.Of([]),
        };
    }
}
