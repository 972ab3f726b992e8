using System.Net;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;
using Vivtorok.Testing.Fakes.FakeStripe;
using Xunit;

namespace Vivtorok.FunctionalTests.Billing;

public sealed class ChangePlanTests(StripeFixture api) : IClassFixture<StripeFixture>
{
    [Fact]
    public async Task What_was_shown_before_the_yes_is_what_is_taken()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();
        await api.PassAsync(TimeSpan.FromDays(10));
        var preview = await PreviewAsync(workspace, "team");
        await api.PassAsync(TimeSpan.FromMinutes(40));

        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/change", new { plan = "team", at = preview["at"]!.GetValue<string>() });

        var bill = api.Stripe.Book.Bills[contract.LatestInvoice!];
        bill.Due.Should().Be(preview["due"]!["amount"]!.GetValue<long>()).And.BeInRange(55_000, 65_000);
        (preview["charge"]!["amount"]!.GetValue<long>() - preview["credit"]!["amount"]!.GetValue<long>()).Should().Be(bill.Due);
        (await workspace.BillingAsync())["plan"]!.GetValue<string>().Should().Be("team");
    }

    [Fact]
    public async Task A_declined_card_changes_nothing()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();
        var preview = await PreviewAsync(workspace, "team");
        api.Stripe.Book.Payers[contract.Customer].Card = StripeCard.Declined;

        var answer = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/billing/change", new { plan = "team", at = preview["at"]!.GetValue<string>() });

        answer.Should().Be((HttpStatusCode.PaymentRequired, "billing.declined"));
        (await workspace.BillingAsync())["plan"]!.GetValue<string>().Should().Be("solo");
    }

    [Fact]
    public async Task A_bank_that_wants_the_person_says_so()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();
        var preview = await PreviewAsync(workspace, "team");
        api.Stripe.Book.Payers[contract.Customer].Card = StripeCard.Authentication;

        var answer = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/billing/change", new { plan = "team", at = preview["at"]!.GetValue<string>() });

        answer.Should().Be((HttpStatusCode.PaymentRequired, "billing.authentication"));
    }

    [Fact]
    public async Task A_smaller_plan_names_what_it_would_not_hold_and_deletes_nothing()
    {
        var (workspace, _) = await api.GivenSubscriberAsync("team");
        for (var i = 0; i < 3; i++) await workspace.GivenWebChatAsync();

        var preview = await PreviewAsync(workspace, "solo");
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/change", new { plan = "solo", at = preview["at"]!.GetValue<string>() });

        preview["exceeded"]!.ToJsonString().Should().Be("""["channels"]""");
        (await workspace.Owner.GetJsonAsync("/api/v1/channels"))["items"]!.AsArray().Should().HaveCount(3);
    }

    [Fact]
    public async Task Amounts_that_are_older_than_an_hour_must_be_looked_at_again()
    {
        var (workspace, _) = await api.GivenSubscriberAsync();
        var preview = await PreviewAsync(workspace, "team");
        await api.PassAsync(TimeSpan.FromHours(2));

        (await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/billing/change", new { plan = "team", at = preview["at"]!.GetValue<string>() }))
            .Should().Be((HttpStatusCode.Conflict, "billing.previewOld"));
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_asked_for_again_with_the_same_key_and_done_once()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();
        var preview = await PreviewAsync(workspace, "team");
        api.Stripe.Next($"/v1/subscriptions/{contract.Id}", new Mishap.Cut(After: true), new Mishap.Cut(After: true), new Mishap.Cut(After: true));
        var (body, bills) = (new { plan = "team", at = preview["at"]!.GetValue<string>() }, api.Stripe.Book.Bills.Count);

        var first = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/billing/change", body);

        first.Code.Should().Be("billing.away");
        api.Stripe.Book.Bills.Count.Should().Be(bills + 1, "it was done, and only once");
        (await workspace.BillingAsync())["plan"]!.GetValue<string>().Should().Be("team", "after a doubt we look");
    }

    [Theory, InlineData(409), InlineData(429), InlineData(500), InlineData(503)]
    public async Task A_stumble_of_Stripe_is_repeated_and_not_noticed(int status)
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();
        api.Stripe.Next($"/v1/subscriptions/{contract.Id}", new Mishap.Status(status), new Mishap.Status(status));

        var billing = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/cancel");

        billing["endsAt"].Should().NotBeNull();
    }

    [Fact]
    public async Task What_Stripe_says_not_to_repeat_is_not_repeated()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();
        api.Stripe.ShouldRetry = false;
        api.Stripe.Next($"/v1/subscriptions/{contract.Id}", new Mishap.Status(500));
        var before = api.Stripe.Requests.Count(request => request == $"POST /v1/subscriptions/{contract.Id}");

        var answer = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/billing/cancel");
        api.Stripe.ShouldRetry = null;

        answer.Code.Should().Be("billing.uncertain");
        api.Stripe.Requests.Count(request => request == $"POST /v1/subscriptions/{contract.Id}").Should().Be(before + 1);
    }

    private static Task<System.Text.Json.Nodes.JsonNode> PreviewAsync(TestWorkspace workspace, string plan) =>
        workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/change/preview", new { plan });
}
