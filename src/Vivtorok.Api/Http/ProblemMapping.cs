using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Domain.Common;

namespace Vivtorok.Api.Http;

/// <summary>The only place where a failure meets a status code.</summary>
internal static class ProblemMapping
{
    /// <param name="failure">What went wrong.</param>
    /// <param name="status">Said by HTTP itself, where the kind does not: a method, a content type or a size that is not taken, or our own fault.</param>
    public static ProblemHttpResult ToProblem(this Failure failure, int? status = null)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = failure.Code };
        if (failure.Fields is { } fields) extensions["errors"] = fields;
        if (failure.Current is { } current) extensions["current"] = current;
        if (failure.RetryAfter is { } after) extensions["retryAfter"] = Seconds(after);
        extensions["traceId"] = Activity.Current?.TraceId.ToString();
        return TypedResults.Problem(statusCode: status ?? StatusOf(failure.Kind), title: failure.Message, extensions: extensions);
    }

    /// <summary>Answers with the failure at once, where no endpoint does.</summary>
    public static Task WriteAsync(this Failure failure, HttpContext context, int? status = null)
    {
        SetRetryAfter(context.Response, failure.RetryAfter);
        return failure.ToProblem(status).ExecuteAsync(context);
    }

    public static void SetRetryAfter(HttpResponse response, TimeSpan? after)
    {
        if (after is { } wait) response.Headers.RetryAfter = Seconds(wait).ToString(CultureInfo.InvariantCulture);
    }

    private static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));

    private static int StatusOf(FailureKind kind) => kind switch
    {
        FailureKind.Invalid => StatusCodes.Status400BadRequest,
        FailureKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        FailureKind.Limit => StatusCodes.Status402PaymentRequired,
        FailureKind.Forbidden => StatusCodes.Status403Forbidden,
        FailureKind.NotFound => StatusCodes.Status404NotFound,
        FailureKind.Conflict => StatusCodes.Status409Conflict,
        FailureKind.Stale => StatusCodes.Status412PreconditionFailed,
        FailureKind.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status500InternalServerError,
    };
}
