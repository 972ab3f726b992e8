using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.FakeStripe;
using Xunit;

namespace Vivtorok.FunctionalTests.Billing;

public sealed class WebhookTests(StripeFixture api) : IClassFixture<StripeFixture>
{
    [Theory, InlineData("missing"), InlineData("wrong"), InlineData("old"), InlineData("early"), InlineData("otherBody"), InlineData("onlyV0")]
    public async Task What_Stripe_did_not_sign_is_refused(string how)
    {
        var (body, now) = (Event("invoice.paid").ToJsonString(), api.Clock.GetUtcNow());
        var signature = how switch
        {
            "missing" => null,
            "wrong" => FakeStripe.Sign(body, now, "whsec_somebodyElse"),
            "old" => FakeStripe.Sign(body, now.AddMinutes(-6)),
            "early" => FakeStripe.Sign(body, now.AddMinutes(6)),
            "otherBody" => FakeStripe.Sign(body + " ", now),
            _ => FakeStripe.Sign(body, now).Replace("v1=", "v2=", StringComparison.Ordinal),
        };

        (await PostAsync(body, signature)).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Either_of_two_secrets_is_believed_while_one_replaces_the_other()
    {
        var body = Event("invoice.paid").ToJsonString();

        (await PostAsync(body, FakeStripe.Sign(body, api.Clock.GetUtcNow(), "whsec_theNextOne"))).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_signed_body_that_is_no_event_is_refused()
    {
        const string body = """{"object":"v2.core.event","id":"evt_thin"}""";

        (await PostAsync(body, FakeStripe.Sign(body, api.Clock.GetUtcNow()))).Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_repeated_event_changes_nothing_and_asks_Stripe_nothing()
    {
        var (workspace, contract) = await api.GivenSubscriberAsync();
        var happened = About(contract, "customer.subscription.updated");
        await TellAsync(happened);
        var (version, asked) = ((await workspace.BillingAsync())["version"]!.GetValue<int>(), api.Stripe.Requests.Count);

        await TellAsync(happened);

        api.Stripe.Requests.Count.Should().Be(asked);
        (await workspace.BillingAsync())["version"]!.GetValue<int>().Should().Be(version);
    }

    [Fact]
    public async Task An_event_of_an_unknown_kind_is_kept_and_nothing_is_done_about_it()
    {
        var (_, contract) = await api.GivenSubscriberAsync();
        var asked = api.Stripe.Requests.Count;

        await TellAsync(About(contract, "radar.early_fraud_warning.created"));

        api.Stripe.Requests.Count.Should().Be(asked);
    }

    [Fact]
    public async Task News_of_somebody_who_is_not_here_are_taken_and_forgotten()
    {
        var happened = Event("customer.subscription.deleted");
        happened["data"]!["object"]!["customer"] = "cus_ofAnotherProduct";

        (await PostAsync(happened.ToJsonString(), FakeStripe.Sign(happened.ToJsonString(), api.Clock.GetUtcNow()))).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task News_of_the_other_mode_are_not_believed()
    {
        var (_, contract) = await api.GivenSubscriberAsync();
        var happened = About(contract, "customer.subscription.deleted");
        happened["livemode"] = true;
        var asked = api.Stripe.Requests.Count;

        await TellAsync(happened);

        api.Stripe.Requests.Count.Should().Be(asked);
    }

    private async Task TellAsync(JsonObject happened)
    {
        api.Stripe.Book.AdvanceTo(api.Clock.GetUtcNow());
        (await api.Stripe.PostAsync(happened, api.Stripe.Product!)).EnsureSuccessStatusCode();
        await api.DrainWorkAsync();
    }

    private async Task<HttpStatusCode> PostAsync(string body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/stripe") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (signature is not null) request.Headers.Add("Stripe-Signature", signature);
        return (await api.Anonymous().SendAsync(request)).StatusCode;
    }

    private JsonObject About(StripeContract contract, string kind)
    {
        var happened = Event(kind);
        happened["data"]!["object"] = contract.ToJson();
        return happened;
    }

    private JsonObject Event(string kind) => new()
    {
        ["id"] = api.Stripe.Book.NewId("evt"), ["object"] = "event", ["type"] = kind, ["livemode"] = false, ["created"] = api.Clock.GetUtcNow().ToUnixTimeSeconds(),
        ["data"] = new JsonObject { ["object"] = new JsonObject { ["object"] = "invoice", ["id"] = "in_x", ["customer"] = "cus_nobody" } },
    };
}
