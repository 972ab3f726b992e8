using System.Text;
using FluentAssertions;
using Vivtorok.Infrastructure.Payments.Stripe;
using Xunit;

namespace Vivtorok.IntegrationTests.Billing;

public sealed class StripeSignatureTests
{
    private const string Secret = "whsec_test_secret";
    private const string Other = "whsec_other";
    private const string Body = "{\n  \"id\": \"evt_test_webhook\",\n  \"object\": \"event\"\n}";
    private const long Seconds = 1795334000;

    // Made by «openssl dgst -sha256 -hmac», and not by our own code.
    private const string Good = "64648eb0dc01301463c92c108835d7318a45627e1e24346d19ce2e93e0cb3573";

    [Theory]
    [InlineData($"t=1795334000,v1={Good}", true)]
    [InlineData($"t=1795334000,v1=00,v1={Good}", true)]
    [InlineData($"t=1795334000,v0=00ff,v1={Good},v2=x", true)]
    [InlineData($"t = 1795334000, v1={Good}", false)]
    [InlineData($"v1={Good}", false)]
    [InlineData("t=1795334000", false)]
    [InlineData($"t=1795334001,v1={Good}", false)]
    [InlineData($"t=,v1={Good}", false)]
    [InlineData($"t=1795334000,v0={Good}", false)]
    [InlineData($"t=1795334000,v1={Good}0", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Any_v1_that_fits_is_enough_and_nothing_else_is(string? header, bool valid) => IsValid(header, [Secret]).Should().Be(valid);

    [Fact]
    public void The_body_counts_to_the_byte() =>
        StripeSignature.IsValid($"t={Seconds},v1={Good}", Encoding.UTF8.GetBytes(Body + "\n"), [Secret], Now(0), TimeSpan.FromMinutes(5)).Should().BeFalse();

    [Theory, InlineData(0, true), InlineData(300, true), InlineData(301, false), InlineData(-300, true), InlineData(-301, false)]
    public void An_old_or_early_signature_is_refused(int secondsLater, bool valid) =>
        StripeSignature.IsValid($"t={Seconds},v1={Good}", Encoding.UTF8.GetBytes(Body), [Secret], Now(secondsLater), TimeSpan.FromMinutes(5)).Should().Be(valid);

    [Fact]
    public void Each_of_several_secrets_is_tried()
    {
        IsValid($"t={Seconds},v1={Good}", [Other, Secret]).Should().BeTrue();
        IsValid($"t={Seconds},v1={Good}", [Other]).Should().BeFalse();
    }

    private static bool IsValid(string? header, string[] secrets) => StripeSignature.IsValid(header, Encoding.UTF8.GetBytes(Body), secrets, Now(0), TimeSpan.FromMinutes(5));

    private static DateTimeOffset Now(int later) => DateTimeOffset.FromUnixTimeSeconds(Seconds + later);
}
