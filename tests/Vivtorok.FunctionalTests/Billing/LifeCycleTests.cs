using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Application.Features.Billing;
using Vivtorok.Domain;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.FakeStripe;
using Xunit;

namespace Vivtorok.FunctionalTests.Billing;

public sealed class LifeCycleTests(StripeFixture api) : IClassFixture<StripeFixture>
{
    [Fact]
    public async Task A_trial_announces_its_end_and_then_hands_conversations_to_people()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var chat = await WebChat.OpenAsync(api, workspace.Owner);
        await api.PassAsync(TimeSpan.FromDays(10));
        (await AlertsAsync(workspace)).Should().BeEmpty();

        await api.PassAsync(TimeSpan.FromDays(2));
        (await AlertsAsync(workspace)).Should().Equal("trialEnding");
        await api.PassAsync(TimeSpan.FromDays(3));

        (await StateAsync(workspace)).Should().Be("trialOver");
        (await AlertsAsync(workspace)).Should().Equal("planEnded");
        (await (await chat.GuestAsync()).AskAsync("Добрий день")).Should().Contain("людина");
        (await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Нова" })).Should().Be((HttpStatusCode.PaymentRequired, "plan.ended"));
        (await workspace.Owner.TryAsync(HttpMethod.Get, "/api/v1/conversations")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_failed_payment_leaves_a_week_of_grace_and_is_forgotten_once_it_is_paid()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();
        var payer = api.Stripe.Book.Payers[contract.Customer];
        payer.Card = StripeCard.Declined;

        await api.PassAsync(contract.PeriodEnd - api.Clock.GetUtcNow() + TimeSpan.FromHours(1));
        await workspace.SignInAgainAsync();
        (await StateAsync(workspace)).Should().Be("pastDue");
        (await AlertsAsync(workspace)).Should().Equal("paymentFailed");
        (await (await (await WebChat.OpenAsync(api, workspace.Owner)).GuestAsync()).AskAsync("Добрий день")).Should().Be("Добре.", "in grace everything goes on");

        payer.Card = StripeCard.Good;
        await api.PassAsync(TimeSpan.FromDays(3));

        (await StateAsync(workspace)).Should().Be("active");
        (await AlertsAsync(workspace)).Should().BeEmpty();
    }

    [Fact]
    public async Task When_grace_is_over_the_agent_hands_over_although_Stripe_still_tries()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();
        api.Stripe.Book.Payers[contract.Customer].Card = StripeCard.Declined;

        await api.PassAsync(contract.PeriodEnd - api.Clock.GetUtcNow() + TimeSpan.FromDays(7.5));
        await workspace.SignInAgainAsync();

        contract.Status.Should().Be("past_due");
        (await StateAsync(workspace)).Should().Be("unpaid");
        (await AlertsAsync(workspace)).Should().Equal("planEnded");
    }

    [Fact]
    public async Task Cancelled_it_runs_until_what_is_paid_is_used_and_can_go_on_after_all()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();

        var cancelled = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/cancel");
        cancelled["state"]!.GetValue<string>().Should().Be("active");
        cancelled["endsAt"]!.GetValue<DateTimeOffset>().ToUnixTimeSeconds().Should().Be(contract.PeriodEnd.ToUnixTimeSeconds());
        var resumed = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/resume");
        resumed["endsAt"].Should().BeNull();
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/cancel");
        await api.PassAsync(contract.PeriodEnd - api.Clock.GetUtcNow() + TimeSpan.FromHours(1));
        await workspace.SignInAgainAsync();

        (await StateAsync(workspace)).Should().Be("cancelled");
        await api.PayAsync(workspace, "team");
        await api.HearAsync();
        (await workspace.BillingAsync())["plan"]!.GetValue<string>().Should().Be("team");
        (await StateAsync(workspace)).Should().Be("active");
    }

    [Fact]
    public async Task A_workspace_that_closes_ends_its_subscription_at_once_and_keeps_its_invoices()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();

        (await api.WorkAsync(workspace, new CancelSubscriptionNowCommand(new WorkspaceId(workspace.Id)))).IsSuccess.Should().BeTrue();
        (await api.WorkAsync(workspace, new CancelSubscriptionNowCommand(new WorkspaceId(workspace.Id)))).IsSuccess.Should().BeTrue("it may be repeated");

        contract.Status.Should().Be("canceled");
        (await StateAsync(workspace)).Should().Be("cancelled");
        (await workspace.Owner.GetJsonAsync("/api/v1/billing/invoices"))["items"]!.AsArray().Should().HaveCount(2, "the credit is an invoice too");
    }

    [Fact]
    public async Task Every_change_stands_in_the_audit_log_whoever_made_it()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/cancel");
        api.Stripe.Book.End(contract);
        await api.HearAsync();

        var entries = (await workspace.Owner.GetJsonAsync("/api/v1/audit?entity=Subscription"))["items"]!.AsArray();

        entries[0]!["actor"]!.GetValue<string>().Should().Be("system");
        entries[0]!["fields"]!.AsArray().Select(field => field!.GetValue<string>()).Should().Contain("Status");
        entries.Should().Contain(entry => entry!["actor"]!.GetValue<string>().StartsWith("member:") && entry["fields"]!.ToJsonString().Contains("CancelsAtPeriodEnd"));
    }

    [Fact]
    public async Task Whoever_was_deleted_at_Stripe_has_no_plan_and_can_buy_again()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();
        api.Stripe.Book.End(contract);
        api.Stripe.Book.Payers[contract.Customer].Deleted = true;
        api.Stripe.Book.Emit("customer.deleted", api.Stripe.Book.Payers[contract.Customer].ToJson());
        await api.HearAsync();
        (await StateAsync(workspace)).Should().Be("cancelled");

        await api.PayAsync(workspace);
        await api.HearAsync();

        (await StateAsync(workspace)).Should().Be("active");
    }

    private static async Task<string> StateAsync(TestWorkspace workspace) => (await workspace.BillingAsync())["state"]!.GetValue<string>();

    private static async Task<string[]> AlertsAsync(TestWorkspace workspace) =>
        [.. (await workspace.Owner.GetJsonAsync("/api/v1/alerts"))["items"]!.AsArray().Select(alert => alert!["kind"]!.GetValue<string>())];
}
