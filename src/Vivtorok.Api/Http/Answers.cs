using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Domain.Common;

namespace Vivtorok.Api.Http;

/// <summary>The usual answers of an endpoint to the result of its use case.</summary>
internal static class Answers
{
    public static Results<Ok<T>, ProblemHttpResult> ToOk<T>(this Result<T> result) =>
        result.IsSuccess ? TypedResults.Ok(result.Value) : result.Failure.ToProblem();

    public static Results<NoContent, ProblemHttpResult> ToNoContent(this Result<Done> result) =>
        result.IsSuccess ? TypedResults.NoContent() : result.Failure.ToProblem();

    /// <summary>201 with where the new row is.</summary>
    public static Results<Created<T>, ProblemHttpResult> ToCreated<T>(this Result<T> result, Func<T, string> address) =>
        result.IsSuccess ? TypedResults.Created(address(result.Value), result.Value) : result.Failure.ToProblem();
}
