using Anthropic;
using Anthropic.Models.Messages;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Agents;
using Vivtorok.Infrastructure.Security;

namespace Vivtorok.Infrastructure.AgentModels.Claude;

/// <summary>
/// The one connection to the Messages API for the life of the process. Keys differ from call to call; the deadline is ours, for
/// the library obeys whatever <c>retry-after</c> a server names. The library's telemetry is off: it could carry customers' words.
/// </summary>
internal sealed class ClaudeClient : IDisposable
{
    private static readonly TimeSpan BeforeRepeat = TimeSpan.FromMilliseconds(300);

    private readonly ClaudeOptions _options;
    private readonly AnthropicClient _client;

    public ClaudeClient(IOptions<ClaudeOptions> options)
    {
        _options = options.Value;
        var transport = new RetryAfterReader { InnerHandler = OutgoingGuard.Handler(_options.BaseUrl) };
        var http = new HttpClient(transport) { Timeout = Timeout.InfiniteTimeSpan };
        _client = Open(_options, http);
    }

    public static AnthropicClient Open(ClaudeOptions options, HttpClient http) => new()
    {
        ApiKey = options.ApiKey,
        BaseUrl = options.BaseUrl.ToString().TrimEnd('/'),
        HttpClient = http,
        MaxRetries = 0,
        Timeout = Timeout.InfiniteTimeSpan,
        OpenTelemetry = false,
    };

    /// <summary>One call within its deadline; repeated once where the failure was quick and may pass.</summary>
    /// <exception cref="ModelFailedException">The call did not succeed, with its class.</exception>
    public async Task<Message> SendAsync(string key, MessageCreateParams request, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(_options.CallSeconds));
        try
        {
            return await TryAsync(key, request, deadline.Token);
        }
        catch (ModelFailedException failed) when (MayRepeat(failed) && !deadline.IsCancellationRequested)
        {
            await PauseAsync(deadline.Token);
            return await TryAsync(key, request, deadline.Token);
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>The call itself, which a record's request is made again by too.</summary>
    public static Task<Message> CreateAsync(AnthropicClient client, bool stream, MessageCreateParams request, CancellationToken cancellationToken) =>
        stream ? client.Messages.CreateStreaming(request, cancellationToken).Aggregate() : client.Messages.Create(request, cancellationToken);

    private async Task<Message> TryAsync(string key, MessageCreateParams request, CancellationToken cancellationToken)
    {
        var asked = RetryAfterReader.Listen();
        try
        {
            var client = (AnthropicClient)_client.WithOptions(options => options with { ApiKey = key });
            return await CreateAsync(client, _options.Stream, request, cancellationToken);
        }
        catch (Exception exception) when (ClaudeErrors.Read(exception, asked.Value) is { } failed)
        {
            throw failed;
        }
    }

    private static async Task PauseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(BeforeRepeat, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            throw new ModelFailedException(ModelProblem.TimedOut, "The call had no time left.");
        }
    }

    private static bool MayRepeat(ModelFailedException failed) => failed.RetryAfter is null && failed.Problem is ModelProblem.Overloaded or ModelProblem.Unreachable;
}
