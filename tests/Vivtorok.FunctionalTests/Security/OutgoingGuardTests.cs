using System.Net;
using Vivtorok.Infrastructure.Security;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Security;

public sealed class OutgoingGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("64:ff9b::a00:1")]
    public void An_address_inside_the_network_is_not_outside(string address) => OutgoingGuard.IsOutside(IPAddress.Parse(address)).Should().BeFalse();

    [Theory]
    [InlineData("149.154.167.220")]
    [InlineData("172.32.0.1")]
    [InlineData("2001:67c:4e8:f004::9")]
    public void An_address_of_the_internet_is_outside(string address) => OutgoingGuard.IsOutside(IPAddress.Parse(address)).Should().BeTrue();

    [Fact]
    public async Task A_server_inside_is_called_only_where_the_settings_name_it()
    {
        await using var inside = new FakeWhatsApp();
        await inside.StartAsync();
        using var stranger = new HttpClient(OutgoingGuard.Handler(new Uri("https://graph.facebook.com")));
        using var own = new HttpClient(OutgoingGuard.Handler(inside.Address));

        var refused = () => stranger.GetAsync(inside.Address);
        using var answer = await own.GetAsync(inside.Address);

        await refused.Should().ThrowAsync<HttpRequestException>().WithMessage("*inside the network*");
        inside.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task A_name_that_a_stranger_gave_is_called_only_where_it_leads_outside()
    {
        await using var inside = new FakeReceiver();
        await inside.StartAsync();
        var named = new UriBuilder(inside.Address) { Host = "localhost" }.Uri;
        using var shipped = new HttpClient(OutgoingGuard.ForStrangers(loopbackToo: false));
        using var testing = new HttpClient(OutgoingGuard.ForStrangers(loopbackToo: true));

        var refused = () => shipped.GetAsync(named);
        using var answer = await testing.GetAsync(named);

        await refused.Should().ThrowAsync<HttpRequestException>().WithMessage("*inside the network*");
        inside.Calls.Should().ContainSingle();
    }
}
