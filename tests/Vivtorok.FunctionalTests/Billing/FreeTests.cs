using System.Net;
using System.Text;
using FluentAssertions;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Billing;

/// <summary>Without a payment provider nothing can be bought, so nothing is limited.</summary>
public sealed class FreeTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Everything_is_there_without_limits_and_use_is_still_counted()
    {
        var workspace = await api.GivenWorkspaceAsync();
        for (var i = 0; i < 20; i++) await workspace.GivenWebChatAsync();

        var billing = await workspace.Owner.GetJsonAsync("/api/v1/billing");

        billing["state"]!.GetValue<string>().Should().Be("free");
        billing["usage"]!.AsArray().Single(row => row!["limit"]!.GetValue<string>() == "channels")!.ToJsonString().Should().Be("""{"limit":"channels","used":20,"allowed":null,"forecast":null}""");
        (await workspace.Owner.GetJsonAsync("/api/v1/billing/plans"))["canBuy"]!.GetValue<bool>().Should().BeFalse();
    }

    [Theory, InlineData("checkout"), InlineData("cancel"), InlineData("portal"), InlineData("change/preview")]
    public async Task Nothing_can_be_bought(string what)
    {
        var workspace = await api.GivenWorkspaceAsync();

        (await workspace.Owner.TryAsync(HttpMethod.Post, $"/api/v1/billing/{what}", new { plan = "solo", currency = "UAH" })).Should().Be((HttpStatusCode.Conflict, "billing.notConfigured"));
    }

    [Fact]
    public async Task Nobodys_events_are_believed()
    {
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");

        (await api.Anonymous().PostAsync("/webhooks/stripe", body)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }
}
