using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Domain.Common;

namespace Vivtorok.Api.Http;

/// <summary>The only place where a failure meets a status code.</summary>
internal static class ProblemMapping
{
    public static ProblemHttpResult ToProblem(this Failure failure)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = failure.Code };
        if (failure.Fields is { } fields) extensions["errors"] = fields;
        if (failure.RetryAfter is { } after) extensions["retryAfter"] = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(statusCode: StatusOf(failure.Kind), title: failure.Message, extensions: extensions);
    }

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
