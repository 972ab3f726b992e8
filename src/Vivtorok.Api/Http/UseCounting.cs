using Microsoft.AspNetCore.Http.Metadata;
using Vivtorok.Application.Common;

namespace Vivtorok.Api.Http;

/// <summary>Counts what signed-in people use, by the group of the route. Programs with a key, visitors and what was refused are not counted.</summary>
internal sealed class UseCounting(RequestDelegate next, UseCounter counter)
{
    public const string Setting = "UseCounts:Enabled";

    public async Task InvokeAsync(HttpContext context, Caller caller)
    {
        await next(context);
        if (caller.AccountId is { } account && context.Response.StatusCode < StatusCodes.Status400BadRequest && Part(context) is { } part) counter.Count(part, account);
    }

    private static string? Part(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ITagsMetadata>()?.Tags is [var tag, ..] ? tag : null;
}
