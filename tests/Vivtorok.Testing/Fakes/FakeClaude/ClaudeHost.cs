using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Infrastructure.Persistence;

namespace Vivtorok.Testing.Fakes.FakeClaude;

/// <summary>The product on a real address with a server in Claude's place, for the agent's measurement over HTTP.</summary>
public static class ClaudeHost
{
    /// <param name="mode"><c>built-in</c>: without a language model; <c>rules</c>: the same rules behind the Messages API; <c>hijacked</c>; <c>hallucinating</c>.</param>
    public static async Task RunAsync(string mode, string url, string folder)
    {
        await using var claude = await FakeClaude.StartAsync();
        var (rules, said) = (new RulesBehindClaude(), 0);
        claude.Answer = (request, cancelled) => mode switch
        {
            "rules" => rules.AnswerAsync(request, cancelled),
            "hijacked" => Task.FromResult(HijackedClaude.Answer(request)),
            _ => Task.FromResult(HallucinatingClaude.Answer(request, Interlocked.Increment(ref said))),
        };

        await using var product = Api.App.Build(["--urls", url], builder => Adjust(builder, claude, folder, mode), services =>
        {
            if (mode == "rules") rules.Tap(services);
        });
        await product.Services.PrepareDatabaseAsync();
        await product.StartAsync();
        product.Services.GetRequiredService<PublicAddress>().Set(url);
        await product.WaitForShutdownAsync();
        Console.WriteLine($"requests {claude.Requests.Count}, violations {claude.Violations.Count}: {string.Join("; ", claude.Violations.Distinct().Take(5))}");
        Console.WriteLine($"requests with a secret: {claude.Requests.Count(request => request.Body.Contains("671112233", StringComparison.Ordinal) || request.Body.Contains("VIP-7731", StringComparison.Ordinal))}");
    }

    private static void Adjust(WebApplicationBuilder builder, FakeClaude claude, string folder, string mode)
    {
        builder.Environment.EnvironmentName = "Testing";
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(
        [
            new("DataDirectory", folder), new("Testing:Enabled", "true"), new("Claude:BaseUrl", claude.Address.ToString()), new("Claude:ApiKey", ClaudeFixture.PlatformKey),
            new("Agent:Model", mode == "built-in" ? mode : "claude"), new("Agent:Limits:MonthlyTokens", "100000000000"), new("Agent:Limits:MonthlyCents", "100000000"),
        ]);
    }
}
