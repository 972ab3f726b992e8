using System.Text.Json.Serialization;
using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Vivtorok.Domain.Billing;
using Vivtorok.Infrastructure.Payments.Stripe;
using Xunit;

namespace Vivtorok.IntegrationTests.Billing;

/// <summary>Runs where somebody has started <c>tests/emulators/stripe</c> and said so.</summary>
public sealed class StripeEmulatorFactAttribute : FactAttribute
{
    public static readonly string? Address = Environment.GetEnvironmentVariable("VIVTOROK_STRIPE_EMULATOR");

    public StripeEmulatorFactAttribute()
    {
        if (string.IsNullOrEmpty(Address)) Skip = "Start tests/emulators/stripe and set VIVTOROK_STRIPE_EMULATOR to its address.";
    }
}

/// <summary>A Stripe that somebody else wrote reads what we encode. It knows shapes of 2020, so only customers and idempotency are asked of it.</summary>
public sealed class StripeEmulatorTests : IDisposable
{
    private readonly HttpClient _http = new();

    [StripeEmulatorFact]
    public async Task It_reads_brackets_lists_and_letters_as_we_wrote_them()
    {
        var form = new StripeForm { ["description"] = "Салон «Верба» & Co [=]", ["email"] = "a+b@example.com", ["metadata"] = new StripeForm { ["vivtorok_workspace"] = "0199b3c4", ["два слова"] = "ї=1" } };

        var made = await Client().PostAsync<Customer>("customers", form, Guid.NewGuid().ToString(), CancellationToken.None);

        made.Value.Description.Should().Be("Салон «Верба» & Co [=]");
        made.Value.Email.Should().Be("a+b@example.com");
        made.Value.Metadata.Should().Equal(new Dictionary<string, string> { ["vivtorok_workspace"] = "0199b3c4", ["два слова"] = "ї=1" });
    }

    [StripeEmulatorFact]
    public async Task The_same_order_is_carried_out_once_and_another_one_with_its_key_is_refused()
    {
        var (client, key) = (Client(), Guid.NewGuid().ToString());

        var first = await client.PostAsync<Customer>("customers", new StripeForm { ["description"] = "A" }, key, CancellationToken.None);
        var again = await client.PostAsync<Customer>("customers", new StripeForm { ["description"] = "A" }, key, CancellationToken.None);
        var other = await client.PostAsync<Customer>("customers", new StripeForm { ["description"] = "B" }, key, CancellationToken.None);

        again.Value.Id.Should().Be(first.Value.Id);
        other.Failure.Should().Be(BillingFailures.Refused);
    }

    [StripeEmulatorFact]
    public async Task What_is_not_there_is_missing() =>
        (await Client().GetAsync<Customer>("customers/cus_nobody", [], CancellationToken.None)).Failure.Should().Be(BillingFailures.Missing);

    public void Dispose() => _http.Dispose();

    private StripeClient Client() => new(
        _http, Options.Create(new StripeOptions { BaseUrl = new Uri(StripeEmulatorFactAttribute.Address!), SecretKey = $"sk_test_{Guid.NewGuid():N}"[..30] }), NullLogger<StripeClient>.Instance);

    private sealed record Customer(string Id, string? Description, string? Email, [property: JsonPropertyName("metadata")] Dictionary<string, string>? Metadata);
}
