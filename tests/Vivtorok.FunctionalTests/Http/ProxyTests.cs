using System.Net;
using System.Net.Http.Json;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Http;

/// <summary>Behind a proxy that speaks https with the world and http with us.</summary>
public sealed class ProxyFixture : ApiFixture
{
    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("PublicUrl", "https://crm.example.com"), new("Proxy:Networks", "172.30.0.0/24, fd00:30::/64"), new("Proxy:Addresses", "203.0.113.7"),
        new("Limits:Factor", "1"), new("Limits:AddressRequestsPerMinute", "3"),
    ];
}

public sealed class ProxyTests(ProxyFixture api) : IClassFixture<ProxyFixture>
{
    [Theory]
    [InlineData("172.30.0.9")]
    [InlineData("::ffff:172.30.0.9")]
    [InlineData("fd00:30::9")]
    [InlineData("203.0.113.7")]
    [InlineData("127.0.0.1")]
    public async Task What_a_named_proxy_says_of_its_visitor_is_believed(string proxy) =>
        (await AskAsync(proxy, "198.51.100.1")).Response.Headers.StrictTransportSecurity.Should().ContainSingle();

    [Theory]
    [InlineData("172.30.1.9")]
    [InlineData("203.0.113.8")]
    public async Task What_anybody_else_says_is_not(string stranger) =>
        (await AskAsync(stranger, "198.51.100.1")).Response.Headers.StrictTransportSecurity.Should().BeEmpty();

    [Fact]
    public async Task Visitors_behind_one_proxy_are_counted_one_by_one()
    {
        var visitors = await AskAsync(i => $"192.0.2.{i}");
        var hasty = await AskAsync(_ => "192.0.2.100");

        visitors.Should().NotContain((int)HttpStatusCode.TooManyRequests);
        hasty.Should().Contain((int)HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task All_addresses_of_one_household_are_counted_together()
    {
        var household = await AskAsync(i => $"2001:db8:1:1::{i}");
        var neighbours = await AskAsync(i => $"2001:db8:1:{i + 2}::1");

        household.Should().Contain((int)HttpStatusCode.TooManyRequests);
        neighbours.Should().NotContain((int)HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Where_the_public_address_is_https_every_cookie_is_secure()
    {
        using var response = await api.Anonymous().PostAsJsonAsync("/api/v1/auth/register", TestWorkspace.Registration(api.NewEmail()));

        response.Headers.GetValues("Set-Cookie").Should().HaveCount(2).And.OnlyContain(cookie => cookie.Contains("; secure", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<int>> AskAsync(Func<int, string> visitor)
    {
        var answers = new List<int>();
        for (var i = 0; i < 5; i++) answers.Add((await AskAsync("172.30.0.9", visitor(i))).Response.StatusCode);
        return answers;
    }

    private Task<Microsoft.AspNetCore.Http.HttpContext> AskAsync(string from, string visitor) => api.Server.SendAsync(context =>
    {
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        (context.Request.Method, context.Request.Path, context.Request.Host) = ("GET", "/api/v1/auth/session", new("crm.example.com"));
        (context.Request.Headers["X-Forwarded-For"], context.Request.Headers["X-Forwarded-Proto"]) = (visitor, "https");
    });
}
