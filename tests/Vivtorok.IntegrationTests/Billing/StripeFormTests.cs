using FluentAssertions;
using Vivtorok.Infrastructure.Payments.Stripe;
using Xunit;

namespace Vivtorok.IntegrationTests.Billing;

public sealed class StripeFormTests
{
    [Fact]
    public void Objects_are_brackets_and_lists_are_indexed() => new StripeForm
    {
        ["items"] = new[] { new StripeForm { ["price"] = "price_1", ["quantity"] = 1 }, new StripeForm { ["price"] = "price_2" } },
        ["expand"] = new[] { "latest_invoice", "customer" },
        ["a"] = new StripeForm { ["b"] = new StripeForm { ["c"] = "d" } },
    }.Encode().Should().Be("items[0][price]=price_1&items[0][quantity]=1&items[1][price]=price_2&expand[0]=latest_invoice&expand[1]=customer&a[b][c]=d");

    [Fact]
    public void Values_are_written_as_Stripe_reads_them() => new StripeForm
    {
        ["yes"] = true, ["no"] = false, ["clear"] = null, ["at"] = DateTimeOffset.FromUnixTimeSeconds(1795334000).AddMilliseconds(700), ["n"] = 12L,
    }.Encode().Should().Be("yes=true&no=false&clear=&at=1795334000&n=12");

    [Fact]
    public void Names_and_values_are_escaped() => new StripeForm { ["metadata"] = new StripeForm { ["ключ&="] = "а б+&=[]" } }
        .Encode().Should().Be("metadata[%D0%BA%D0%BB%D1%8E%D1%87%26%3D]=%D0%B0%20%D0%B1%2B%26%3D%5B%5D");

    [Fact]
    public void Nothing_is_nothing() => new StripeForm().Encode().Should().BeEmpty();
}
