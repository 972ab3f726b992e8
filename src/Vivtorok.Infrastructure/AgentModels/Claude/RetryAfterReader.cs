using System.Runtime.CompilerServices;

namespace Vivtorok.Infrastructure.AgentModels.Claude;

/// <summary>Hears when a server wants to be asked again: the library's exceptions do not tell.</summary>
internal sealed class RetryAfterReader : DelegatingHandler
{
    private static readonly AsyncLocal<StrongBox<TimeSpan?>?> Listening = new();

    /// <summary>What the next calls of this flow are told.</summary>
    public static StrongBox<TimeSpan?> Listen() => Listening.Value = new StrongBox<TimeSpan?>();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (Listening.Value is { } heard && response.Headers.RetryAfter is { } after) heard.Value = after.Delta ?? (after.Date - DateTimeOffset.UtcNow);
        return response;
    }
}
