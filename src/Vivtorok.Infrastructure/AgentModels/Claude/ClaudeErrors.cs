using Anthropic.Exceptions;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Infrastructure.AgentModels.Claude;

/// <summary>Tells the classes of failure apart by status, type and error code. Messages of the provider are not passed on: they can quote the request.</summary>
internal static class ClaudeErrors
{
    private const string SpendLimit = "spend_limit";
    private const string OnHold = "organization_on_hold";

    /// <returns>Null: not a failure of the model.</returns>
    public static ModelFailedException? Read(Exception exception, TimeSpan? retryAfter) => exception switch
    {
        AnthropicApiException api => Of(api, retryAfter),
        AnthropicSseException => Failed(ModelProblem.Overloaded, "The stream ended with an error.", exception),
        AnthropicIOException or HttpRequestException or IOException => Failed(ModelProblem.Unreachable, "The connection failed.", exception),
        OperationCanceledException => Failed(ModelProblem.TimedOut, "The call took too long.", exception),
        AnthropicInvalidDataException or System.Text.Json.JsonException or AnthropicException => Failed(ModelProblem.Cut, "The answer could not be read.", exception),
        _ => null,
    };

    private static ModelFailedException Of(AnthropicApiException api, TimeSpan? retryAfter)
    {
        var problem = (int)api.StatusCode switch
        {
            402 => ModelProblem.NoCredit,
            401 or 403 => ModelProblem.BadKey,
            429 when NamesMoney(api) => ModelProblem.NoCredit,
            429 => ModelProblem.RateLimited,
            408 or 504 => ModelProblem.TimedOut,
            >= 500 => ModelProblem.Overloaded,
            400 when NamesMoney(api) => ModelProblem.NoCredit,
            _ => ModelProblem.OurFault,
        };
        return new ModelFailedException(problem, $"HTTP {(int)api.StatusCode}, request {api.RequestID ?? "unknown"}.") { RetryAfter = retryAfter };
    }

    // An own spend limit is reported with 400, and credit that has run out by older servers in words only.
    private static bool NamesMoney(AnthropicApiException api) =>
        api.ErrorCode is { } code && (code.Contains(SpendLimit, StringComparison.Ordinal) || code == OnHold)
        || (int)api.StatusCode == 400 && api.ApiMessage?.Contains("credit balance", StringComparison.OrdinalIgnoreCase) == true;

    private static ModelFailedException Failed(ModelProblem problem, string message, Exception inner) => new(problem, $"{message} ({inner.GetType().Name})", inner);
}
