using Microsoft.Extensions.DependencyInjection;

namespace Vivtorok.Testing.Fakes.FakeClaude;

/// <summary>The product with Claude as its agent, and a server on loopback in Claude's place.</summary>
public class ClaudeFixture : ApiFixture, IDisposable
{
    public const string PlatformKey = "sk-ant-platform-key-0001";

    public ClaudeFixture() => Claude = FakeClaude.StartAsync().GetAwaiter().GetResult();

    public FakeClaude Claude { get; }

    /// <summary>Call it "good": whole dialogues by the built-in rules through the Messages API.</summary>
    public RulesBehindClaude Rules { get; } = new();

    /// <summary>Whether turns are tapped so that <see cref="Rules"/> can answer them.</summary>
    protected virtual bool HasRules => false;

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Claude:BaseUrl", Claude.Address.ToString()), new("Claude:ApiKey", PlatformKey), new("Claude:CallSeconds", "2"), new("Agent:ModelSeconds", "4"), .. More,
    ];

    /// <summary>Further settings of a fixture.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> More => [];

    protected override void Replace(IServiceCollection services)
    {
        if (HasRules) Rules.Tap(services);
    }

    public void Dispose()
    {
        Claude.DisposeAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }
}
