using System.Net;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.FakeStripe;
using Xunit;

namespace Vivtorok.FunctionalTests.Billing;

public sealed class CheckoutTests(StripeFixture api) : IClassFixture<StripeFixture>
{
    [Fact]
    public async Task A_new_workspace_has_two_weeks_to_try_everything()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var billing = await workspace.BillingAsync();

        billing["state"]!.GetValue<string>().Should().Be("trial");
        billing["plan"]!.GetValue<string>().Should().Be("trial");
        billing["trialEndsAt"]!.GetValue<DateTimeOffset>().Should().BeCloseTo(api.Clock.GetUtcNow().AddDays(14), TimeSpan.FromMinutes(1));
        billing["usage"]!.AsArray().Should().HaveCount(4);
    }

    [Fact]
    public async Task Who_pays_on_the_page_has_the_plan_once_the_news_is_in()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync("team", "EUR");

        var billing = await workspace.BillingAsync();

        billing["state"]!.GetValue<string>().Should().Be("active");
        billing["plan"]!.GetValue<string>().Should().Be("team");
        billing["price"]!.ToJsonString().Should().Be("""{"amount":3500,"currency":"EUR"}""");
        billing["period"]!["endsAt"]!.GetValue<DateTimeOffset>().ToUnixTimeSeconds().Should().Be(contract.PeriodEnd.ToUnixTimeSeconds());
        var invoice = (await workspace.Owner.GetJsonAsync("/api/v1/billing/invoices"))["items"]!.AsArray().Should().ContainSingle().Subject!;
        invoice["status"]!.GetValue<string>().Should().Be("paid");
        invoice["total"]!["amount"]!.GetValue<long>().Should().Be(3500);
        api.Stripe.Violations.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_buys_in_the_trial_loses_none_of_its_days()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var ends = (await workspace.BillingAsync())["trialEndsAt"]!.GetValue<DateTimeOffset>();
        var contract = await api.PayAsync(workspace);
        await api.HearAsync();

        var billing = await workspace.BillingAsync();

        contract.Status.Should().Be("trialing");
        billing["state"]!.GetValue<string>().Should().Be("active");
        billing["trialEndsAt"]!.GetValue<DateTimeOffset>().Should().BeCloseTo(ends, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Whoever_comes_back_before_the_news_finds_the_plan_too()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await api.PassAsync(TimeSpan.FromDays(15));
        var contract = await api.PayAsync(workspace);
        var session = api.Stripe.Book.Visits.Values.Single(visit => visit.Contract == contract.Id).Id;

        var billing = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/checkout/confirm", new { session });

        billing["state"]!.GetValue<string>().Should().Be("active");
        await api.HearAsync();
        (await workspace.BillingAsync())["version"]!.GetValue<int>().Should().Be(billing["version"]!.GetValue<int>(), "the news tells nothing new");
    }

    [Fact]
    public async Task A_page_that_another_workspace_paid_on_is_unknown()
    {
        var (buyer, other) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        var contract = await api.PayAsync(buyer);
        var session = api.Stripe.Book.Visits.Values.Single(visit => visit.Contract == contract.Id).Id;

        var answer = await other.Owner.TryAsync(HttpMethod.Post, "/api/v1/billing/checkout/confirm", new { session });

        answer.Should().Be((HttpStatusCode.NotFound, "billing.sessionUnknown"));
    }

    [Fact]
    public async Task A_running_subscription_is_changed_and_not_bought_again()
    {
        var (workspace, _) = await api.GivenSubscriberAsync();

        var answer = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/billing/checkout", new { plan = "team", currency = "UAH" });

        answer.Should().Be((HttpStatusCode.Conflict, "billing.alreadySubscribed"));
    }

    [Fact]
    public async Task Of_two_pages_that_were_both_paid_one_is_ended_and_credited()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await api.PassAsync(TimeSpan.FromDays(15));
        var (first, second) = (await api.PayAsync(workspace), await api.PayAsync(workspace, "team"));

        await api.HearAsync();

        new[] { first.Status, second.Status }.Should().BeEquivalentTo("active", "canceled");
        (await workspace.BillingAsync())["state"]!.GetValue<string>().Should().Be("active");
        api.Stripe.Book.Payers[first.Customer].Balance.Should().BeLessThan(-50_000, "what was paid twice is on account");
    }

    [Theory, InlineData("trial", "UAH", "billing.notOnSale"), InlineData("solo", "USD", "request.invalid")]
    public async Task What_is_not_on_sale_cannot_be_bought(string plan, string currency, string code)
    {
        var workspace = await api.GivenWorkspaceAsync();

        (await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/billing/checkout", new { plan, currency })).Should().Be((HttpStatusCode.BadRequest, code));
    }

    [Fact]
    public async Task Only_an_owner_buys_changes_and_sees_invoices()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var admin = await workspace.GivenMemberAsync("admin");

        (await admin.TryAsync(HttpMethod.Post, "/api/v1/billing/checkout", new { plan = "solo", currency = "UAH" })).Status.Should().Be(HttpStatusCode.Forbidden);
        (await admin.TryAsync(HttpMethod.Post, "/api/v1/billing/cancel")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await admin.TryAsync(HttpMethod.Get, "/api/v1/billing/invoices")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await admin.TryAsync(HttpMethod.Get, "/api/v1/billing")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_sees_the_plan_or_the_invoices_of_another_workspace()
    {
        var (_, other) = (await api.GivenSubscriberAsync("business"), await api.GivenWorkspaceAsync());

        (await other.BillingAsync())["plan"]!.GetValue<string>().Should().Be("trial");
        (await other.Owner.GetJsonAsync("/api/v1/billing/invoices"))["items"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task The_portal_opens_for_whoever_has_bought_something()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();

        var page = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/portal");

        page["url"]!.GetValue<string>().Should().Contain(contract.Customer);
    }
}
