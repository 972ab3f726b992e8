using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.FakeStripe;
using Xunit;

namespace Vivtorok.FunctionalTests.Billing;

public sealed class YearTests(StripeFixture api) : IClassFixture<StripeFixture>
{
    [Fact]
    public async Task A_year_of_a_subscription_by_the_clock()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await api.PassAsync(TimeSpan.FromDays(5));
        var contract = await api.PayAsync(workspace, "solo", "EUR");
        var payer = api.Stripe.Book.Payers[contract.Customer];
        await api.HearAsync();
        (await SeenAsync(workspace)).Should().Be("active solo");

        await UntilRenewalAsync(workspace, contract, months: 3);
        var spring = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/change/preview", new { plan = "business" });
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/change", new { plan = "business", at = spring["at"]!.GetValue<string>() });
        (await SeenAsync(workspace)).Should().Be("active business");

        payer.Card = StripeCard.Declined;
        await UntilRenewalAsync(workspace, contract, months: 1);
        (await SeenAsync(workspace)).Should().Be("pastDue business");
        await api.PassAsync(TimeSpan.FromDays(12));
        await workspace.SignInAgainAsync();
        (await SeenAsync(workspace)).Should().Be("unpaid business");
        payer.Card = StripeCard.Good;
        foreach (var owed in api.Stripe.Book.Bills.Values.Where(bill => bill.Status == "open")) api.Stripe.Book.Try(owed);
        await api.HearAsync();
        (await SeenAsync(workspace)).Should().Be("active business");

        var autumn = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/change/preview", new { plan = "team" });
        autumn["due"]!["amount"]!.GetValue<long>().Should().Be(0, "what is over goes on account");
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/change", new { plan = "team", at = autumn["at"]!.GetValue<string>() });
        payer.Balance.Should().BeLessThan(0);
        await UntilRenewalAsync(workspace, contract, months: 6);
        payer.Balance.Should().Be(0, "the account was used up first");
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/cancel");
        await UntilRenewalAsync(workspace, contract, months: 1);

        (await SeenAsync(workspace)).Should().Be("cancelled team");
        var invoices = api.Stripe.Book.Bills.Values.Where(bill => bill.Customer == contract.Customer).ToList();
        (await workspace.Owner.GetJsonAsync("/api/v1/billing/invoices?limit=100"))["items"]!.AsArray()
            .Sum(row => row!["status"]!.GetValue<string>() == "paid" ? row["total"]!["amount"]!.GetValue<long>() : 0).Should().Be(invoices.Sum(bill => bill.Total));
        api.Stripe.Violations.Should().BeEmpty();
    }

    private async Task UntilRenewalAsync(TestWorkspace workspace, StripeContract contract, int months)
    {
        for (var month = 0; month < months; month++) await api.PassAsync(contract.PeriodEnd - api.Clock.GetUtcNow() + TimeSpan.FromHours(1));
        await workspace.SignInAgainAsync();
    }

    private static async Task<string> SeenAsync(TestWorkspace workspace)
    {
        var billing = await workspace.BillingAsync();
        return $"{billing["state"]} {billing["plan"]}";
    }
}
