using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Http;

/// <summary>One address breaks, to see what a fault of ours looks like from outside.</summary>
public sealed class BreakingFixture : ApiFixture
{
    public const string Path = "/api/v1/breaks";

    protected override void Replace(IServiceCollection services) => services.AddTransient<IStartupFilter, Break>();

    private sealed class Break : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((context, rest) => context.Request.Path == Path ? throw new InvalidOperationException("Broken.") : rest(context));
        };
    }
}

/// <summary>A problem's <c>type</c> is the section of the standard that describes its <c>status</c>.</summary>
public sealed class ProblemTypeTests(BreakingFixture api) : IClassFixture<BreakingFixture>
{
    private const string Login = "/api/v1/auth/login";

    [Fact]
    public Task A_body_that_cannot_be_read_is_400() => ShouldBeAsync(400, "15.5.1", HttpMethod.Post, Login, Json("{"));

    [Fact]
    public Task A_stranger_is_401() => ShouldBeAsync(401, "15.5.2", HttpMethod.Get, "/api/v1/workspace");

    [Fact]
    public Task An_unknown_address_is_404() => ShouldBeAsync(404, "15.5.5", HttpMethod.Get, "/api/v1/nothing");

    [Fact]
    public Task A_method_that_is_not_taken_is_405() => ShouldBeAsync(405, "15.5.6", HttpMethod.Delete, Login);

    [Fact]
    public Task A_body_that_is_too_large_is_413() => ShouldBeAsync(413, "15.5.14", HttpMethod.Post, Login, Json(new string(' ', 2_000_000)));

    [Fact]
    public Task Another_content_type_is_415() => ShouldBeAsync(415, "15.5.16", HttpMethod.Post, Login, new StringContent("{}", Encoding.UTF8, "text/plain"));

    [Fact]
    public Task A_fault_of_ours_is_500() => ShouldBeAsync(500, "15.6.1", HttpMethod.Get, BreakingFixture.Path);

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private async Task ShouldBeAsync(int status, string section, HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await api.Anonymous().SendAsync(request);
        var problem = (await response.Content.ReadFromJsonAsync<JsonNode>())!;

        ((int)response.StatusCode).Should().Be(status);
        problem["status"]!.GetValue<int>().Should().Be(status);
        problem["type"]!.GetValue<string>().Should().Be($"https://tools.ietf.org/html/rfc9110#section-{section}");
    }
}
