using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Api.Http;

/// <summary>Turns what was thrown into a problem: a request that cannot be read is the client's, the rest is ours and says a trace id only.</summary>
internal sealed partial class UnexpectedErrors(ILogger<UnexpectedErrors> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return true;
        var (status, failure) = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (StatusCodes.Status413PayloadTooLarge, TooLarge),
            BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => (StatusCodes.Status415UnsupportedMediaType, NotJson),
            BadHttpRequestException bad => (StatusCodes.Status400BadRequest, Malformed(bad)),
            JsonException json => (StatusCodes.Status400BadRequest, Malformed(json.Path)),
            _ => (StatusCodes.Status500InternalServerError, Ours),
        };
        if (status == StatusCodes.Status500InternalServerError) Failed(exception, httpContext.Request.Method, httpContext.GetEndpoint()?.DisplayName);
        var problem = failure.ToProblem(status);
        httpContext.Response.StatusCode = status;
        await httpContext.Response.WriteAsJsonAsync(problem.ProblemDetails, Json.Options, "application/problem+json", cancellationToken);
        return true;
    }

    public static readonly Failure TooLarge = new(FailureKind.Invalid, "request.tooLarge", "The request is too large.");
    private static readonly Failure NotJson = new(FailureKind.Invalid, "request.contentType", "Send JSON with the content type application/json.");
    private static readonly Failure Ours = new(FailureKind.Invalid, "server.error", "Something went wrong on our side. We have noted it.");

    private static Failure Malformed(BadHttpRequestException exception) => exception.InnerException is JsonException json
        ? Malformed(json.Path)
        : new Failure(FailureKind.Invalid, "request.malformed", exception.InnerException is null ? exception.Message : "The request cannot be read.");

    // The path of the place in camel case, as in the document: "$.services[3].price" is "services[3].price".
    private static Failure Malformed(string? path)
    {
        var place = path?.TrimStart('$').TrimStart('.');
        var failure = new Failure(FailureKind.Invalid, "request.malformed", "The JSON cannot be read.");
        return string.IsNullOrEmpty(place) ? failure : failure with { Fields = new Dictionary<string, string[]> { [place] = ["This value cannot be read."] } };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Endpoint} failed")]
    private partial void Failed(Exception exception, string method, string? endpoint);
}
