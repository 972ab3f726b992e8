using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.FakeStripe;
using Xunit;

namespace Vivtorok.FunctionalTests.Billing;

/// <summary>Stripe promises no order, repeats itself and sometimes stays silent: whatever comes, the state is the one that holds at Stripe.</summary>
public sealed class EventOrderTests(StripeFixture api) : IClassFixture<StripeFixture>
{
    private static readonly string[] Kinds = ["checkout.session.completed", "customer.subscription.created", "customer.subscription.updated", "invoice.paid", "invoice.payment_failed"];

    [Fact]
    public async Task Every_order_of_five_events_ends_in_the_same_state()
    {
        var (events, workspace) = await GivenStoryAsync();
        var orders = Permutations(events).ToList();
        orders.Should().HaveCount(120);

        foreach (var (order, at) in orders.Select((order, at) => (order, at)))
        {
            await api.ForgetPurchaseAsync(workspace);
            await TellAsync(order, workBetween: at % 2 == 1);
            await ExpectPastDueAsync(workspace, string.Join(", ", order.Select(one => one["type"])));
        }
    }

    [Fact]
    public async Task Each_event_alone_and_any_two_in_doubles_are_enough()
    {
        var (events, workspace) = await GivenStoryAsync();
        var gaps = events.Select(one => new[] { one }).Concat(events.SelectMany(one => events.Select(two => new[] { one, two, one, two })));

        foreach (var some in gaps)
        {
            await api.ForgetPurchaseAsync(workspace);
            await TellAsync(some);
            await ExpectPastDueAsync(workspace, string.Join(", ", some.Select(one => one["type"])));
        }
    }

    [Fact]
    public async Task What_was_never_told_is_found_by_the_night()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();
        contract.Status = "canceled";
        contract.EndedAt = api.Stripe.Book.Now;

        await api.TendSubscriptionsAsync(everyone: true);

        (await workspace.BillingAsync())["state"]!.GetValue<string>().Should().Be("cancelled");
    }

    [Fact]
    public async Task An_end_that_is_told_before_its_beginning_stays_the_end()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await api.PassAsync(TimeSpan.FromDays(15));
        var contract = await api.PayAsync(workspace);
        var begin = api.Stripe.Book.Events.ToArray();
        api.Stripe.Book.End(contract);
        var end = api.Stripe.Book.Events.Last();
        api.Stripe.Book.Events.Clear();

        await TellAsync([end, .. begin.Where(one => one["type"]!.GetValue<string>() != "customer.created")]);

        (await workspace.BillingAsync())["state"]!.GetValue<string>().Should().Be("cancelled");
    }

    // Bought, renewed, and the second payment declined: five kinds of news about it, none of them told yet.
    private async Task<(JsonObject[] Events, TestWorkspace Workspace)> GivenStoryAsync()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await api.PassAsync(TimeSpan.FromDays(15));
        api.Stripe.Book.Events.Clear();
        var contract = await api.PayAsync(workspace);
        api.Stripe.Book.Payers[contract.Customer].Card = StripeCard.Declined;
        api.Clock.Set(contract.PeriodEnd.AddMinutes(5));
        api.Stripe.Book.AdvanceTo(contract.PeriodEnd.AddMinutes(5));
        var told = api.Stripe.Book.Events.Where(one => one["data"]!["object"]!["customer"]?.GetValue<string>() == contract.Customer).ToArray();
        api.Stripe.Book.Events.Clear();
        contract.Status.Should().Be("past_due");
        await workspace.SignInAgainAsync();
        return ([.. Kinds.Select(kind => told.First(one => one["type"]!.GetValue<string>() == kind))], workspace);
    }

    // Each time as if it were the first: events with ids of their own.
    private async Task TellAsync(IEnumerable<JsonObject> events, bool workBetween = false)
    {
        var again = Guid.NewGuid();
        foreach (var one in events)
        {
            var fresh = (JsonObject)one.DeepClone();
            fresh["id"] = $"{one["id"]}_{again:N}";
            fresh["created"] = api.Stripe.Book.Now.ToUnixTimeSeconds();
            (await api.Stripe.PostAsync(fresh, api.Stripe.Product!)).EnsureSuccessStatusCode();
            if (workBetween) await api.DrainWorkAsync();
        }

        await api.DrainWorkAsync();
    }

    private static async Task ExpectPastDueAsync(TestWorkspace workspace, string order)
    {
        var billing = await workspace.BillingAsync();
        billing["state"]!.GetValue<string>().Should().Be("pastDue", order);
        billing["plan"]!.GetValue<string>().Should().Be("solo", order);
        billing["payUrl"].Should().NotBeNull(order);
        var invoices = (await workspace.Owner.GetJsonAsync("/api/v1/billing/invoices"))["items"]!.AsArray();
        invoices.Select(invoice => invoice!["status"]!.GetValue<string>()).Should().Equal(["open", "paid"], order);
    }

    private static IEnumerable<T[]> Permutations<T>(T[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany((item, at) => Permutations<T>([.. items[..at], .. items[(at + 1)..]]).Select(rest => (T[])[item, .. rest]));
}
